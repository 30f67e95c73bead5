package wanglou.calls.ui;

import java.time.Duration;
import java.time.Instant;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import wanglou.calls.Call;
import wanglou.calls.CallBoards;
import wanglou.calls.CallId;
import wanglou.console.shell.Desk;
import wanglou.console.text.Texts;
import wanglou.console.ui.Labels;
import wanglou.console.ui.RowList;

/** Home: FX. A call in one line of the list. */
final class CallRow implements RowList.Row<CallId> {

    private static final String[] NAMES = {"taken", "number", "channel", "caller", "place", "words", "seat", "outcome", "incident", "age"};
    private static final double[] WIDTHS = {76, 64, 84, 124, 0, 0, 56, 150, 60, 64};

    private final Desk desk;
    private final CallWords words;
    private final Label[] cells = new Label[NAMES.length];
    private final HBox row;

    CallRow(Desk desk, CallWords words) {
        this.desk = desk;
        this.words = words;
        for (int i = 0; i < cells.length; i++) {
            cells[i] = Labels.of("", "text-1");
        }
        cells[1].getStyleClass().add("digits");
        cells[9].getStyleClass().add("digits");
        row = line(cells);
        row.setPrefWidth(0);
        row.getStyleClass().add("call-row");
    }

    private static HBox line(Label[] cells) {
        for (int i = 0; i < cells.length; i++) {
            if (WIDTHS[i] == 0) {
                HBox.setHgrow(cells[i], Priority.ALWAYS);
                cells[i].setPrefWidth(0);
                cells[i].setMinWidth(60);
                cells[i].setMaxWidth(Double.MAX_VALUE);
            } else {
                cells[i].setMinWidth(Math.min(WIDTHS[i], 84));
                cells[i].setPrefWidth(WIDTHS[i]);
                cells[i].setMaxWidth(WIDTHS[i]);
            }
        }
        cells[9].setAlignment(Pos.CENTER_RIGHT);
        return Labels.row(12, cells);
    }

    /** The names of the columns, as wide as the rows. */
    static Region heads(Texts texts) {
        Label[] heads = new Label[NAMES.length];
        for (int i = 0; i < heads.length; i++) {
            heads[i] = Labels.of(texts.bind("calls.column." + NAMES[i]), "caption", "text-3");
        }
        HBox line = line(heads);
        line.getStyleClass().add("column-heads");
        return line;
    }

    @Override
    public Node node() {
        return row;
    }

    @Override
    public void show(CallId id) {
        Call call = desk.mirrors().of(CallBoards.CALLS).get(id);
        if (call == null) {
            return;
        }
        Instant now = desk.link().pictureAt(desk.clock().now());
        Call.End end = call.end();
        String[] texts = {desk.texts().formats().when(call.takenAt(), now), CallWords.brief(id), words.channel(call), words.number(desk, call),
                words.place(call), words.gist(call), call.taken() ? call.seat().value() : "—", words.outcome(call),
                end == null || end.incident() == null ? "" : wanglou.incidents.ui.IncidentWords.shortNumber(end.incident()),
                call.open() ? desk.texts().formats().timer(Duration.between(call.takenAt(), now)) : ""};
        for (int i = 0; i < cells.length; i++) {
            cells[i].setText(texts[i]);
        }
        boolean live = desk.link().live();
        for (int i = 0; i < cells.length; i++) {
            tint(cells[i], !live || !call.open() && i != 5 && i != 4 ? "text-3" : i == 4 && call.place().point() == null ? "warn"
                    : i == 7 && call.open() ? "warn" : i == 0 || i == 2 || i == 6 ? "text-2" : "text-1");
        }
    }

    private static void tint(Label label, String level) {
        label.getStyleClass().removeAll("text-1", "text-2", "text-3", "warn");
        label.getStyleClass().add(level);
    }
}
