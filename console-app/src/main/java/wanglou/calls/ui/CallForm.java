package wanglou.calls.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import wanglou.calls.Call;
import wanglou.calls.CallBoards;
import wanglou.calls.CallCommand;
import wanglou.calls.CallId;
import wanglou.calls.CallOutcome;
import wanglou.calls.Caller;
import wanglou.calls.EarlierCalls;
import wanglou.calls.EarlierCallsQuery;
import wanglou.calls.Said;
import wanglou.console.Selection;
import wanglou.console.map.Places;
import wanglou.console.shell.Desk;
import wanglou.console.text.Texts;
import wanglou.console.ui.Badge;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.Icon;
import wanglou.console.ui.Labels;
import wanglou.console.ui.NoteArea;
import wanglou.console.ui.ReadyWords;
import wanglou.core.Command;
import wanglou.core.IncidentId;
import wanglou.core.Outcome;
import wanglou.incidents.Grade;
import wanglou.incidents.Incident;
import wanglou.incidents.KindCatalogue;
import wanglou.incidents.PhraseCatalogue;
import wanglou.incidents.ui.IncidentWords;
import wanglou.map.geo.GeoPoint;

/**
 * Home: FX. Takes a call: who, where, what, in any order. Not modal: the map and the queue go on beside it. Enter opens the incident, Ctrl+Enter
 * takes the call alone, Alt and a digit attaches it to something near, Esc puts the form away with all that was typed.
 */
public final class CallForm extends VBox {

    private final Desk desk;
    private final CallWords words;
    private final Runnable closed;
    private final Vicinity vicinity = new Vicinity();
    private final ChannelChips channel;
    private final TextField number = new TextField();
    private final TextField name = new TextField();
    private final Label earlier = Labels.of("", "caption", "text-2");
    private final PlaceEntry place;
    private final PlacePreview preview;
    private final KindChips kinds;
    private final GradeChips grades;
    private final NoteArea note = new NoteArea("incident-form-note", 2);
    private final VicinityList near;
    private final Label trouble = Labels.of("", "caption", "warn");
    private final Label kept = Labels.of("", "caption", "text-3");
    private final PauseTransition typed = new PauseTransition(Duration.millis(250));
    private boolean sending;

    /** @param closed runs when it was sent or put away */
    public CallForm(Desk desk, IncidentWords incidents, Places places, Runnable closed) {
        super(8);
        this.desk = desk;
        this.words = new CallWords(desk.texts(), incidents);
        this.closed = closed;
        Texts texts = desk.texts();
        setId("incident-form");
        getStyleClass().addAll("floating", "form", "call-form");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        channel = new ChannelChips(texts);
        preview = new PlacePreview(desk);
        near = new VicinityList(texts, words, this::attach);
        place = new PlaceEntry(desk, words, places, this::moved);
        grades = new GradeChips(desk, incidents);
        kinds = new KindChips(incidents, desk.lexicon(), texts, this::kindChosen, note::requestFocus);
        number.setId("call-number");
        number.promptTextProperty().bind(texts.bind("calls.number.prompt"));
        name.setId("call-name");
        name.promptTextProperty().bind(texts.bind("calls.name.prompt"));
        HBox.setHgrow(name, Priority.ALWAYS);
        earlier.setId("call-earlier");
        earlier.managedProperty().bind(earlier.textProperty().isNotEmpty());
        trouble.managedProperty().bind(trouble.textProperty().isNotEmpty());
        note.promptTextProperty().bind(texts.bind("incidents.form.note.prompt"));
        Label lost = Labels.of(texts.bind("calls.form.lost"), "caption", "act");
        lost.setWrapText(true);
        lost.visibleProperty().bind(desk.link().liveProperty().not());
        lost.managedProperty().bind(lost.visibleProperty());
        Button cross = Buttons.icon("incident-form-close", Icon.CROSS, texts.bind("calls.form.away"), closed);
        getChildren().addAll(Labels.row(8, Labels.of(texts.bind("calls.new"), "strong"), kept, Labels.gap(), channel, cross),
                field("calls.form.caller", new VBox(4, Labels.row(8, number, name), earlier)),
                field("incidents.form.place", place), near,
                field("calls.form.kind-grade", new VBox(4, Labels.row(8, kinds.finder(), Labels.gap(), grades), kinds)),
                note(), lost, trouble, acts(texts), outcomes(texts));
        number.textProperty().addListener((o, was, is) -> typed.playFromStart());
        typed.setOnFinished(e -> askEarlier());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        texts.languageProperty().addListener((o, was, is) -> relabel());
        desk.mirrors().incidents().onChange(changed -> showNear());
        desk.mirrors().of(CallBoards.CALLS).onChange(changed -> showNear());
    }

    /** Where the place that is typed lies; a layer for the map. */
    public wanglou.map.MarkLayer preview() {
        return preview.layer();
    }

    /** Shows it: with what was typed before it was put away, else empty; at a place where one was pointed at. */
    public void begin(Optional<GeoPoint> at) {
        boolean draft = !note.getText().isBlank() || !number.getText().isBlank() || !place.isBlank();
        kept.setText(draft ? desk.texts().get("calls.form.kept") : "");
        trouble.setText("");
        if (!draft) {
            clear();
        }
        if (!draft || at.isPresent()) {
            place.begin(at);
        }
        place.focusField();
        showNear();
    }

    private void clear() {
        number.clear();
        name.clear();
        note.clear();
        earlier.setText("");
        channel.reset();
        kinds.clear();
        grades.reset();
        place.begin(Optional.empty());
        kept.setText("");
    }

    private VBox field(String key, Node node) {
        return new VBox(4, Labels.of(desk.texts().bind(key), "caption", "text-2"), node);
    }

    private VBox note() {
        return new VBox(4, Labels.row(8, Labels.of(desk.texts().bind("incidents.form.note"), "caption", "text-2"), Labels.gap(),
                new ReadyWords(desk.texts(), PhraseCatalogue.Use.CALL, note)), note);
    }

    private HBox acts(Texts texts) {
        Button save = Buttons.keyed(Buttons.primary("incident-save", texts.bind("incidents.form.save"), this::open), "Enter");
        Button alone = Buttons.keyed(Buttons.plain("call-take", texts.bind("calls.form.take"), this::takeAlone), "Ctrl+Enter");
        Button discard = Buttons.ghost("call-discard", texts.bind("calls.form.discard"), () -> {
            clear();
            closed.run();
        });
        save.disableProperty().bind(desk.link().liveProperty().not());
        alone.disableProperty().bind(desk.link().liveProperty().not());
        return Labels.row(8, save, alone, Labels.gap(), discard);
    }

    private FlowPane outcomes(Texts texts) {
        FlowPane row = new FlowPane(4, 4);
        for (CallOutcome outcome : CallEnding.OUTCOMES) {
            Button end = Buttons.small(Buttons.plain("call-end-" + outcome, texts.bind("calls.outcome." + outcome), () -> end(outcome)));
            end.disableProperty().bind(desk.link().liveProperty().not());
            row.getChildren().add(end);
        }
        row.getChildren().addFirst(Labels.of(texts.bind("calls.form.without"), "caption", "text-3"));
        row.setRowValignment(javafx.geometry.VPos.CENTER);
        return row;
    }

    private void relabel() {
        kinds.relabel();
        grades.relabel();
        place.relabel();
        showNear();
    }

    private void kindChosen() {
        kinds.chosen().ifPresent(kind -> grades.choose(new Grade(kind.grade())));
        showNear();
    }

    private void moved(Optional<GeoPoint> point) {
        preview.show(isVisible() ? point : Optional.empty());
        showNear();
    }

    private void showNear() {
        if (!isVisible()) {
            preview.show(Optional.empty());
            return;
        }
        Map<CallId, Caller> callers = callers(desk);
        near.show(vicinity.of(desk.mirrors().incidents().values(), desk.mirrors().of(CallBoards.CALLS).values(), callers, place.point(),
                kinds.chosen().map(KindCatalogue.Entry::kind).orElse(null), number.getText(), desk.clock().now()));
    }

    static Map<CallId, Caller> callers(Desk desk) {
        Map<CallId, Caller> callers = new HashMap<>();
        for (Call call : desk.mirrors().of(CallBoards.CALLS).values()) {
            Caller caller = desk.mirrors().of(CallBoards.CALLERS).get(call.id());
            if (caller != null) {
                callers.put(call.id(), caller);
            }
        }
        return callers;
    }

    private void askEarlier() {
        showNear();
        String asked = number.getText();
        if (Caller.key(asked).length() < 3) {
            earlier.setText("");
            return;
        }
        desk.hub().ask(new EarlierCallsQuery(asked)).whenComplete((known, refused) -> desk.pulse().later(() -> {
            if (asked.equals(number.getText())) {
                earlier.setText(refused != null ? "" : earlierLine(known));
            }
        }));
    }

    private String earlierLine(EarlierCalls known) {
        if (known.calls().isEmpty()) {
            return desk.texts().get("calls.earlier.none");
        }
        Call last = known.calls().getFirst();
        return desk.texts().get("calls.earlier", known.total(), desk.texts().formats().when(last.takenAt(), desk.clock().now()), words.outcome(last));
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            closed.run();
            event.consume();
        } else if (event.isAltDown() && event.getCode().isDigitKey()) {
            near.attach(event.getCode().getCode() - KeyCode.DIGIT0.getCode());
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && !event.isShiftDown() && !(event.getTarget() instanceof Button)
                && !(event.getTarget() instanceof TextField typing && typing.getId().equals("call-kind-find") && !typing.getText().isBlank())) {
            if (event.isControlDown()) {
                takeAlone();
            } else {
                open();
            }
            event.consume();
        }
    }

    private Said said() {
        return new Said(channel.chosen(), new Caller(name.getText(), number.getText()), place.said(), place.place(),
                kinds.chosen().map(KindCatalogue.Entry::kind).orElse(null), note.getText());
    }

    private void open() {
        Optional<KindCatalogue.Entry> kind = kinds.chosen();
        Optional<Grade> grade = grades.chosen();
        if (kind.isEmpty() || grade.isEmpty()) {
            trouble.setText(desk.texts().get("incidents.form.no-kind"));
            return;
        }
        send(said -> new CallCommand.TakeAndOpen(said, kind.get().kind(), grade.get()), true);
    }

    private void takeAlone() {
        send(CallCommand.Take::new, false);
    }

    private void end(CallOutcome outcome) {
        String reason = note.getText().strip();
        if (outcome.equals(CallOutcome.OTHER) && reason.isEmpty()) {
            trouble.setText(desk.texts().get("calls.form.reason"));
            note.requestFocus();
            return;
        }
        String first = reason.lines().findFirst().orElse("");
        send(said -> new CallCommand.TakeAndConclude(said, outcome, first.substring(0, Math.min(300, first.length()))), false);
    }

    /** A call that is still open has no incident to attach to: it is shown, so that an incident is opened for both. */
    private void attach(Vicinity.Near chosen) {
        Incident incident = chosen.incident();
        if (incident != null) {
            send(said -> new CallCommand.TakeAndAttach(said, incident.id()), true);
        } else {
            trouble.setText(desk.texts().get("calls.near.open-call"));
        }
    }

    /** While the answer is under way a second Enter is the same act, not another call. What was typed stays until the hub has it. */
    private void send(Function<Said, Command> command, boolean select) {
        if (sending || !desk.link().live()) {
            return;
        }
        sending = true;
        CompletableFuture<Outcome> answer = desk.orders().send(command.apply(said()));
        answer.thenAccept(outcome -> {
            sending = false;
            if (outcome instanceof Outcome.Done done) {
                if (select && !done.subject().isEmpty()) {
                    desk.selection().set(new Selection.OfIncident(new IncidentId(done.subject())));
                }
                clear();
                closed.run();
            }
        });
    }
}
