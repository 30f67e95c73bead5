package wanglou.escalation.ui;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import wanglou.console.Listening;
import wanglou.console.shell.Desk;
import wanglou.console.text.Language;
import wanglou.console.text.Texts;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.CardPart;
import wanglou.console.ui.Icon;
import wanglou.console.ui.IconView;
import wanglou.console.ui.KeepFocus;
import wanglou.console.ui.Labels;
import wanglou.console.ui.ReadyWords;
import wanglou.core.IncidentId;
import wanglou.core.PersonId;
import wanglou.escalation.Alert;
import wanglou.escalation.EscalationCommand;
import wanglou.escalation.Threshold;
import wanglou.incidents.Incident;
import wanglou.incidents.PhraseCatalogue;

/** Home: FX. What is overdue of one incident, how far it has gone up, by which number, and the answer of whoever it is meant for. */
public final class AlertsPart implements CardPart {

    private final Desk desk;
    private final IncidentId id;
    private final AlertWords words;
    private final Listening listening = new Listening();
    private final VBox node = new VBox(8);
    private List<Alert> shown = List.of();
    private List<Label> lines = List.of();
    /** What is being answered, by timer: another alert of the incident must not wipe it out. */
    private final Map<String, String> typed = new HashMap<>();

    public AlertsPart(Desk desk, IncidentId id) {
        this.desk = desk;
        this.id = id;
        this.words = new AlertWords(desk.texts());
        node.setId("alerts");
        listening.to(desk.mirrors().of(Alert.BOARD), keys -> {
            if (keys.stream().anyMatch(key -> key.value().startsWith(id.value() + "/"))) {
                show();
            }
        });
        listening.to(this::show, desk.texts().languageProperty(), desk.link().liveProperty());
        listening.to(this::tick, desk.clock().secondProperty());
        show();
    }

    @Override
    public Node node() {
        return node;
    }

    private void show() {
        KeepFocus.across(node, this::renew);
    }

    private void renew() {
        shown = desk.mirrors().of(Alert.BOARD).values().stream().filter(a -> a.incident().equals(id))
                .sorted(Comparator.comparing(Alert::level).reversed().thenComparing(Alert::timer)).toList();
        lines = shown.stream().map(alert -> {
            Label line = Labels.of("", alert.acknowledged() ? "text-2" : "text-1");
            line.setWrapText(true);
            line.setMinHeight(Region.USE_PREF_SIZE);
            return line;
        }).toList();
        node.getChildren().clear();
        for (int i = 0; i < shown.size(); i++) {
            node.getChildren().add(row(shown.get(i), lines.get(i)));
        }
        node.setVisible(!shown.isEmpty());
        node.setManaged(!shown.isEmpty());
        tick();
    }

    private Node row(Alert alert, Label line) {
        Texts texts = desk.texts();
        Instant now = desk.clock().now();
        VBox said = new VBox(2, line);
        HBox.setHgrow(said, Priority.ALWAYS);
        HBox row = new HBox(10, new IconView(Icon.CLOCK).tinted(alert.acknowledged() ? "text-3" : "warn"), said);
        Instant answered = alert.acknowledgedAt();
        PersonId answerer = alert.acknowledgedBy();
        if (answered != null && answerer != null) {
            Label by = Labels.of(texts.get("escalation.acknowledged", answerer, texts.formats().when(answered, now))
                    + (alert.words().isEmpty() ? "" : " · " + alert.words()), "caption", "text-2");
            by.setWrapText(true);
            by.setMinHeight(Region.USE_PREF_SIZE);
            said.getChildren().add(by);
            return row;
        }
        Label source = Labels.of(source(alert), "caption", "text-3");
        source.setWrapText(true);
        source.setMinHeight(Region.USE_PREF_SIZE);
        said.getChildren().add(source);
        if (!alert.level().mayAcknowledge(desk.actor().roles())) {
            said.getChildren().add(Labels.of(texts.get("escalation.waits-for", words.level(alert.level())), "caption", "warn"));
            return row;
        }
        TextField answer = new TextField();
        answer.setId("alert-words");
        answer.setText(typed.getOrDefault(alert.timer() + alert.level(), ""));
        answer.textProperty().addListener((o, was, is) -> typed.put(alert.timer() + alert.level(), is));
        answer.promptTextProperty().bind(texts.bind("escalation.words.prompt"));
        Button acknowledge = Buttons.small(Buttons.plain("alert-acknowledge", texts.bind("escalation.acknowledge"), () -> desk.orders().send(
                new EscalationCommand.Acknowledge(id, alert.timer(), alert.level(), answer.getText()))));
        acknowledge.disableProperty().bind(desk.link().liveProperty().not());
        if (alert.level().wantsWords()) {
            acknowledge.disableProperty().bind(desk.link().liveProperty().not().or(answer.textProperty().isEmpty()));
            HBox.setHgrow(answer, Priority.ALWAYS);
            said.getChildren().add(Labels.row(8, answer, new ReadyWords(texts, PhraseCatalogue.Use.ACKNOWLEDGE, answer)));
        }
        row.getChildren().add(acknowledge);
        return row;
    }

    /** Where the number comes from; the centre may have changed it since. */
    private String source(Alert alert) {
        Incident incident = desk.mirrors().incidents().get(id);
        Threshold own = incident == null ? null : desk.mirrors().of(Threshold.BOARD).get(alert.timer() + "/" + incident.grade().value());
        Threshold threshold = own != null ? own : desk.mirrors().of(Threshold.BOARD).get(alert.timer() + "/0");
        return threshold == null ? "" : desk.texts().language() == Language.ZH ? threshold.zh() : threshold.en();
    }

    private void tick() {
        Instant now = desk.link().pictureAt(desk.clock().now());
        for (int i = 0; i < shown.size(); i++) {
            lines.get(i).setText(words.line(shown.get(i), now));
        }
    }

    @Override
    public void close() {
        listening.close();
    }
}
