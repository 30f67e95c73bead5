package wanglou.console.work;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import wanglou.console.Listening;
import wanglou.console.shell.Desk;
import wanglou.console.ui.Badge;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.Icon;
import wanglou.console.ui.Labels;
import wanglou.core.IncidentId;
import wanglou.incidents.Incident;
import wanglou.incidents.ui.IncidentWords;

/** Home: FX. Which incident this is: grade, kind, place, age; its number, who took it; and the way back to the list. */
final class WorkHead extends VBox implements AutoCloseable {

    private final Desk desk;
    private final IncidentWords words;
    private final IncidentId id;
    private final StackPane mark = new StackPane();
    private final Label kind = Labels.of("", "title", "text-1");
    private final Badge grade = Badge.tag(Badge.Tone.PLAIN, "");
    private final Label place = Labels.of("", "text-2");
    private final Label timer = Labels.of("", "title", "digits");
    private final Label line = Labels.of("", "caption", "text-2");
    private final Listening listening = new Listening();

    WorkHead(Desk desk, IncidentWords words, IncidentId id, Runnable toList) {
        super(2);
        this.desk = desk;
        this.words = words;
        this.id = id;
        getStyleClass().add("work-head");
        mark.setMinSize(24, 24);
        kind.setMinWidth(Region.USE_PREF_SIZE);
        timer.setMinWidth(Region.USE_PREF_SIZE);
        HBox first = Labels.row(8, mark, kind, grade, place, Labels.gap(), timer);
        HBox second = Labels.row(8, line, Labels.gap(), Buttons.with(Buttons.small(Buttons.ghost("work-list", desk.texts().bind("work.list"), toList)), Icon.LIST));
        getChildren().addAll(first, second);
        listening.to(desk.mirrors().incidents(), keys -> show());
        listening.to(this::show, desk.clock().secondProperty(), desk.texts().languageProperty(), desk.link().liveProperty());
        show();
    }

    private void show() {
        Incident incident = desk.mirrors().incidents().get(id);
        if (incident == null) {
            return;
        }
        boolean live = desk.link().live();
        mark.getChildren().setAll(desk.marks().grade(incident.grade(), !live, 24));
        kind.setText(words.kind(incident.kind()));
        grade.setText(words.grade(incident.grade()));
        grade.tone(incident.grade().value() == 1 ? Badge.Tone.ACT : Badge.Tone.PLAIN);
        place.setText(words.place(incident.place()));
        place.getStyleClass().removeAll("warn", "text-2");
        place.getStyleClass().add(incident.unlocated() ? "warn" : "text-2");
        timer.setText(words.age(incident, desk.link().pictureAt(desk.clock().now())));
        timer.getStyleClass().removeAll("text-1", "text-3");
        timer.getStyleClass().add(incident.open() && live ? "text-1" : "text-3");
        line.setText(id + " · " + desk.texts().get("incidents.card.by", incident.seat(), incident.openedBy()));
    }

    @Override
    public void close() {
        listening.close();
    }
}
