package wanglou.console.work;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import wanglou.console.Listening;
import wanglou.console.shell.Desk;
import wanglou.console.ui.Badge;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.Icon;
import wanglou.console.ui.IconView;
import wanglou.console.ui.KeepFocus;
import wanglou.console.ui.Labels;
import wanglou.core.IncidentId;
import wanglou.core.UnitId;
import wanglou.units.Unit;

/** Home: FX. Over the map: that what is drawn is only tried out, with whom, and how to be rid of it. */
final class WhatIfBand extends HBox implements AutoCloseable {

    private final Desk desk;
    private final Advice advice;
    private final IncidentId incident;
    private final HBox chips = Labels.row(4);
    private final Listening listening = new Listening();

    WhatIfBand(Desk desk, Advice advice, IncidentId incident) {
        super(10);
        this.desk = desk;
        this.advice = advice;
        this.incident = incident;
        setId("work-band");
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        getStyleClass().addAll("floating", "work-band");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        var clear = Buttons.link("work-clear", desk.texts().bind("work.band.clear"), () -> advice.tried().clear(incident));
        clear.getStyleClass().add("caption");
        Region line = new Region();
        line.getStyleClass().add("band-line");
        getChildren().addAll(Badge.tag(Badge.Tone.ACCENT, desk.texts().bind("work.band")), Labels.whole(desk.texts().bind("work.band.only"), "caption",
                "text-1"), line, chips, clear);
        listening.to(this::show, advice.tried().changesProperty());
        show();
    }

    private void show() {
        List<UnitId> units = advice.tried().of(incident);
        setVisible(!units.isEmpty());
        List<Node> all = new ArrayList<>();
        for (UnitId id : units) {
            Unit unit = desk.mirrors().units().get(id);
            Button chip = Buttons.ghost("band-" + id, new javafx.beans.property.SimpleStringProperty(unit == null ? id.value() : unit.callSign()),
                    () -> advice.tried().toggle(incident, id));
            HBox face = Labels.row(4, Labels.of(unit == null ? id.value() : unit.callSign(), "caption", "text-1"), new IconView(Icon.CROSS, 12));
            if (unit != null) {
                face.getChildren().addFirst(desk.marks().unit(unit.status(), false, 16));
            }
            chip.setGraphic(face);
            chip.setContentDisplay(javafx.scene.control.ContentDisplay.GRAPHIC_ONLY);
            chip.getStyleClass().add("small");
            chip.setTooltip(Buttons.tip(desk.texts().bind("work.band.remove")));
            all.add(chip);
        }
        KeepFocus.across(chips, () -> chips.getChildren().setAll(all));
    }

    @Override
    public void close() {
        listening.close();
    }
}
