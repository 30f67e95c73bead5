package wanglou.evidence.ui;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import wanglou.console.shell.Desk;
import wanglou.console.text.Texts;
import wanglou.console.ui.Badge;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.Icon;
import wanglou.console.ui.IconView;
import wanglou.console.ui.Labels;
import wanglou.incidents.Incident;
import wanglou.incidents.ui.IncidentWords;

/** Home: FX. Which incident this is of, and that looking is written down: who, and why. */
final class EvidenceHead extends HBox {

    private final Desk desk;
    private final EvidenceModel model;
    private final IncidentWords words;
    private final StackPane mark = new StackPane();
    private final Label kind = Labels.of("", "strong");
    private final Label facts = Labels.of("", "caption", "text-2");
    private final Badge stage = Badge.tag(Badge.Tone.OUTLINE, "");
    private final Label looks = Labels.of("", "caption", "text-2");
    private final Hyperlink change;

    EvidenceHead(Desk desk, EvidenceModel model, IncidentWords words) {
        super(10);
        this.desk = desk;
        this.model = model;
        this.words = words;
        setId("evidence-head");
        getStyleClass().addAll("evidence-head");
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        kind.setMinWidth(Region.USE_PREF_SIZE);
        looks.setMinWidth(Region.USE_PREF_SIZE);
        change = Buttons.link("evidence-purpose-change", desk.texts().bind("evidence.purpose.change"), () -> model.purpose(""));
        change.getStyleClass().add("caption");
        looks.setGraphic(new IconView(Icon.EYE, 14));
        getChildren().addAll(mark, kind, facts, stage, Labels.gap(), looks, change);
    }

    void show() {
        Texts texts = desk.texts();
        Incident incident = model.incident().map(desk.mirrors().incidents()::get).orElse(null);
        boolean any = model.incident().isPresent();
        mark.getChildren().clear();
        if (incident != null) {
            mark.getChildren().add(desk.marks().grade(incident.grade(), false, 18));
            kind.setText(words.kind(incident.kind()));
            facts.setText(incident.id() + " · " + words.place(incident.place()));
            stage.setText(words.stage(incident.stage()));
        } else {
            // A closed incident of last month is on no board any more; its evidence is.
            kind.setText(any ? model.incident().orElseThrow().value() : texts.get("evidence.title"));
            facts.setText(any ? texts.get("evidence.past") : "");
        }
        stage.setVisible(incident != null);
        stage.setManaged(incident != null);
        boolean told = any && !model.purpose().isEmpty();
        looks.setText(!desk.link().live() ? texts.get("evidence.lost") : told ? texts.get("evidence.looks", desk.displayName(), model.purpose()) : texts.get("evidence.looks.written"));
        looks.setVisible(any);
        change.setVisible(told && desk.link().live());
        change.setManaged(change.isVisible());
    }
}
