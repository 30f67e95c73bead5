package wanglou.hub;

import java.time.Instant;
import java.util.List;

import wanglou.core.Actor;
import wanglou.core.Board;
import wanglou.core.Command;
import wanglou.core.Decision;
import wanglou.core.Event;
import wanglou.core.Fact;
import wanglou.core.Feature;
import wanglou.core.SeatId;
import wanglou.security.SeatPresence;

/** Home: hub thread. The hub's own boards: who sits where, and how the hub itself is. Both live, none journaled. */
final class HubFeature implements Feature {

    /** Nothing can be asked of the hub itself by command: what it offers are queries. */
    interface NoCommand extends Command {
    }

    private final Board<SeatId, SeatPresence> seats = new Board<>("seats", SeatId.class, SeatPresence.class);
    private final Board<String, HubHealth> hub = new Board<>("hub", String.class, HubHealth.class);

    Board<SeatId, SeatPresence> seats() {
        return seats;
    }

    Board<String, HubHealth> hub() {
        return hub;
    }

    @Override
    public Class<? extends Command> commands() {
        return NoCommand.class;
    }

    @Override
    public Class<? extends Event> events() {
        return HubEvent.class;
    }

    @Override
    public List<Board<?, ?>> boards() {
        return List.of();
    }

    @Override
    public List<Board<?, ?>> liveBoards() {
        return List.of(seats, hub);
    }

    @Override
    public Decision decide(Command command, Actor actor, Instant now) {
        return Decision.refuse("link.unknown-type", command.getClass().getSimpleName());
    }

    @Override
    public void apply(Fact fact) {
        // The hub's own facts are for the journal; no board follows them.
    }
}
