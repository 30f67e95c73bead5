package wanglou.calls.ui;

import java.util.Comparator;
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
import wanglou.calls.Caller;
import wanglou.calls.DuplicateOffer;
import wanglou.console.Listening;
import wanglou.console.Selection;
import wanglou.console.shell.Desk;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.CardPart;
import wanglou.console.ui.HoldButton;
import wanglou.console.ui.KeepFocus;
import wanglou.console.ui.Labels;
import wanglou.core.IncidentId;
import wanglou.incidents.Incident;
import wanglou.incidents.IncidentCommand;
import wanglou.incidents.ui.IncidentWords;
import wanglou.paper.Emoji;

/** Home: FX. On an incident's card: its calls, and what it may be a duplicate of. Merging is offered, held for a second, never done by itself. */
public final class CallsPart implements CardPart {

    private final Desk desk;
    private final IncidentId id;
    private final CallWords words;
    private final Vicinity vicinity = new Vicinity();
    private final VBox box = new VBox(6);
    private final Listening listening = new Listening();
    private List<DuplicateOffer> shown = List.of();
    private List<Call> listed = List.of();
    private List<Updates> updated = List.of();

    public CallsPart(Desk desk, IncidentId id, IncidentWords incidents) {
        this.desk = desk;
        this.id = id;
        this.words = new CallWords(desk.texts(), incidents);
        box.setId("incident-calls");
        box.managedProperty().bind(box.visibleProperty());
        listening.to(desk.mirrors().of(CallBoards.CALLS), changed -> show());
        listening.to(desk.mirrors().of(CallBoards.CALLERS), changed -> refresh());
        listening.to(desk.mirrors().incidents(), changed -> show());
        listening.to(this::refresh, desk.texts().languageProperty());
        refresh();
    }

    @Override
    public Node node() {
        return box;
    }

    private void refresh() {
        listed = List.of();
        shown = List.of();
        show();
    }

    /** Rebuilt only when it says something else: a button under the pointer must not move because a clock ticked. */
    private void show() {
        Incident incident = desk.mirrors().incidents().get(id);
        List<Call> calls = desk.mirrors().of(CallBoards.CALLS).values().stream().filter(this::isOfThis).sorted(Comparator.comparing(Call::takenAt)).toList();
        List<DuplicateOffer> offers = incident == null || !incident.open() ? List.of() : vicinity.duplicatesOf(incident,
                desk.mirrors().incidents().values(), desk.mirrors().of(CallBoards.CALLS).values(), CallForm.callers(desk));
        List<Updates> updates = calls.stream().flatMap(call -> Updates.of(call, incident).stream()).toList();
        if (calls.equals(listed) && offers.equals(shown) && updates.equals(updated) && !box.getChildren().isEmpty()) {
            return;
        }
        updated = updates;
        listed = calls;
        shown = offers;
        KeepFocus.across(box, () -> renew(incident, calls, offers));
    }

    private void renew(@Nullable Incident incident, List<Call> calls, List<DuplicateOffer> offers) {
        box.getChildren().clear();
        offers.forEach(offer -> box.getChildren().add(offer(offer)));
        if (!calls.isEmpty()) {
            box.getChildren().add(Labels.of(desk.texts().get("calls.part", calls.size()), "caption", "text-3"));
            calls.forEach(call -> {
                box.getChildren().add(row(call));
                Updates.of(call, incident).forEach(update -> box.getChildren().add(update(update)));
            });
        }
        box.setVisible(!box.getChildren().isEmpty());
    }

    /** Calls of an incident that was merged into this one came along. */
    private boolean isOfThis(Call call) {
        Call.End end = call.end();
        if (end == null || end.incident() == null) {
            return false;
        }
        Incident its = desk.mirrors().incidents().get(end.incident());
        return end.incident().equals(id) || its != null && id.equals(its.life().mergedInto());
    }

    private Node offer(DuplicateOffer offer) {
        IncidentId other = new IncidentId(offer.key());
        String number = IncidentWords.shortNumber(other);
        Label says = Labels.of(desk.texts().get("calls.looks-like", number, words.reasons(offer)), "caption", "warn");
        says.setWrapText(true);
        says.setMinHeight(Region.USE_PREF_SIZE);
        HoldButton merge = new HoldButton("incident-merge-" + number, desk.texts().bind("calls.merge"),
                () -> desk.orders().send(new IncidentCommand.Merge(id, other)).thenAccept(outcome -> {
                    if (outcome instanceof wanglou.core.Outcome.Done) {
                        desk.selection().set(new Selection.OfIncident(other));
                    }
                }));
        merge.disableProperty().bind(desk.link().liveProperty().not());
        return new VBox(4, says, Labels.row(8, merge,
                Buttons.link("incident-like-" + number, desk.texts().bind("calls.look"), () -> desk.selection().set(new Selection.OfIncident(other)))));
    }

    /** Another system says another place, kind or urgency: one click takes it over, nothing does so by itself. */
    private Node update(Updates update) {
        String what = switch (update) {
            case Updates.OfPlace _ -> "place";
            case Updates.OfKind _ -> "kind";
            case Updates.OfGrade _ -> "grade";
        };
        String key = "calls.update." + what;
        var told = desk.texts().follow(texts -> texts.get(key, switch (update) {
            case Updates.OfPlace of -> words.incidents().place(of.place());
            case Updates.OfKind of -> words.incidents().kind(of.kind());
            case Updates.OfGrade of -> words.incidents().grade(of.grade());
        }));
        Label says = Labels.of(told, "caption", "warn");
        says.setWrapText(true);
        says.setMinHeight(Region.USE_PREF_SIZE);
        Button take = Buttons.small(Buttons.plain("call-update-" + what,
                desk.texts().bind("calls.update.take"), () -> desk.orders().send(update.command(desk.texts().get("calls.update.why")),
                        told, Optional.empty())));
        take.setMinWidth(Region.USE_PREF_SIZE);
        take.disableProperty().bind(desk.link().liveProperty().not());
        return Labels.row(8, says, Labels.gap(), take);
    }

    private Node row(Call call) {
        Optional<Caller> caller = words.known(desk, call);
        String who = caller.map(c -> (c.name() + " " + c.number()).strip()).orElse(call.number());
        Label first = Labels.of(desk.texts().formats().when(call.takenAt(), desk.clock().now()) + " · " + words.channel(call)
                + (who.isEmpty() ? "" : " · " + who) + (call.sender().isEmpty() ? "" : " · " + call.sender()), "caption", "text-2");
        Label said = Labels.of(call.words().isBlank() ? desk.texts().get("calls.silent") : Emoji.readable(call.words()), "caption", "text-1");
        said.setWrapText(true);
        said.setMaxHeight(64);
        return new VBox(1, first, said);
    }

    @Override
    public void close() {
        listening.close();
    }
}
