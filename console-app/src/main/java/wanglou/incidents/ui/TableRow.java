package wanglou.incidents.ui;

import java.time.Instant;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import wanglou.console.shell.Desk;
import wanglou.console.text.Texts;
import wanglou.console.ui.Labels;
import wanglou.console.ui.RowList;
import wanglou.core.IncidentId;
import wanglou.incidents.Grade;
import wanglou.incidents.Incident;
import wanglou.incidents.Stage;

/** Home: FX. An incident in one line of the table. */
final class TableRow implements RowList.Row<IncidentId> {

    private static final double[] WIDTHS = {28, 130, 220, 110, 150, 110, 90};
    private static final double MARK = 16;

    private final Desk desk;
    private final IncidentWords words;
    private final StackPane mark = new StackPane();
    private final Label number = Labels.of("", "text-2");
    private final Label kind = Labels.of("", "text-1");
    private final Label place = Labels.of("", "text-1");
    private final Label seat = Labels.of("", "text-2");
    private final Label opened = Labels.of("", "text-2");
    private final StackPane stateMark = new StackPane();
    private final Label stateWord = Labels.of("");
    private final HBox state = Labels.row(6, stateMark, stateWord);
    private final Label lasted = Labels.of("", "digits");
    private final HBox row;
    private @Nullable Grade grade;
    private @Nullable Stage stage;
    private boolean dead;

    TableRow(Desk desk, IncidentWords words) {
        this.desk = desk;
        this.words = words;
        lasted.setAlignment(Pos.CENTER_RIGHT);
        stateMark.setMinSize(MARK, MARK);
        row = line(mark, number, kind, place, seat, opened, state, lasted);
        row.setPrefWidth(0);
    }

    private static HBox line(Region mark, Region number, Region kind, Region place, Region seat, Region opened, Region state, Region lasted) {
        HBox.setHgrow(place, Priority.ALWAYS);
        place.setPrefWidth(0);
        place.setMinWidth(60);
        place.setMaxWidth(Double.MAX_VALUE);
        Region[] fixed = {mark, number, kind, seat, opened, state, lasted};
        for (int i = 0; i < fixed.length; i++) {
            fixed[i].setMinWidth(i == 2 ? 80 : WIDTHS[i]);
            fixed[i].setPrefWidth(WIDTHS[i]);
            fixed[i].setMaxWidth(WIDTHS[i]);
        }
        return Labels.row(12, mark, number, kind, place, seat, opened, state, lasted);
    }

    /** The names of the columns, as wide as the rows. */
    static HBox heads(Texts texts) {
        Label[] heads = new Label[8];
        String[] names = {"grade", "number", "kind", "place", "seat", "opened", "state", "lasted"};
        for (int i = 0; i < names.length; i++) {
            heads[i] = Labels.of(texts.bind("incidents.column." + names[i]), "caption", "text-3");
        }
        heads[7].setAlignment(Pos.CENTER_RIGHT);
        HBox line = line(heads[0], heads[1], heads[2], heads[3], heads[4], heads[5], heads[6], heads[7]);
        line.getStyleClass().add("column-heads");
        return line;
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
        if (!incident.grade().equals(grade) || !incident.stage().equals(stage) || dead == live) {
            grade = incident.grade();
            stage = incident.stage();
            dead = !live;
            mark.getChildren().setAll(desk.marks().grade(incident.grade(), dead, MARK));
            stateMark.getChildren().setAll(desk.marks().stage(incident.stage(), false, dead, MARK));
        }
        Instant now = desk.link().pictureAt(desk.clock().now());
        number.setText(id.value());
        kind.setText(words.kind(incident.kind()));
        place.setText(words.place(incident.place()));
        tint(place, incident.place().point() == null ? "warn" : "text-1");
        seat.setText(incident.seat().value());
        opened.setText(desk.texts().formats().when(incident.openedAt(), now));
        stateWord.setText(words.stage(incident.stage()));
        tint(stateWord, incident.open() ? "text-1" : "text-3");
        lasted.setText(words.age(incident, now));
        tint(lasted, incident.open() && live ? "text-1" : "text-3");
    }

    private static void tint(Label label, String level) {
        label.getStyleClass().removeAll("text-1", "text-3", "warn");
        label.getStyleClass().add(level);
    }
}
