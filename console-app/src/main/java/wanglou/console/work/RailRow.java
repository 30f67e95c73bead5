package wanglou.console.work;

import java.time.Instant;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import wanglou.console.shell.Desk;
import wanglou.console.ui.Labels;
import wanglou.console.ui.RowList;
import wanglou.core.IncidentId;
import wanglou.incidents.Incident;
import wanglou.incidents.ui.IncidentWords;

/** Home: FX. An incident in the narrow queue: grade over age; number and kind in the tooltip and for screen readers. */
final class RailRow implements RowList.Row<IncidentId> {

    private final Desk desk;
    private final IncidentWords words;
    private final StackPane mark = new StackPane();
    private final Label age = Labels.of("", "caption", "digits");
    private final Label number = Labels.of("", "caption", "text-3");
    private final VBox row;

    RailRow(Desk desk, IncidentWords words) {
        this.desk = desk;
        this.words = words;
        mark.setMinSize(20, 20);
        row = new VBox(1, mark, age, number);
        row.setAlignment(Pos.CENTER);
        row.getStyleClass().add("rail-row");
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
        Instant now = desk.link().pictureAt(desk.clock().now());
        mark.getChildren().setAll(desk.marks().grade(incident.grade(), !live, 18));
        age.setText(words.age(incident, now));
        number.setText(IncidentWords.shortNumber(id));
        row.setAccessibleText(number.getText() + " " + words.kind(incident.kind()) + " " + words.place(incident.place()));
        age.getStyleClass().removeAll("text-1", "text-3", "warn");
        age.getStyleClass().add(!live ? "text-3" : incident.unlocated() ? "warn" : "text-1");
    }
}
