package wanglou.incidents.ui;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import wanglou.console.shell.Desk;
import wanglou.console.text.Texts;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.Labels;
import wanglou.core.IncidentId;
import wanglou.incidents.Incident;
import wanglou.incidents.IncidentCommand;
import wanglou.incidents.Stage;

/** Home: FX. What can be done to the life of an incident: on to the next stage, another kind, merge, link, cancel; each form in place. */
final class LifeActs extends VBox {

    private final Desk desk;
    private final IncidentWords words;
    private final IncidentId id;
    private final Beside beside;
    private final Conflict conflict;
    private final Hyperlink step;
    private final Label others = Labels.of("", "caption", "warn");
    private final VBox form = new VBox();
    private final FlowPane line = new FlowPane(12, 2);

    LifeActs(Desk desk, IncidentWords words, IncidentId id, Beside beside, Conflict conflict) {
        super(6);
        this.desk = desk;
        this.words = words;
        this.id = id;
        this.beside = beside;
        this.conflict = conflict;
        Texts texts = desk.texts();
        step = Buttons.link("incident-step", texts.bind("life.step"), this::stepOn);
        step.textProperty().unbind();
        others.setId("incident-others");
        others.setWrapText(true);
        line.getChildren().addAll(caption(step), link("incident-rekind", "life.rekind", () -> open("kind", new KindForm(desk, words, id, conflict, this::shut))),
                link("incident-merge", "life.merge", () -> open("merge", new OtherIncident(desk, words, id, OtherIncident.Act.MERGE, this::shut))),
                link("incident-link", "life.link", () -> open("link", new OtherIncident(desk, words, id, OtherIncident.Act.LINK, this::shut))),
                link("incident-cancel", "life.cancel", () -> reason("cancel", true,
                        text -> desk.orders().send(new IncidentCommand.Cancel(id, text), texts.bind("life.cancelled", IncidentWords.shortNumber(id)),
                                Optional.of(new IncidentCommand.Reopen(id, ""))))));
        line.disableProperty().bind(desk.link().liveProperty().not());
        getChildren().addAll(line, others, form);
        shut();
    }

    /** Ends it with words on what came of it. */
    void close() {
        reason("close", false, text -> desk.orders().send(new IncidentCommand.Close(id, text),
                desk.texts().bind("incidents.done.closed", IncidentWords.shortNumber(id)), Optional.of(new IncidentCommand.Reopen(id, ""))));
    }

    void reopen() {
        reason("reopen", false, text -> desk.orders().send(new IncidentCommand.Reopen(id, text)));
    }

    void show(Incident incident) {
        line.setVisible(incident.open());
        line.setManaged(incident.open());
        next(incident).ifPresent(stage -> step.setText(desk.texts().get("life.step", words.stage(stage))));
        step.setVisible(next(incident).isPresent());
        step.setManaged(next(incident).isPresent());
        List<Beside.Watcher> editing = beside.watchers(id).stream().filter(w -> !w.field().isEmpty()).toList();
        others.setText(String.join("\n", editing.stream().map(w -> desk.texts().get("life.editing", w.name(),
                desk.texts().orElse("life.field." + w.field(), w.field()))).toList()));
        others.setVisible(!editing.isEmpty());
        others.setManaged(!editing.isEmpty());
    }

    /** The next stage that a person may say; closing has its own act. */
    private static Optional<Stage> next(Incident incident) {
        int at = Stage.WAY.indexOf(incident.stage());
        return incident.open() && at >= 0 && at + 1 < Stage.WAY.size() && !Stage.WAY.get(at + 1).ended() ? Optional.of(Stage.WAY.get(at + 1))
                : Optional.empty();
    }

    private void stepOn() {
        Incident incident = desk.mirrors().incidents().get(id);
        if (incident != null) {
            Stage before = incident.stage();
            next(incident).ifPresent(stage -> {
                if (before.equals(Stage.RECEIVED)) {
                    conflict.send(new IncidentCommand.Regrade(id, incident.grade(), incident.life().version()), "grade", words.grade(incident.grade()),
                            Texts.nothing(), Optional.empty());
                } else {
                    desk.orders().send(new IncidentCommand.Step(id, stage),
                            desk.texts().follow(t -> t.get("life.stepped", IncidentWords.shortNumber(id), words.stage(stage))),
                            Optional.of(new IncidentCommand.Step(id, before)));
                }
            });
        }
    }

    private void reason(String what, boolean wanted, java.util.function.Function<String, java.util.concurrent.CompletableFuture<?>> act) {
        open(what, new ReasonForm(desk, what, wanted, text -> act.apply(text).thenRun(() -> { }), this::shut));
    }

    private void open(String field, Node what) {
        form.getChildren().setAll(what);
        form.setVisible(true);
        form.setManaged(true);
        beside.editing(id, field);
        Node first = what.lookup(".text-input");
        if (first != null) {
            first.requestFocus();
        }
    }

    private void shut() {
        @Nullable Node was = form.getChildren().isEmpty() ? null : form.getChildren().getFirst();
        form.getChildren().clear();
        form.setVisible(false);
        form.setManaged(false);
        if (was != null) {
            beside.editing(id, "");
        }
    }

    private Hyperlink link(String name, String key, Runnable act) {
        return caption(Buttons.link(name, desk.texts().bind(key), act));
    }

    private static Hyperlink caption(Hyperlink link) {
        link.getStyleClass().add("caption");
        return link;
    }
}
