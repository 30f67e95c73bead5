package wanglou.units.ui;

import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import wanglou.console.shell.Desk;
import wanglou.console.text.Texts;
import wanglou.console.ui.Labels;
import wanglou.console.ui.RowList;
import wanglou.core.UnitId;
import wanglou.paper.Emoji;
import wanglou.units.Unit;

/** Home: FX. One unit of the register in 36 px: call sign, name, kind, station, crew, skills, devices. */
final class RegisterRow implements RowList.Row<UnitId> {

    static final double HEIGHT = 36;
    private final Desk desk;
    private final UnitWords words;
    private final Label sign = Labels.of("", "strong", "text-1");
    private final Label name = Labels.of("", "text-1");
    private final Label kind = Labels.of("", "text-2");
    private final Label station = Labels.of("", "text-2");
    private final Label crew = Labels.of("", "text-2");
    private final Label skills = Labels.of("", "text-2");
    private final Label devices = Labels.of("", "text-2");
    private final HBox row;

    RegisterRow(Desk desk, UnitWords words) {
        this.desk = desk;
        this.words = words;
        row = line(sign, name, kind, station, crew, skills, devices);
        row.setPrefWidth(0);
    }

    private static HBox line(Region sign, Region name, Region kind, Region station, Label crew, Region skills, Region devices) {
        crew.setAlignment(Pos.CENTER_RIGHT);
        HBox.setHgrow(skills, Priority.ALWAYS);
        skills.setMinWidth(150);
        skills.setPrefWidth(0);
        skills.setMaxWidth(Double.MAX_VALUE);
        return Labels.row(12, wide(sign, 90), wide(name, 240), wide(kind, 90), wide(station, 150), wide(crew, 60), skills, wide(devices, 180));
    }

    private static Region wide(Region node, double width) {
        node.setMinWidth(width * 0.6);
        node.setPrefWidth(width);
        node.setMaxWidth(width);
        return node;
    }

    /** The names of the columns, as wide as the rows. */
    static HBox heads(Texts texts) {
        HBox heads = line(head(texts, "units.register.sign"), head(texts, "units.register.name"), head(texts, "units.register.kind"),
                head(texts, "units.card.station"), head(texts, "units.card.crew"), head(texts, "units.card.skills"),
                head(texts, "units.card.devices"));
        heads.getStyleClass().add("column-heads");
        return heads;
    }

    private static Label head(Texts texts, String key) {
        return Labels.of(texts.bind(key), "caption", "text-3");
    }

    @Override
    public Node node() {
        return row;
    }

    @Override
    public void show(UnitId key) {
        Unit unit = desk.mirrors().units().get(key);
        if (unit == null) {
            return;
        }
        sign.setText(Emoji.readable(unit.callSign()));
        name.setText(dash(Emoji.readable(unit.name())));
        kind.setText(words.kind(unit.kind()));
        station.setText(dash(unit.station()));
        crew.setText(unit.crew() == 0 ? "—" : String.valueOf(unit.crew()));
        skills.setText(dash(words.skills(unit)));
        boolean mute = unit.devices().isEmpty();
        devices.setText(mute ? desk.texts().get("units.register.mute") : unit.devices().stream().map(d -> d.value()).collect(Collectors.joining(" · ")));
        devices.getStyleClass().removeAll("text-2", "warn");
        devices.getStyleClass().add(mute ? "warn" : "text-2");
    }

    private static String dash(String text) {
        return text.isBlank() ? "—" : text;
    }
}
