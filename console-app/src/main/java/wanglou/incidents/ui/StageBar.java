package wanglou.incidents.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import wanglou.console.text.Texts;
import wanglou.console.ui.Labels;
import wanglou.console.ui.Mark;
import wanglou.console.ui.Marks;
import wanglou.incidents.Incident;
import wanglou.incidents.Life;
import wanglou.incidents.Stage;

/**
 * Home: FX. The way of an incident: each stage with its mark, word and time, the current one with its timer, those it went past without a
 * time. What lies ahead is hollow.
 */
final class StageBar extends HBox {

    private static final List<Stage> COLUMNS = List.of(Stage.RECEIVED, Stage.GRADED, Stage.DISPATCHED, Stage.SIGNED, Stage.EN_ROUTE,
            Stage.ON_SCENE, Stage.CLOSED);

    private static final double MARK = 16;

    private final Texts texts;
    private final IncidentWords words;
    private final Marks marks;
    private final List<Column> columns = new ArrayList<>();

    /** One stage of the bar. */
    private static final class Column extends VBox {

        private final StackPane mark = new StackPane();
        private @Nullable Object drawn;
        private final Region bar = new Region();
        private final Label name = Labels.of("", "caption");
        private final Label time = Labels.of("", "caption", "text-2");

        Column() {
            super(3);
            mark.setMinSize(MARK, MARK);
            HBox.setHgrow(bar, Priority.ALWAYS);
            getChildren().addAll(Labels.row(4, mark, bar), name, time);
            HBox.setHgrow(this, Priority.ALWAYS);
            setPrefWidth(0);
            setMinWidth(0);
            name.setMinWidth(0);
            time.setMinWidth(0);
        }

        /** Made anew only when it looks otherwise: the timer beside it runs every second. */
        void draw(Object look, Supplier<Mark> made) {
            if (!look.equals(drawn)) {
                drawn = look;
                mark.getChildren().setAll(made.get());
            }
        }

        void show(String word, String when, String state, String tint) {
            bar.getStyleClass().setAll("stage", state);
            name.setText(word);
            time.setText(when);
            name.getStyleClass().setAll("label", "caption", tint);
            time.getStyleClass().setAll("label", "caption", tint);
        }
    }

    StageBar(IncidentWords words, Marks marks) {
        super(6);
        this.marks = marks;
        this.words = words;
        this.texts = words.texts();
        setId("stage-bar");
        for (Stage stage : COLUMNS) {
            Column column = new Column();
            column.setId("stage-" + stage);
            columns.add(column);
        }
        getChildren().addAll(columns);
    }

    /** @param late whether the current stage has lasted longer than it may */
    void show(Incident incident, Instant now, boolean live, boolean late) {
        Life life = incident.life();
        Stage current = shownAs(life.stage());
        for (int i = 0; i < COLUMNS.size(); i++) {
            Stage stage = COLUMNS.get(i);
            boolean last = i == COLUMNS.size() - 1;
            Stage named = last && (life.stage().ended() || life.stage().equals(Stage.CLEARED) || !Stage.WAY.contains(life.stage())) ? life.stage() : stage;
            boolean here = stage.equals(current);
            boolean passed = current.after(stage) || here;
            Optional<Instant> at = named.equals(life.stage()) ? Optional.of(life.since()) : life.at(stage);
            // A stage entered again after this one lies ahead of it now.
            boolean known = passed && at.isPresent();
            String when = known ? texts.formats().time(at.get()) : passed ? "·" : "—";
            if (here && incident.open()) {
                when = texts.formats().timer(Duration.between(life.since(), now));
            }
            columns.get(i).draw(List.of(named, passed, live), () -> marks.stage(named, !passed, !live, MARK));
            columns.get(i).show(words.stage(named), when, passed ? here && late ? "late" : "reached" : "ahead",
                    here && late && live ? "warn" : here && live ? "text-1" : passed ? "text-2" : "text-3");
        }
    }

    /** Cleared, cancelled, merged and what nobody knows stand at the end of the bar under their own name. */
    private static Stage shownAs(Stage stage) {
        return COLUMNS.contains(stage) ? stage : Stage.CLOSED;
    }
}
