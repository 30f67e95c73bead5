package wanglou.handover;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import wanglou.core.Actor;
import wanglou.core.Board;
import wanglou.core.Command;
import wanglou.core.Decision;
import wanglou.core.Event;
import wanglou.core.Fact;
import wanglou.core.Feature;
import wanglou.core.IncidentId;
import wanglou.escalation.Alert;
import wanglou.escalation.AlertId;
import wanglou.escalation.Level;
import wanglou.escalation.Threshold;
import wanglou.incidents.Incident;

/**
 * Home: hub thread. Writes down for the next shift what is open, who has it, what is overdue and what nobody has located,
 * what each unit is on, and what waits for an answer.
 *
 * <p>Problem codes: {@code handover.words-long} (limit), {@code handover.unknown}.
 */
public final class HandoverService implements Feature {

    /** What a person can read; more are counted. */
    static final int MOST_ITEMS = 500;
    static final Duration KEPT_IN_SIGHT = Duration.ofDays(7);
    private static final int MAX_WORDS = 10_000;

    private final Board<IncidentId, Incident> incidents;
    private final Board<AlertId, Alert> alerts;
    private final ShiftBoards shift;
    private final Board<HandoverId, Handover> board = Handover.BOARD.newBoard();
    private final HandoverFold fold = new HandoverFold();

    /** @param alerts what is overdue; both are looked at, never changed */
    public HandoverService(Board<IncidentId, Incident> incidents, Board<AlertId, Alert> alerts, ShiftBoards shift) {
        this.shift = shift;
        this.incidents = incidents;
        this.alerts = alerts;
    }

    @Override
    public Class<HandoverCommand> commands() {
        return HandoverCommand.class;
    }

    @Override
    public Class<HandoverEvent> events() {
        return HandoverEvent.class;
    }

    @Override
    public List<Board<?, ?>> boards() {
        return List.of(board);
    }

    public Board<HandoverId, Handover> board() {
        return board;
    }

    @Override
    public Decision decide(Command command, Actor actor, Instant now) {
        return switch ((HandoverCommand) command) {
            case HandoverCommand.Write(String words) -> words.length() > MAX_WORDS ? Decision.refuse("handover.words-long", MAX_WORDS)
                    : write(words, now);
            case HandoverCommand.Acknowledge(HandoverId id) -> {
                Handover note = board.get(id);
                yield note == null ? Decision.refuse("handover.unknown")
                        : note.readBy(actor.person()) ? Decision.accept(id.value())
                                : Decision.accept(id.value(), new HandoverEvent.Acknowledged(id));
            }
        };
    }

    private Decision write(String words, Instant now) {
        List<Incident> open = incidents.values().stream().filter(Incident::open)
                .sorted(Comparator.comparing(Incident::grade).thenComparing(Incident::openedAt).thenComparing(i -> i.id().value())).toList();
        List<Handover.Item> items = open.stream().limit(MOST_ITEMS).map(i -> new Handover.Item(i.id(), i.kind(), i.grade(), i.place().address(),
                i.unlocated(), i.stage(), i.openedAt(), i.seat(), overdue(i))).toList();
        HandoverId id = freshId(now);
        return Decision.accept(id.value(), new HandoverEvent.Written(id, words.strip(), items, open.size() - items.size(), shift.crews(), shift.loose(), shift.leaving(now)));
    }

    private HandoverId freshId(Instant now) {
        long millis = now.toEpochMilli();
        while (board.get(new HandoverId(String.valueOf(millis))) != null) {
            millis++;
        }
        return new HandoverId(String.valueOf(millis));
    }

    private @Nullable Level overdue(Incident incident) {
        Alert stage = alerts.get(AlertId.of(incident.id(), incident.stage().value()));
        Alert place = alerts.get(AlertId.of(incident.id(), Threshold.UNLOCATED));
        if (stage == null || place == null) {
            return stage != null ? stage.level() : place != null ? place.level() : null;
        }
        return stage.level().compareTo(place.level()) >= 0 ? stage.level() : place.level();
    }

    @Override
    public void apply(Fact fact) {
        fold.apply(board, fact);
    }

    @Override
    public List<Event> tick(Instant now) {
        return board.values().stream().filter(n -> n.at().isBefore(now.minus(KEPT_IN_SIGHT)))
                .<Event>map(n -> new HandoverEvent.PutAway(n.id())).toList();
    }
}
