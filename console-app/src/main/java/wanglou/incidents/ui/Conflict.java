package wanglou.incidents.ui;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import wanglou.console.shell.Desk;
import wanglou.console.text.Texts;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.Labels;
import wanglou.core.IncidentId;
import wanglou.core.Outcome;
import wanglou.incidents.Incident;
import wanglou.incidents.IncidentCommand;

/**
 * Home: FX. Two seats changed the same thing: the later one is told who was first and what stands there now, and may still put its own in
 * its place, knowing it. Nothing is overwritten by itself.
 */
final class Conflict extends VBox {

    private final Desk desk;
    private final IncidentWords words;
    private final IncidentId id;

    Conflict(Desk desk, IncidentWords words, IncidentId id) {
        super(8);
        this.desk = desk;
        this.words = words;
        this.id = id;
        setId("incident-conflict");
        getStyleClass().addAll("inline-form", "warn-form");
        hide();
    }

    /**
     * Sends what may be refused because somebody was first.
     *
     * @param field {@code grade}, {@code kind} or {@code place}
     * @param wished what the person wants to stand there, in words
     */
    void send(IncidentCommand command, String field, String wished, ObservableValue<String> done, Optional<IncidentCommand> undo) {
        hide();
        desk.orders().send(command, done, undo.map(c -> c)).thenAccept(outcome -> {
            if (outcome instanceof Outcome.Refused refused && refused.problem().code().equals("incidents.changed-meanwhile")) {
                List<String> args = refused.problem().args();
                show(command, field, wished, args.size() > 2 ? args.get(2) : "?");
            }
        });
    }

    private void show(IncidentCommand command, String field, String wished, String who) {
        var texts = desk.texts();
        Label fact = Labels.of(texts.get("life.conflict", who, texts.get("life.field." + field), now(field), wished), "text-1");
        fact.setWrapText(true);
        fact.setMinHeight(USE_PREF_SIZE);
        getChildren().setAll(fact, Labels.row(8,
                Buttons.small(Buttons.plain("conflict-overwrite", texts.bind("life.conflict.overwrite", wished), () -> overwrite(command, field, wished))),
                Buttons.small(Buttons.ghost("conflict-keep", texts.bind("life.conflict.keep"), this::hide))));
        setVisible(true);
        setManaged(true);
    }

    /** Over what stands there now and was just read out, not over whatever may come until then. */
    private void overwrite(IncidentCommand command, String field, String wished) {
        Incident incident = desk.mirrors().incidents().get(id);
        int seen = incident == null ? 0 : incident.life().version();
        send(switch (command) {
            case IncidentCommand.Regrade c -> new IncidentCommand.Regrade(c.incident(), c.grade(), seen);
            case IncidentCommand.Rekind c -> new IncidentCommand.Rekind(c.incident(), c.kind(), seen);
            case IncidentCommand.Relocate c -> new IncidentCommand.Relocate(c.incident(), c.place(), c.why(), seen);
            default -> command;
        }, field, wished, Texts.nothing(), Optional.empty());
    }

    private String now(String field) {
        Incident incident = desk.mirrors().incidents().get(id);
        return incident == null ? "" : switch (field) {
            case "grade" -> words.grade(incident.grade());
            case "kind" -> words.kind(incident.kind());
            default -> words.place(incident.place());
        };
    }

    private void hide() {
        getChildren().clear();
        setVisible(false);
        setManaged(false);
    }
}
