package wanglou.attention;

import java.time.Instant;
import java.util.List;

import wanglou.core.Actor;
import wanglou.core.Board;
import wanglou.core.Command;
import wanglou.core.Decision;
import wanglou.core.Event;
import wanglou.core.Fact;
import wanglou.core.Feature;
import wanglou.core.IncidentId;
import wanglou.core.PlainText;
import wanglou.core.SeatId;
import wanglou.incidents.Incident;
import wanglou.security.SeatPresence;

/**
 * Home: hub thread. Which seat looks at which incident. A live board: shown at once, kept nowhere, gone with the hub. A seat that falls
 * silent or signs out leaves it at the next tick.
 *
 * <p>Nothing of it is journaled. Who looked at what is no decision: it changes with every click, it would be the larger part of a year's
 * journal, and it would make a file on the dispatchers themselves. Who <em>changed</em> what stands in the incident's own events.
 *
 * <p>Problem codes: {@code incidents.unknown} (incident).
 */
public final class AttentionService implements Feature {

    /** There are none. */
    interface NoEvent extends Event {
    }

    private static final int MAX_FIELD = 32;

    private final Board<IncidentId, Incident> incidents;
    private final Board<SeatId, SeatPresence> seats;
    private final Board<SeatId, Attention> board = Attention.BOARD.newBoard();

    /** @param seats who sits where; both are looked at, never changed */
    public AttentionService(Board<IncidentId, Incident> incidents, Board<SeatId, SeatPresence> seats) {
        this.incidents = incidents;
        this.seats = seats;
    }

    @Override
    public Class<AttentionCommand> commands() {
        return AttentionCommand.class;
    }

    @Override
    public Class<? extends Event> events() {
        return NoEvent.class;
    }

    @Override
    public List<Board<?, ?>> boards() {
        return List.of();
    }

    @Override
    public List<Board<?, ?>> liveBoards() {
        return List.of(board);
    }

    public Board<SeatId, Attention> board() {
        return board;
    }

    /** Changes its board here and not in {@link #apply}: no fact is made of it, so no fact can bring it about. */
    @Override
    public Decision decide(Command command, Actor actor, Instant now) {
        return switch ((AttentionCommand) command) {
            case AttentionCommand.Look(IncidentId id) -> turn(actor, id, "", now);
            case AttentionCommand.Edit(IncidentId id, String field) -> turn(actor, id, PlainText.cut(field, MAX_FIELD), now);
            case AttentionCommand.Leave() -> {
                board.remove(actor.seat());
                yield Decision.accept("");
            }
        };
    }

    private Decision turn(Actor actor, IncidentId id, String field, Instant now) {
        if (incidents.get(id) == null) {
            return Decision.refuse("incidents.unknown", id);
        }
        Attention before = board.get(actor.seat());
        boolean same = before != null && before.incident().equals(id) && before.field().equals(field) && before.person().equals(actor.person());
        if (!same) {
            board.put(actor.seat(), new Attention(actor.seat(), actor.person(), id, field, now));
        }
        return Decision.accept(id.value());
    }

    @Override
    public void apply(Fact fact) {
        // Nothing of this feature is a fact.
    }

    @Override
    public List<Event> tick(Instant now) {
        for (Attention each : List.copyOf(board.values())) {
            SeatPresence there = seats.get(each.seat());
            if (there == null || !there.person().equals(each.person())) {
                board.remove(each.seat());
            }
        }
        return List.of();
    }
}
