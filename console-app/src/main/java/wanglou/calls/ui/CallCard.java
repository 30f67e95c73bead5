package wanglou.calls.ui;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import wanglou.calls.Call;
import wanglou.calls.CallBoards;
import wanglou.calls.CallCommand;
import wanglou.calls.CallId;
import wanglou.calls.Caller;
import wanglou.calls.EarlierCalls;
import wanglou.calls.EarlierCallsQuery;
import wanglou.console.Listening;
import wanglou.console.Selection;
import wanglou.console.map.MapActs;
import wanglou.console.shell.Desk;
import wanglou.console.text.Texts;
import wanglou.console.ui.Badge;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.Facts;
import wanglou.console.ui.Icon;
import wanglou.console.ui.IconView;
import wanglou.console.ui.Labels;
import wanglou.core.IncidentId;
import wanglou.core.Outcome;
import wanglou.incidents.Grade;
import wanglou.incidents.Incident;
import wanglou.incidents.KindCatalogue;
import wanglou.incidents.ui.IncidentWords;

/**
 * Home: FX. One call: who, where, what, what the same number said before, and what can become of it. Who called is shown once a person has
 * taken the call.
 */
public final class CallCard extends VBox implements AutoCloseable {

    private static final int EARLIER = 4;

    private final Desk desk;
    private final CallId id;
    private final CallWords words;
    private final Vicinity vicinity = new Vicinity();
    private final Listening listening = new Listening();
    private final Badge state = Badge.tag(Badge.Tone.PLAIN, "");
    private final Label timer = Labels.of("", "title", "digits");
    private final Label line = Labels.of("", "caption", "text-2");
    private final Label caller;
    private final Label place;
    private final Label kind;
    private final Label said;
    private final Button claim;
    private final Button show;
    private final VBox linked = new VBox(4);
    private final VBox earlier = new VBox(2);
    private final VBox open = new VBox(12);
    private final VicinityList near;
    private final KindChips kinds;
    private final GradeChips grades;
    /** The number whose earlier calls are shown; null before the first, and when the words on the screen want another language. */
    private @Nullable String asked;
    private @Nullable Call shown;

    public CallCard(Desk desk, IncidentWords incidents, CallId id, MapActs map) {
        this.desk = desk;
        this.id = id;
        this.words = new CallWords(desk.texts(), incidents);
        Texts texts = desk.texts();
        setId("call-card");
        getStyleClass().add("card");
        var lost = desk.link().liveProperty().not();
        claim = Buttons.small(Buttons.primary("call-claim", texts.bind("calls.card.claim"), () -> desk.orders().send(new CallCommand.Claim(id))));
        claim.disableProperty().bind(lost);
        claim.managedProperty().bind(claim.visibleProperty());
        show = Buttons.with(Buttons.plain("call-show", texts.bind("incidents.card.show"), () -> point().ifPresent(map::show)), Icon.PIN);
        Facts facts = new Facts();
        caller = facts.line(texts.bind("calls.column.caller"));
        caller.setId("call-caller");
        place = facts.line(texts.bind("calls.column.place"));
        kind = facts.line(texts.bind("incidents.column.kind"));
        said = facts.line(texts.bind("calls.column.words"));
        kinds = new KindChips(incidents, desk.lexicon(), texts, this::kindChosen, this::requestFocus);
        grades = new GradeChips(desk, incidents);
        near = new VicinityList(texts, words, this::attach, false);
        Button make = Buttons.primary("call-open-incident", texts.bind("calls.card.open"), this::openIncident);
        make.disableProperty().bind(lost);
        open.getChildren().addAll(near, new VBox(6, Labels.of(texts.bind("calls.card.incident"), "caption", "text-3"),
                kinds.finder(), kinds, grades, Labels.row(8, Labels.gap(), make)), new CallEnding(desk, id));
        open.managedProperty().bind(open.visibleProperty());
        linked.managedProperty().bind(linked.visibleProperty());
        earlier.setId("call-earlier-list");
        timer.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(section(Labels.row(10, new IconView(Icon.PHONE).tinted("text-2"),
                        Labels.of(texts.bind("calls.near.call", CallWords.brief(id)), "title", "text-1"), state, Labels.gap(), timer), line, claim),
                section(facts, show), shownWith(linked), shownWith(open), section(earlier));
        listening.to(desk.mirrors().of(CallBoards.CALLS), changed -> refresh());
        listening.to(desk.mirrors().of(CallBoards.CALLERS), changed -> refresh());
        listening.to(desk.mirrors().incidents(), changed -> refresh());
        listening.to(this::relabel, texts.languageProperty());
        listening.to(this::tick, desk.clock().secondProperty());
        refresh();
    }

    private static VBox section(Node... nodes) {
        VBox section = new VBox(8, nodes);
        section.getStyleClass().add("card-section");
        return section;
    }

    /** A section that is there only while its part is: its line would stand alone. */
    private static VBox shownWith(Node part) {
        VBox section = section(part);
        section.visibleProperty().bind(part.visibleProperty());
        section.managedProperty().bind(part.visibleProperty());
        return section;
    }

    private Optional<wanglou.map.geo.GeoPoint> point() {
        Call call = shown;
        return call == null ? Optional.empty() : Optional.ofNullable(call.place().point());
    }

    private void relabel() {
        kinds.relabel();
        grades.relabel();
        asked = null;
        refresh();
    }

    private void refresh() {
        Call call = desk.mirrors().of(CallBoards.CALLS).get(id);
        if (call == null) {
            state.setText(desk.texts().get("calls.card.gone"));
            open.setVisible(false);
            return;
        }
        Call before = shown;
        shown = call;
        state.setText(words.outcome(call));
        state.tone(call.open() ? Badge.Tone.WARN : Badge.Tone.PLAIN);
        line.setText(id.value() + " · " + words.channel(call) + " · " + desk.texts().formats().when(call.takenAt(), desk.clock().now()) + " · "
                + (call.taken() ? desk.texts().get("calls.card.by", call.seat(), call.takenBy()) : desk.texts().get("calls.card.untaken", call.sender())));
        claim.setVisible(!call.taken());
        caller.setText(words.caller(desk, call));
        place.setText(words.place(call) + (call.placeSaid().isBlank() || call.placeSaid().equals(call.place().address()) ? ""
                : "\n" + desk.texts().get("calls.card.said", call.placeSaid())));
        kind.setText(call.kind() == null ? "–" : words.kind(call));
        said.setText(call.words().isBlank() ? desk.texts().get("calls.silent") : call.words());
        show.setDisable(call.place().point() == null);
        open.setVisible(call.open());
        if (before == null && call.kind() != null) {
            kinds.choose(call.kind());
        }
        showLinked(call);
        showNear(call);
        askEarlier(call);
        tick();
    }

    private void tick() {
        Call call = shown;
        Call.End end = call == null ? null : call.end();
        timer.setText(call == null ? "" : desk.texts().formats().timer(Duration.between(call.takenAt(), end == null ? desk.clock().now() : end.at())));
    }

    private void showLinked(Call call) {
        Call.End end = call.end();
        IncidentId incident = end == null ? null : end.incident();
        linked.setVisible(incident != null);
        if (incident == null) {
            return;
        }
        Incident there = desk.mirrors().incidents().get(incident);
        linked.getChildren().setAll(Labels.of(desk.texts().get("calls.card.linked"), "caption", "text-3"),
                Buttons.link("call-incident", new javafx.beans.property.SimpleStringProperty(IncidentWords.shortNumber(incident)
                        + (there == null ? "" : " " + words.incidents().kind(there.kind()) + " · " + words.incidents().stage(there.stage()))),
                        () -> desk.selection().set(new Selection.OfIncident(incident))));
    }

    private void showNear(Call call) {
        near.show(!call.open() ? List.of() : vicinity.of(desk.mirrors().incidents().values(), List.of(), CallForm.callers(desk), call.place().point(),
                call.kind(), words.known(desk, call).map(Caller::number).orElse(""), call.takenAt()));
    }

    /** Only of a caller whom this person may know: the number is asked for in plain. */
    private void askEarlier(Call call) {
        String number = words.known(desk, call).map(Caller::number).orElse("");
        if (number.equals(asked)) {
            return;
        }
        asked = number;
        if (Caller.key(number).length() < 3) {
            earlier.getChildren().setAll(Labels.of(desk.texts().get("calls.card.no-number"), "caption", "text-3"));
            return;
        }
        desk.hub().ask(new EarlierCallsQuery(number)).whenComplete((known, refused) -> desk.pulse().later(() -> {
            if (number.equals(asked)) {
                showEarlier(refused != null ? EarlierCalls.NONE : known);
            }
        }));
    }

    private void showEarlier(EarlierCalls known) {
        List<Call> others = known.calls().stream().filter(c -> !c.id().equals(id)).toList();
        int total = Math.max(0, known.total() - (known.calls().size() - others.size()));
        earlier.getChildren().setAll(Labels.of(total == 0 ? desk.texts().get("calls.earlier.none")
                : desk.texts().get("calls.card.earlier", total), "caption", "text-3"));
        others.stream().limit(EARLIER).forEach(call -> {
            Label one = Labels.of(desk.texts().formats().when(call.takenAt(), desk.clock().now()) + " · " + words.outcome(call) + " · " + words.gist(call),
                    "caption", "text-2");
            earlier.getChildren().add(one);
        });
    }

    private void kindChosen() {
        kinds.chosen().ifPresent(chosen -> grades.choose(new Grade(chosen.grade())));
    }

    private void openIncident() {
        Optional<KindCatalogue.Entry> chosen = kinds.chosen();
        Optional<Grade> grade = grades.chosen();
        if (chosen.isEmpty() || grade.isEmpty()) {
            kinds.finder().requestFocus();
            return;
        }
        select(new CallCommand.OpenIncident(id, chosen.get().kind(), grade.get()));
    }

    private void attach(Vicinity.Near chosen) {
        Incident incident = chosen.incident();
        if (incident != null) {
            select(new CallCommand.Attach(id, incident.id()));
        }
    }

    private void select(CallCommand command) {
        desk.orders().send(command).thenAccept(outcome -> {
            if (outcome instanceof Outcome.Done done && !done.subject().isEmpty()) {
                desk.selection().set(new Selection.OfIncident(new IncidentId(done.subject())));
            }
        });
    }

    @Override
    public void close() {
        listening.close();
    }
}
