package wanglou.units.ui;

import java.time.Instant;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import wanglou.console.shell.Desk;
import wanglou.console.ui.Labels;
import wanglou.console.ui.Marks;
import wanglou.console.ui.RowList;
import wanglou.core.UnitId;
import wanglou.paper.Emoji;
import wanglou.units.Fix;
import wanglou.units.Unit;
import wanglou.units.UnitStatus;

/** Home: FX. A unit in 32 px: mark, call sign, name, for how long it has its status, how old its place is. */
final class UnitRow implements RowList.Row<UnitId> {

    private final Desk desk;
    private final UnitWords words;
    private final StackPane mark = new StackPane();
    private final Label sign = Labels.of("", "text-1");
    private final Label what = Labels.of("", "caption", "text-2");
    private final Label place = Labels.of("", "caption", "text-3");
    private final HBox row;
    private @Nullable UnitStatus status;
    private UnitLooks.@Nullable Sight sight;

    UnitRow(Desk desk, UnitWords words) {
        this.desk = desk;
        this.words = words;
        mark.setMinSize(20, 20);
        sign.setMinWidth(Label.USE_PREF_SIZE);
        place.setMinWidth(Label.USE_PREF_SIZE);
        row = Labels.row(10, mark, sign, what, Labels.gap(), place);
        row.setPrefWidth(0);
    }

    @Override
    public Node node() {
        return row;
    }

    @Override
    public void show(UnitId id) {
        Unit unit = desk.mirrors().units().get(id);
        if (unit == null) {
            return;
        }
        Instant now = desk.clock().now();
        Fix fix = desk.mirrors().fixes().get(id);
        UnitLooks.Sight seen = fix == null ? UnitLooks.Sight.LOST : UnitMarks.sight(fix, now, desk.link().live());
        if (!unit.status().equals(status) || seen != sight) {
            status = unit.status();
            sight = seen;
            mark.getChildren().setAll(seen == UnitLooks.Sight.LOST ? Marks.offline(16)
                    : desk.marks().unit(unit.status(), seen != UnitLooks.Sight.LIVE, 16));
        }
        sign.setText(Emoji.readable(unit.callSign()));
        what.setText(words.line(unit));
        place.setText(words.place(fix, now));
        place.getStyleClass().removeAll("text-3", "warn");
        place.getStyleClass().add(fix != null && (seen == UnitLooks.Sight.STALE || seen == UnitLooks.Sight.LOST) ? "warn" : "text-3");
    }
}
