package wanglou.hub;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import wanglou.cameras.CameraId;
import wanglou.core.Actor;
import wanglou.core.PersonId;
import wanglou.core.Role;
import wanglou.core.SeatId;
import wanglou.evidence.EvidenceShelf;
import wanglou.evidence.Piece;
import wanglou.evidence.PieceId;
import wanglou.evidence.PieceKind;
import wanglou.evidence.PieceState;
import wanglou.evidence.RecordingRule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PieceTicketsTest {

    private static final Actor SHEN = new Actor(new PersonId("shen"), new SeatId("4"), Set.of(Role.VIDEO_ANALYST));
    private static final Piece PIECE = new Piece(new PieceId("c1__x"), PieceKind.VIDEO, new CameraId("c1"), "门口", null, List.of(), Instant.EPOCH, Instant.EPOCH,
            "mp4", 1, "", new PieceState.Sealed(Instant.EPOCH), "ordinary", Instant.EPOCH, null, null, null);

    private Instant now = Instant.parse("2026-03-14T13:00:00Z");
    private final Set<Actor> signedIn = new HashSet<>(Set.of(SHEN));
    private final PieceTickets tickets = new PieceTickets(() -> now, signedIn::contains);

    private void later(Duration time) {
        now = now.plus(time);
    }

    @Test
    void oneTicketServesOnePlayerAsLongAsItIsUsed() {
        String ticket = tickets.issue(PIECE, SHEN);
        for (int i = 0; i < 20; i++) {
            assertTrue(tickets.use(ticket, "10.0.0.4").isPresent(), "after " + i + " times nine minutes");
            later(Duration.ofMinutes(9));
        }
        later(Duration.ofMinutes(1));
        assertTrue(tickets.use(ticket, "10.0.0.4").isEmpty(), "ten minutes unused");
        String left = tickets.issue(PIECE, SHEN);
        for (int i = 0; i < 80; i++) {
            tickets.use(left, "10.0.0.4");
            later(Duration.ofMinutes(9));
        }
        assertTrue(tickets.use(left, "10.0.0.4").isEmpty(), "half a day is enough");
    }

    @Test
    void anotherAddressAGuessAndWhoHasSignedOutFindNothing() {
        String ticket = tickets.issue(PIECE, SHEN);
        assertTrue(tickets.use(ticket, "10.0.0.4").isPresent());
        assertTrue(tickets.use(ticket, "10.0.0.5").isEmpty());
        assertTrue(tickets.use(ticket.substring(1), "10.0.0.4").isEmpty());
        assertTrue(tickets.use("", "10.0.0.4").isEmpty());
        assertTrue(tickets.use(ticket, "10.0.0.4").isPresent(), "others' tries harm nobody");
        signedIn.clear();
        assertTrue(tickets.use(ticket, "10.0.0.4").isEmpty());
        signedIn.add(SHEN);
        assertTrue(tickets.use(ticket, "10.0.0.4").isEmpty(), "over is over");
    }

    @Test
    void theShelfIsLowBeforeItIsFullAndDoesNotFlutter() {
        long[] free = {30L << 20};
        ShelfWatch watch = new ShelfWatch(new RecordingRule.Disk(20, 8), () -> free[0]);
        assertEquals(EvidenceShelf.State.OK, watch.look().state());
        free[0] = 19L << 20;
        assertEquals(new EvidenceShelf(19L << 20, EvidenceShelf.State.LOW), watch.look());
        free[0] = 7L << 20;
        assertEquals(EvidenceShelf.State.FULL, watch.look().state());
        free[0] = 9L << 20;
        assertEquals(EvidenceShelf.State.FULL, watch.look().state());
        free[0] = 11L << 20;
        assertEquals(EvidenceShelf.State.LOW, watch.look().state());
    }
}
