package wanglou.calls;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import wanglou.core.Actor;
import wanglou.core.Board;
import wanglou.core.Command;
import wanglou.core.Decision;
import wanglou.core.Event;
import wanglou.core.Fact;
import wanglou.core.Feature;
import wanglou.core.IncidentId;
import wanglou.incidents.Grade;
import wanglou.incidents.IncidentCommand;
import wanglou.incidents.IncidentKind;
import wanglou.incidents.IncidentService;
import wanglou.incidents.KindCatalogue;
import wanglou.incidents.Place;
import wanglou.incidents.Stage;

/**
 * Home: hub thread. Takes calls and says what becomes of them.
 *
 * <p>Problem codes: {@code calls.unknown} (call), {@code calls.incident-unknown} (incident), {@code calls.long} (limit),
 * {@code calls.concluded-already} (call), {@code calls.reason-empty}, {@code calls.outcome-needs-incident}, {@code calls.not-exchange},
 * {@code calls.taken-already} (call, who).
 */
public final class CallService implements Feature {

    /** Whose person begins so is another system, signed in by an exchange key; no person's name can hold a colon. */
    public static final String EXCHANGE = "exchange:";

    /** A concluded call stays in sight for a shift and the next. */
    static final Duration IN_SIGHT = Duration.ofDays(1);
    private static final Duration SWEEP = Duration.ofMinutes(10);
    private static final int MAX_WORDS = 10_000;
    private static final int MAX_LINE = 300;
    private static final int UNGRADED = 3;

    private final CallsInSight calls = new CallsInSight();
    private final CallFold fold = new CallFold();
    private final IncidentService incidents;
    private final KindCatalogue kinds;
    private final ZoneId zone;
    private Instant swept = Instant.MIN;

    /** @param zone the centre's: the day in a call's number is the day on its wall */
    public CallService(IncidentService incidents, KindCatalogue kinds, ZoneId zone) {
        this.incidents = incidents;
        this.kinds = kinds;
        this.zone = zone;
    }

    @Override
    public Class<CallCommand> commands() {
        return CallCommand.class;
    }

    @Override
    public Class<CallEvent> events() {
        return CallEvent.class;
    }

    @Override
    public List<Board<?, ?>> boards() {
        return calls.boards();
    }

    public Board<CallId, Call> board() {
        return calls.calls();
    }

    CallsInSight inSight() {
        return calls;
    }

    @Override
    public Decision decide(Command command, Actor actor, Instant now) {
        return switch ((CallCommand) command) {
            case CallCommand.Take(Said said) -> take(said, now, taken -> accept(taken.call(), taken));
            case CallCommand.TakeAndOpen(Said said, IncidentKind kind, Grade grade) ->
                take(said, now, taken -> open(List.of(taken), taken.call(), said, kind, grade, Stage.GRADED, now));
            case CallCommand.TakeAndAttach(Said said, IncidentId incident) ->
                take(said, now, taken -> attach(List.of(taken), taken.call(), incident));
            case CallCommand.TakeAndConclude(Said said, CallOutcome outcome, String reason) ->
                take(said, now, taken -> conclude(List.of(taken), taken.call(), outcome, reason));
            case CallCommand.Edit(CallId id, Said said) -> on(id, call -> fits(said).orElseGet(() -> edit(call, said)));
            case CallCommand.Attach(CallId id, IncidentId incident) ->
                on(id, call -> call.of(incident) ? Decision.accept(id.value()) : attach(List.of(), id, incident));
            case CallCommand.OpenIncident(CallId id, IncidentKind kind, Grade grade) ->
                onOpen(id, call -> open(List.of(), id, said(call), kind, grade, Stage.GRADED, now));
            case CallCommand.Conclude(CallId id, CallOutcome outcome, String reason) ->
                onOpen(id, call -> conclude(List.of(), id, outcome, reason));
            case CallCommand.Claim(CallId id) -> on(id, call -> claim(call, actor));
            case CallCommand.Receive receive -> receive(receive, actor, now);
        };
    }

    @Override
    public void apply(Fact fact) {
        fold.apply(calls, fact);
    }

    @Override
    public List<Event> tick(Instant now) {
        if (swept.plus(SWEEP).isAfter(now)) {
            return List.of();
        }
        swept = now;
        List<CallId> old = calls.calls().values().stream().filter(call -> longEnded(call, now)).map(Call::id).toList();
        return old.isEmpty() ? List.of() : List.of(new CallEvent.PutAway(old));
    }

    static boolean longEnded(Call call, Instant now) {
        Call.End end = call.end();
        return end != null && end.at().isBefore(now.minus(IN_SIGHT));
    }

    private Decision take(Said said, Instant now, Function<CallEvent.Taken, Decision> then) {
        return fits(said).orElseGet(() -> then.apply(new CallEvent.Taken(nextNumber(now), said, "", "", "")));
    }

    /** The sender's repeat gets the numbers of the first; what it says differently without a later version is for a person, not for a machine. */
    private Decision receive(CallCommand.Receive c, Actor actor, Instant now) {
        String person = actor.person().value();
        if (!person.startsWith(EXCHANGE)) {
            return Decision.refuse("calls.not-exchange");
        }
        String sender = person.substring(EXCHANGE.length());
        CallId before = calls.sent(sender, c.senderId());
        Optional<Decision> tooLong = fits(c.said());
        if (before != null) {
            Call call = calls.calls().get(before);
            return call == null || !later(c.version(), call.version()) ? Decision.accept(before.value()) : tooLong.orElseGet(() -> update(call, c));
        }
        if (tooLong.isPresent()) {
            return tooLong.get();
        }
        CallId id = nextNumber(now);
        Grade grade = new Grade(kinds.find(c.kind()).map(KindCatalogue.Entry::grade).orElse(UNGRADED));
        Decision opened = open(List.of(new CallEvent.Taken(id, c.said(), sender, c.senderId(), c.digest(), c.version())), id, c.said(), c.kind(), grade,
                Stage.RECEIVED, now);
        return opened instanceof Decision.Accepted(List<Event> events, String incident) ? new Decision.Accepted(events, id.value()) : opened;
    }

    private static boolean later(String version, String than) {
        return !version.isEmpty() && (than.isEmpty() || Instant.parse(version).isAfter(Instant.parse(than)));
    }

    /** What is new in its words goes to the incident's notes; another place or kind is offered to people beside the call. */
    private Decision update(Call call, CallCommand.Receive c) {
        List<Event> events = new ArrayList<>(List.of(new CallEvent.Updated(call.id(), c.said(), c.digest(), c.version())));
        Call.End end = call.end();
        @Nullable IncidentId incident = end == null ? null : end.incident();
        if (incident != null) {
            events.add(new CallEvent.Amended(call.id(), incident));
            String added = added(call.words(), c.said().words());
            if (incidents.decide(new IncidentCommand.AddNote(incident, added), Actor.HUB, Instant.EPOCH) instanceof Decision.Accepted(List<Event> noted, String id)) {
                events.addAll(noted);
            }
        }
        return new Decision.Accepted(events, call.id().value());
    }

    /** The lines that were not there before. */
    private static String added(String before, String now) {
        Set<String> known = before.lines().map(String::strip).collect(Collectors.toSet());
        return now.lines().map(String::strip).filter(line -> !line.isEmpty() && !known.contains(line)).collect(Collectors.joining("\n"));
    }

    private Decision open(List<Event> before, CallId id, Said said, IncidentKind kind, Grade grade, Stage stage, Instant now) {
        Place place = said.place().address().isBlank() && !said.placeSaid().isBlank()
                ? new Place(said.place().point(), said.placeSaid(), said.place().source()) : said.place();
        Decision decision = incidents.open(kind, grade, place, said.words(), stage, now);
        if (!(decision instanceof Decision.Accepted(List<Event> opening, String subject))) {
            return decision;
        }
        List<Event> events = new ArrayList<>(before);
        events.addAll(opening);
        events.add(new CallEvent.Attached(id, new IncidentId(subject), CallOutcome.OPENED));
        return new Decision.Accepted(events, subject);
    }

    private Decision attach(List<Event> before, CallId id, IncidentId incident) {
        if (incidents.board().get(incident) == null) {
            return Decision.refuse("calls.incident-unknown", incident);
        }
        List<Event> events = new ArrayList<>(before);
        events.add(new CallEvent.Attached(id, incident, CallOutcome.ATTACHED));
        return new Decision.Accepted(events, incident.value());
    }

    private static Decision conclude(List<Event> before, CallId id, CallOutcome outcome, String reason) {
        if (outcome.equals(CallOutcome.OPENED) || outcome.equals(CallOutcome.ATTACHED)) {
            return Decision.refuse("calls.outcome-needs-incident");
        }
        if (outcome.equals(CallOutcome.OTHER) && reason.isBlank()) {
            return Decision.refuse("calls.reason-empty");
        }
        if (reason.length() > MAX_LINE) {
            return Decision.refuse("calls.long", MAX_LINE);
        }
        List<Event> events = new ArrayList<>(before);
        events.add(new CallEvent.Concluded(id, outcome, reason.strip()));
        return new Decision.Accepted(events, id.value());
    }

    /** Who it is is shown to whoever takes it, and that he took it is on record. */
    private static Decision claim(Call call, Actor actor) {
        if (call.taken()) {
            return call.takenBy().equals(actor.person()) ? Decision.accept(call.id().value())
                    : Decision.refuse("calls.taken-already", call.id(), call.takenBy());
        }
        return accept(call.id(), new CallEvent.Claimed(call.id()));
    }

    private static Decision edit(Call call, Said said) {
        Call.End end = call.end();
        @Nullable IncidentId incident = end == null ? null : end.incident();
        CallEvent edited = new CallEvent.Edited(call.id(), said);
        return incident == null ? accept(call.id(), edited)
                : Decision.accept(call.id().value(), edited, new CallEvent.Amended(call.id(), incident));
    }

    private Said said(Call call) {
        Kept kept = calls.get(call.id());
        return new Said(call.channel(), kept == null ? Caller.UNKNOWN : kept.caller(), call.placeSaid(), call.place(), call.kind(), call.words(), call.grade());
    }

    private static Optional<Decision> fits(Said said) {
        if (said.words().length() > MAX_WORDS) {
            return Optional.of(Decision.refuse("calls.long", MAX_WORDS));
        }
        return said.placeSaid().length() > MAX_LINE || said.place().address().length() > MAX_LINE
                || said.caller().name().length() > MAX_LINE || said.caller().number().length() > MAX_LINE
                ? Optional.of(Decision.refuse("calls.long", MAX_LINE)) : Optional.empty();
    }

    private CallId nextNumber(Instant now) {
        return calls.next(DateTimeFormatter.BASIC_ISO_DATE.format(LocalDate.ofInstant(now, zone)));
    }

    private Decision on(CallId id, Function<Call, Decision> then) {
        Call call = calls.calls().get(id);
        return call == null ? Decision.refuse("calls.unknown", id) : then.apply(call);
    }

    private Decision onOpen(CallId id, Function<Call, Decision> then) {
        return on(id, c -> c.open() ? then.apply(c) : Decision.refuse("calls.concluded-already", id));
    }

    private static Decision accept(CallId id, Event event) {
        return Decision.accept(id.value(), event);
    }
}
