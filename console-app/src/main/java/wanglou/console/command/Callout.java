package wanglou.console.command;

import java.time.Instant;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import wanglou.console.Listening;
import wanglou.console.Selection;
import wanglou.console.shell.Desk;
import wanglou.console.ui.Badge;
import wanglou.console.ui.Labels;
import wanglou.console.ui.Marks;
import wanglou.map.MapView;
import wanglou.units.Fix;
import wanglou.units.FixAge;
import wanglou.units.Unit;
import wanglou.units.ui.UnitWords;

/** Home: FX. Beside the selected unit on the map: status, motion, and where the fix comes from. */
final class Callout implements AutoCloseable {

    private final Desk desk;
    private final MapView map;
    private final UnitWords words;
    private final StackPane mark = new StackPane();
    private final Label name = Labels.of("", "strong", "text-1");
    private final Label line = Labels.of("", "caption", "text-2");
    private final Label motion = Labels.of("", "caption", "text-2");
    private final Label source = Labels.of("", "caption");
    private final Badge key = Badge.key("");
    private final VBox box;
    private final Listening listening = new Listening();
    private boolean anchored;

    Callout(Desk desk, MapView map) {
        this.desk = desk;
        this.map = map;
        this.words = new UnitWords(desk.texts());
        mark.setMinSize(16, 16);
        box = new VBox(2, Labels.row(8, mark, name, Labels.gap(), key), line, motion, source);
        box.setId("unit-callout");
        box.getStyleClass().addAll("floating", "callout");
        box.setMouseTransparent(true);
        listening.to(this::show, desk.selection(), desk.texts().languageProperty(), desk.link().liveProperty(), desk.clock().secondProperty());
        listening.to(desk.mirrors().fixes(), keys -> {
            if (desk.selection().get() instanceof Selection.OfUnit of && keys.contains(of.unit())) {
                show();
            }
        });
        show();
    }

    private void show() {
        Unit unit = desk.selection().get() instanceof Selection.OfUnit of ? desk.mirrors().units().get(of.unit()) : null;
        Fix fix = unit == null ? null : desk.mirrors().fixes().get(unit.id());
        if (unit == null || fix == null) {
            if (anchored) {
                map.unanchor(box);
                anchored = false;
            }
            return;
        }
        Instant now = desk.clock().now();
        FixAge age = FixAge.of(fix, now);
        boolean live = desk.link().live();
        mark.getChildren().setAll(age == FixAge.LOST ? Marks.offline(16) : desk.marks().unit(unit.status(), age != FixAge.LIVE || !live, 16));
        name.setText(unit.name().isBlank() ? unit.callSign() : unit.name());
        int number = desk.marks().look(unit.status()).key();
        key.setText(number > 0 ? "F" + number : "");
        key.setVisible(number > 0);
        line.setText(words.line(unit));
        motion.setText(words.motion(fix));
        source.setText(words.source(fix, now));
        source.getStyleClass().removeAll("ok", "warn");
        source.getStyleClass().add(age == FixAge.LIVE && live ? "ok" : "warn");
        map.anchor(box, fix.place(), 24, 22);
        anchored = true;
    }

    @Override
    public void close() {
        listening.close();
    }
}
