package wanglou.incidents.ui;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import wanglou.console.shell.Desk;
import wanglou.console.ui.Icon;
import wanglou.console.ui.IconView;
import wanglou.console.ui.Labels;
import wanglou.console.ui.RowList;
import wanglou.core.IncidentId;
import wanglou.incidents.Grade;
import wanglou.incidents.Incident;
import wanglou.incidents.Stage;

/** Home: FX. An incident in 48 px: grade, kind and age over number and place. */
final class IncidentRow implements RowList.Row<IncidentId> {

    private static final int MOST_UNITS = 3;

    private final Desk desk;
    private final IncidentWords words;
    private final Beside beside;
    private final HBox units = Labels.row(8);
    private final IconView eye = new IconView(Icon.EYE, 12);
    private final StackPane mark = new StackPane();
    private final Label kind = new Label();
    private final StackPane stageMark = new StackPane();
    private final Label stageWord = Labels.of("", "caption", "text-3");
    private final Label age = new Label();
    private final Label number = Labels.of("", "caption", "text-3");
    private final Label place = Labels.of("", "caption", "text-2");
    private final Label state = Labels.of("", "caption", "warn");
    private final HBox row;
    private @Nullable Grade grade;
    private @Nullable Stage stage;
    private boolean dead;
    private @Nullable Object unitsOf;

    IncidentRow(Desk desk, IncidentWords words, Beside beside) {
        this.beside = beside;
        this.desk = desk;
        this.words = words;
        age.setMinWidth(Label.USE_PREF_SIZE);
        age.getStyleClass().add("digits");
        number.setMinWidth(Label.USE_PREF_SIZE);
        state.setMinWidth(Label.USE_PREF_SIZE);
        units.setMinWidth(Label.USE_PREF_SIZE);
        mark.setMinSize(20, 20);
        mark.setPrefSize(20, 20);
        stageMark.setMinSize(14, 14);
        stageWord.setMinWidth(Label.USE_PREF_SIZE);
        VBox lines = new VBox(0, Labels.row(8, kind, Labels.gap(), eye, Labels.row(4, stageMark, stageWord), age), Labels.row(8, number, place, Labels.gap(), state, units));
        lines.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        row = Labels.row(12, mark, lines);
        row.setMinWidth(0);
        row.setPrefWidth(0);
        row.getStyleClass().add("incident-row");
    }

    @Override
    public Node node() {
        return row;
    }

    @Override
    public void show(IncidentId id) {
        Incident incident = desk.mirrors().incidents().get(id);
        if (incident == null) {
            return;
        }
        boolean live = desk.link().live();
        if (!incident.stage().equals(stage) || dead == live) {
            stage = incident.stage();
            stageMark.getChildren().setAll(desk.marks().stage(incident.stage(), false, !live, 14));
        }
        stageWord.setText(words.stage(incident.stage()));
        if (!incident.grade().equals(grade) || dead == live) {
            grade = incident.grade();
            dead = !live;
            mark.getChildren().setAll(desk.marks().grade(incident.grade(), dead, 18));
        }
        Instant now = desk.link().pictureAt(desk.clock().now());
        kind.setText(words.kind(incident.kind()));
        number.setText(IncidentWords.shortNumber(id));
        place.setText(words.place(incident.place()));
        age.setText(words.age(incident, now));
        Optional<Beside.Late> late = incident.open() ? beside.late(id) : Optional.empty();
        boolean over = late.isPresent() || beside.overLimit(incident, now);
        tint(kind, incident.open() && live ? "text-1" : "text-3");
        tint(age, !incident.open() || !live ? "text-3" : over ? "warn" : "text-1");
        List<Beside.Watcher> watchers = incident.open() ? beside.watchers(id) : List.of();
        eye.setVisible(!watchers.isEmpty());
        eye.setManaged(!watchers.isEmpty());
        eye.tinted(watchers.stream().anyMatch(w -> !w.field().isEmpty()) ? "warn" : "text-3");
        showUnits(id, incident, live);
        state.setText(state(incident, late));
        tint(state, incident.open() && live ? "warn" : "text-3");
    }

    /** Units change far less often than the clock: they are drawn anew only when they did. */
    private void showUnits(IncidentId id, Incident incident, boolean live) {
        Object now = List.of(id, beside.version(id), live, incident.open());
        if (!now.equals(unitsOf)) {
            unitsOf = now;
            units.getChildren().setAll(incident.open() ? beside.units(id, MOST_UNITS).stream().toList() : List.of());
        }
    }

    private String state(Incident incident, Optional<Beside.Late> late) {
        if (incident.open() && incident.unlocated()) {
            return desk.texts().get("incidents.unlocated.short");
        }
        return late.map(Beside.Late::words).orElse("");
    }

    private static void tint(Label label, String level) {
        label.getStyleClass().removeAll("text-1", "text-3", "warn");
        label.getStyleClass().add(level);
    }
}
