package wanglou.link;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import wanglou.core.Actor;
import wanglou.core.Board;
import wanglou.core.Command;
import wanglou.core.CommandId;
import wanglou.core.Outcome;
import wanglou.core.PersonId;
import wanglou.core.Role;
import wanglou.core.SeatId;
import wanglou.security.SeatPresence;
import wanglou.store.Json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

/** One console that sends without end must not fill the hub's memory, nor keep the others from being heard. */
@Timeout(120)
class LinkFloodTest {

    private static final int FLOOD = 10_000;

    private final BlockingQueue<Runnable> hubThread = new LinkedBlockingQueue<>();
    private final LinkServer server = new LinkServer("run", "hub", "test", new Hub(), new WireTypes(Json.newMapper()), hubThread::add, InstantSource.system(),
            new Board<>("seats", SeatId.class, SeatPresence.class), (actor, board) -> true);

    @Test
    void aFloodWaitsAtItsOwnDoorAndTheOthersAreHeard() throws InterruptedException {
        LinkSession mad = session("1");
        LinkSession calm = session("2");
        Thread flood = Thread.ofVirtual().start(() -> {
            for (int i = 0; i < FLOOD; i++) {
                server.received(mad, "{\"is\":\"ping\",\"n\":1,\"roundTripMillis\":1}");
            }
        });
        // The two openings, and what of the flood was let in.
        while (hubThread.size() < 2 + LinkSession.MAX_UNHEARD) {
            Thread.onSpinWait();
        }
        server.received(calm, "{\"is\":\"ping\",\"n\":7,\"roundTripMillis\":1}");
        assertEquals(2 + LinkSession.MAX_UNHEARD + 1, hubThread.size(), "the calm one stands right behind it");
        int heard = 0;
        while (heard < FLOOD + 3) {
            Runnable next = hubThread.poll(60, TimeUnit.SECONDS);
            if (next == null) {
                break;
            }
            next.run();
            heard++;
        }
        flood.join();
        assertEquals(FLOOD + 3, heard, "nothing is lost");
        assertNull(hubThread.peek());
    }

    private LinkSession session(String seat) {
        return server.open(new Actor(new PersonId("p" + seat), new SeatId(seat), Set.of(Role.DISPATCHER)), "P", new Outlet() {
            @Override
            public void send(String text) {
                // Heard, and that is all.
            }

            @Override
            public void send(byte[] binary) {
                // Heard, and that is all.
            }

            @Override
            public void close(String reason) {
                // Nothing is open.
            }
        });
    }

    private static final class Hub implements LinkServer.Hub {
        @Override
        public CompletableFuture<Outcome> submit(CommandId id, Command command, Actor actor) {
            throw new AssertionError("nothing is ordered here");
        }

        @Override
        public CompletableFuture<?> ask(Query<?> query, Actor actor) {
            throw new AssertionError("nothing is asked here");
        }

        @Override
        public Collection<Board<?, ?>> boards() {
            return List.of();
        }

        @Override
        public long seq() {
            return 0;
        }
    }
}
