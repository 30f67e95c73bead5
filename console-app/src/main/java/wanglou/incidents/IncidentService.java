package wanglou.incidents;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import wanglou.core.Actor;
import wanglou.core.Board;
import wanglou.core.Command;
import wanglou.core.DayNumbers;
import wanglou.core.Decision;
import wanglou.core.Event;
import wanglou.core.Fact;
import wanglou.core.Feature;
import wanglou.core.IncidentId;
import wanglou.core.Problem;

/**
 * Home: hub thread. The life of incidents: opens, grades, moves, ends, merges and links them.
 *
 * <p>Problem codes: {@code incidents.unknown} (incident), {@code incidents.note-empty}, {@code incidents.note-long} (limit),
 * {@code incidents.address-long} (limit), {@code incidents.closed-already} (incident), {@code incidents.open-already} (incident),
 * {@code incidents.changed-meanwhile} (incident, field, who), {@code incidents.reason-empty}, {@code incidents.stage-unknown} (stage),
 * {@code incidents.merge-self}, {@code incidents.link-self}.
 */
public final class IncidentService implements Feature {

    /** Longer words are refused, never cut: the caller is told. */
    static final int MAX_NOTE = 10_000;
    private static final int MAX_ADDRESS = 300;
    private static final int MAX_REASON = 1_000;
    private static final Duration LOOK_EVERY = Duration.ofSeconds(10);
    /** In one transaction: a hub that begins to put away a year of them does so in peace. */
    private static final int MOST_PUT_AWAY = 500;

    private final Board<IncidentId, Incident> board = new Board<>("incidents", IncidentId.class, Incident.class);
    private final IncidentFold fold = new IncidentFold();
    private final DayNumbers numbers = new DayNumbers();
    private final ZoneId zone;
    private final Keeping keeping;
    private Instant lookedAt = Instant.MIN;

    /** With the product's own rule of how long ended ones stay in sight. */
    public IncidentService(ZoneId zone) {
        this(zone, Keeping.standard());
    }

    /** @param zone the centre's: the day in an incident's number is the day on its wall */
    public IncidentService(ZoneId zone, Keeping keeping) {
        this.zone = zone;
        this.keeping = keeping;
    }

    Keeping keeping() {
        return keeping;
    }

    @Override
    public List<Event> tick(Instant now) {
        if (!lookedAt.equals(Instant.MIN) && Duration.between(lookedAt, now).abs().compareTo(LOOK_EVERY) < 0) {
            return List.of();
        }
        lookedAt = now;
        return keeping.over(board, board.values(), now).stream().limit(MOST_PUT_AWAY).<Event>map(IncidentEvent.PutAway::new).toList();
    }

    @Override
    public Class<IncidentCommand> commands() {
        return IncidentCommand.class;
    }

    @Override
    public Class<IncidentEvent> events() {
        return IncidentEvent.class;
    }

    @Override
    public List<Board<?, ?>> boards() {
        return List.of(board);
    }

    public Board<IncidentId, Incident> board() {
        return board;
    }

    @Override
    public Decision decide(Command command, Actor actor, Instant now) {
        return switch ((IncidentCommand) command) {
            case IncidentCommand.Open open -> open(open.kind(), open.grade(), open.place(), open.note(), Stage.GRADED, now);
            case IncidentCommand.Regrade c -> onOpen(c.incident(), i -> meanwhile(i, c.seen(), "grade").orElseGet(
                    () -> c.grade().equals(i.grade()) && !i.stage().equals(Stage.RECEIVED) ? Decision.accept(i.id().value())
                            : accept(i, new IncidentEvent.Regraded(i.id(), c.grade()))));
            case IncidentCommand.Rekind c -> onOpen(c.incident(), i -> meanwhile(i, c.seen(), "kind").orElseGet(
                    () -> c.kind().equals(i.kind()) ? Decision.accept(i.id().value())
                            : accept(i, new IncidentEvent.Rekinded(i.id(), c.kind()))));
            case IncidentCommand.Relocate c -> onOpen(c.incident(), i -> meanwhile(i, c.seen(), "place").orElseGet(() -> relocate(i, c)));
            case IncidentCommand.AddNote(IncidentId id, String text) -> on(id, i -> note(i, text));
            case IncidentCommand.Step(IncidentId id, Stage stage) -> onOpen(id, i -> step(i, stage));
            case IncidentCommand.Close(IncidentId id, String reason) -> onOpen(id,
                    i -> fits(reason).orElseGet(() -> accept(i, new IncidentEvent.Closed(id, reason, now))));
            case IncidentCommand.Cancel(IncidentId id, String reason) -> onOpen(id, i -> reason.isBlank()
                    ? Decision.refuse("incidents.reason-empty")
                    : fits(reason).orElseGet(() -> accept(i, new IncidentEvent.Cancelled(id, reason))));
            case IncidentCommand.Reopen(IncidentId id, String reason) -> on(id, i -> i.open()
                    ? Decision.refuse("incidents.open-already", id)
                    : fits(reason).orElseGet(() -> accept(i, new IncidentEvent.Reopened(id, reason))));
            case IncidentCommand.Merge(IncidentId duplicate, IncidentId into) -> onOpen(duplicate, d -> onOpen(into, i -> merge(d, i)));
            case IncidentCommand.Link(IncidentId id, IncidentId other) -> on(id, i -> on(other, o -> link(i, o)));
            case IncidentCommand.Unlink(IncidentId id, IncidentId other) -> on(id, i -> i.life().linked().contains(other)
                    ? accept(i, new IncidentEvent.Unlinked(id, other)) : Decision.accept(id.value()));
        };
    }

    @Override
    public void apply(Fact fact) {
        fold.apply(board, fact);
        if (fact.event() instanceof IncidentEvent.Opened opened) {
            numbers.seen(opened.incident().value());
        }
    }

    /** A number that stands in the record. */
    void numbered(String number) {
        numbers.seen(number);
    }

    /** One that the store kept. */
    void restored(Incident incident) {
        board.put(incident.id(), incident);
        numbers.seen(incident.id().value());
    }

    /**
     * Opens one for another feature, whose decision it becomes part of.
     *
     * @param stage {@link Stage#RECEIVED} where no person has graded it
     */
    public Decision open(IncidentKind kind, Grade grade, Place place, String note, Stage stage, Instant now) {
        if (note.length() > MAX_NOTE) {
            return Decision.refuse("incidents.note-long", MAX_NOTE);
        }
        if (place.address().length() > MAX_ADDRESS) {
            return Decision.refuse("incidents.address-long", MAX_ADDRESS);
        }
        IncidentId id = nextNumber(LocalDate.ofInstant(now, zone));
        return Decision.accept(id.value(), new IncidentEvent.Opened(id, kind, grade, place, note, stage));
    }

    private IncidentId nextNumber(LocalDate day) {
        return new IncidentId(numbers.next(DateTimeFormatter.BASIC_ISO_DATE.format(day)));
    }

    private static Decision relocate(Incident incident, IncidentCommand.Relocate c) {
        if (c.place().address().length() > MAX_ADDRESS) {
            return Decision.refuse("incidents.address-long", MAX_ADDRESS);
        }
        return c.place().equals(incident.place()) ? Decision.accept(incident.id().value())
                : fits(c.why()).orElseGet(() -> accept(incident,
                        new IncidentEvent.Relocated(incident.id(), c.place(), incident.place(), c.why())));
    }

    private static Decision note(Incident incident, String text) {
        if (text.isBlank()) {
            return Decision.refuse("incidents.note-empty");
        }
        return incident.note().length() + text.length() >= MAX_NOTE ? Decision.refuse("incidents.note-long", MAX_NOTE)
                : accept(incident, new IncidentEvent.NoteAdded(incident.id(), text));
    }

    private static Decision step(Incident incident, Stage stage) {
        if (!Stage.WAY.contains(stage) || stage.ended()) {
            return Decision.refuse("incidents.stage-unknown", stage);
        }
        return stage.equals(incident.stage()) ? Decision.accept(incident.id().value())
                : accept(incident, new IncidentEvent.Stepped(incident.id(), stage));
    }

    private static Decision merge(Incident duplicate, Incident into) {
        if (duplicate.id().equals(into.id())) {
            return Decision.refuse("incidents.merge-self");
        }
        List<Event> events = new ArrayList<>();
        String words = duplicate.note().strip();
        if (!words.isEmpty()) {
            if (into.note().length() + words.length() >= MAX_NOTE) {
                return Decision.refuse("incidents.note-long", MAX_NOTE);
            }
            events.add(new IncidentEvent.NoteAdded(into.id(), words));
        }
        events.add(new IncidentEvent.Merged(duplicate.id(), into.id()));
        return new Decision.Accepted(events, into.id().value());
    }

    private static Decision link(Incident incident, Incident other) {
        if (incident.id().equals(other.id())) {
            return Decision.refuse("incidents.link-self");
        }
        return incident.life().linked().contains(other.id()) ? Decision.accept(incident.id().value())
                : accept(incident, new IncidentEvent.Linked(incident.id(), other.id()));
    }

    private static Optional<Decision> fits(String reason) {
        return reason.length() > MAX_REASON ? Optional.of(Decision.refuse("incidents.note-long", MAX_REASON)) : Optional.empty();
    }

    private static Optional<Decision> meanwhile(Incident incident, int seen, String field) {
        return seen == 0 ? Optional.empty() : incident.life().editAfter(seen, field)
                .map(edit -> new Decision.Refused(Problem.of("incidents.changed-meanwhile", incident.id(), field, edit.by())));
    }

    private Decision on(IncidentId id, Function<Incident, Decision> then) {
        @Nullable Incident incident = board.get(id);
        return incident == null ? Decision.refuse("incidents.unknown", id) : then.apply(incident);
    }

    private Decision onOpen(IncidentId id, Function<Incident, Decision> then) {
        return on(id, i -> i.open() ? then.apply(i) : Decision.refuse("incidents.closed-already", id));
    }

    private static Decision accept(Incident incident, Event event) {
        return Decision.accept(incident.id().value(), event);
    }
}
