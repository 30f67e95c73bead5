package wanglou.console.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import wanglou.console.shell.Desk;
import wanglou.console.ui.Labels;
import wanglou.incidents.Incident;
import wanglou.incidents.ui.IncidentWords;
import wanglou.units.Unit;

/** Home: FX. The queue as it stood then: grade, kind, stage, age at that moment, and who was bound to it. Nothing in it can be pressed. */
final class PastBoard {

    /** More rows than anybody reads; the header counts all. */
    private static final int ROWS = 200;
    private final Desk desk;
    private final IncidentWords words;
    private final Label header = Labels.of("", "strong");
    private final VBox rows = new VBox();
    private final VBox node;

    PastBoard(Desk desk, IncidentWords words) {
        this.desk = desk;
        this.words = words;
        HBox title = Labels.row(8, header);
        title.getStyleClass().addAll("panel-header", "hairline-bottom");
        header.setId("replay-board-count");
        rows.setId("replay-board");
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        node = new VBox(title, scroll);
        node.getStyleClass().add("panel");
        node.setMinWidth(320);
        node.setPrefWidth(360);
        node.setMaxWidth(360);
    }

    VBox node() {
        return node;
    }

    void show(Past past, Instant at) {
        List<Incident> open = past.open();
        header.setText(desk.texts().get("pages.replay.board", open.size()));
        rows.getChildren().setAll(open.stream().limit(ROWS).map(i -> row(i, past, at)).toList());
        if (open.isEmpty()) {
            rows.getChildren().setAll(pad(Labels.of(desk.texts().get("pages.replay.board.empty"), "caption", "text-3")));
        }
    }

    private HBox row(Incident incident, Past past, Instant at) {
        StackPane mark = new StackPane(desk.marks().grade(incident.grade(), false, 18));
        mark.setMinSize(20, 20);
        Label age = Labels.of(desk.texts().formats().timer(Duration.between(incident.openedAt(), at)), "digits");
        age.setMinWidth(Label.USE_PREF_SIZE);
        Label second = Labels.of(IncidentWords.shortNumber(incident.id()) + " · " + words.place(incident.place()), "caption", "text-2");
        HBox stage = Labels.row(4, desk.marks().stage(incident.stage(), false, false, 14), Labels.of(words.stage(incident.stage()), "caption", "text-3"));
        stage.setMinWidth(HBox.USE_PREF_SIZE);
        String signs = String.join(" ", past.on(incident.id()).stream().map(Unit::callSign).toList());
        Label who = Labels.of(signs, "caption");
        who.setMinWidth(Label.USE_PREF_SIZE);
        VBox lines = new VBox(Labels.row(8, Labels.of(words.kind(incident.kind())), Labels.gap(), stage, age),
                Labels.row(8, second, Labels.gap(), who));
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        HBox row = Labels.row(12, mark, lines);
        row.getStyleClass().add("replay-row");
        return row;
    }

    private static HBox pad(Label label) {
        HBox row = Labels.row(8, label);
        row.getStyleClass().add("replay-row");
        return row;
    }
}
