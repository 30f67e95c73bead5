package wanglou.incidents;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

import org.jspecify.annotations.Nullable;

import wanglou.core.Actor;
import wanglou.core.Board;
import wanglou.core.Command;
import wanglou.core.Decision;
import wanglou.core.Fact;
import wanglou.core.Feature;
import wanglou.core.IncidentId;

/** Home: hub thread. Opens, grades, notes and closes incidents. */
public final class IncidentService implements Feature {

    /** Longer words are refused, never cut: the caller is told. */
    static final int MAX_NOTE = 10_000;
    private static final int MAX_ADDRESS = 300;

    private final Board<IncidentId, Incident> board = new Board<>("incidents", IncidentId.class, Incident.class);
    private final ZoneId zone;

    /** @param zone the centre's: the day in an incident's number is the day on its wall */
    public IncidentService(ZoneId zone) {
        this.zone = zone;
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
            case IncidentCommand.Open open -> open(open, now);
            case IncidentCommand.Regrade(IncidentId id, Grade grade) -> {
                Incident incident = board.get(id);
                if (incident == null) {
                    yield unknown(id);
                }
                yield grade.equals(incident.grade()) ? Decision.accept(id.value())
                        : Decision.accept(id.value(), new IncidentEvent.Regraded(id, grade));
            }
            case IncidentCommand.AddNote(IncidentId id, String text) -> {
                Incident incident = board.get(id);
                if (incident == null) {
                    yield unknown(id);
                }
                if (text.isBlank()) {
                    yield Decision.refuse("incidents.note-empty");
                }
                yield incident.note().length() + text.length() >= MAX_NOTE ? Decision.refuse("incidents.note-long", MAX_NOTE)
                        : Decision.accept(id.value(), new IncidentEvent.NoteAdded(id, text));
            }
            case IncidentCommand.Close(IncidentId id, String reason) -> {
                Incident incident = board.get(id);
                if (incident == null) {
                    yield unknown(id);
                }
                yield incident.open() ? Decision.accept(id.value(), new IncidentEvent.Closed(id, reason, now))
                        : Decision.refuse("incidents.closed-already", id);
            }
            case IncidentCommand.Reopen(IncidentId id, String reason) -> {
                Incident incident = board.get(id);
                if (incident == null) {
                    yield unknown(id);
                }
                yield incident.open() ? Decision.refuse("incidents.open-already", id)
                        : Decision.accept(id.value(), new IncidentEvent.Reopened(id, reason));
            }
        };
    }

    @Override
    public void apply(Fact fact) {
        switch ((IncidentEvent) fact.event()) {
            case IncidentEvent.Opened(IncidentId id, IncidentKind kind, Grade grade, Place place, String note) ->
                board.put(id, new Incident(id, kind, grade, place, note, fact.at(), fact.by().person(), fact.by().seat(), null));
            case IncidentEvent.Regraded(IncidentId id, Grade grade) -> change(id, i -> copy(i, grade, i.note(), i.closedAt()));
            case IncidentEvent.NoteAdded(IncidentId id, String text) ->
                change(id, i -> copy(i, i.grade(), i.note().isEmpty() ? text : i.note() + "\n" + text, i.closedAt()));
            case IncidentEvent.Closed(IncidentId id, String reason, Instant at) -> change(id, i -> copy(i, i.grade(), i.note(), at));
            case IncidentEvent.Reopened(IncidentId id, String reason) -> change(id, i -> copy(i, i.grade(), i.note(), null));
        }
    }

    private Decision open(IncidentCommand.Open open, Instant now) {
        if (open.note().length() > MAX_NOTE) {
            return Decision.refuse("incidents.note-long", MAX_NOTE);
        }
        if (open.place().address().length() > MAX_ADDRESS) {
            return Decision.refuse("incidents.address-long", MAX_ADDRESS);
        }
        IncidentId id = nextNumber(LocalDate.ofInstant(now, zone));
        return Decision.accept(id.value(), new IncidentEvent.Opened(id, open.kind(), open.grade(), open.place(), open.note()));
    }

    private IncidentId nextNumber(LocalDate day) {
        String prefix = DateTimeFormatter.BASIC_ISO_DATE.format(day) + "-";
        int highest = board.values().stream().map(i -> i.id().value()).filter(n -> n.startsWith(prefix))
                .mapToInt(n -> Integer.parseInt(n.substring(prefix.length()))).max().orElse(0);
        return new IncidentId(prefix + "%04d".formatted(highest + 1));
    }

    private void change(IncidentId id, java.util.function.UnaryOperator<Incident> how) {
        Incident incident = board.get(id);
        if (incident != null) {
            board.put(id, how.apply(incident));
        }
    }

    private static Incident copy(Incident i, Grade grade, String note, @Nullable Instant closedAt) {
        return new Incident(i.id(), i.kind(), grade, i.place(), note, i.openedAt(), i.openedBy(), i.seat(), closedAt);
    }

    private static Decision unknown(IncidentId id) {
        return Decision.refuse("incidents.unknown", id);
    }
}
