package wanglou.attention;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import wanglou.core.Actor;
import wanglou.core.Board;
import wanglou.core.IncidentId;
import wanglou.core.Outcome;
import wanglou.core.PersonId;
import wanglou.core.Role;
import wanglou.core.SeatId;
import wanglou.hub.DirectHub;
import wanglou.incidents.Grade;
import wanglou.incidents.IncidentCommand;
import wanglou.incidents.IncidentKind;
import wanglou.incidents.IncidentService;
import wanglou.incidents.Place;
import wanglou.security.SeatPresence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AttentionServiceTest {

    private static final Actor LIN = new Actor(new PersonId("lin"), new SeatId("3"), Set.of(Role.DISPATCHER));

    private final Board<SeatId, SeatPresence> seats = new Board<>("seats", SeatId.class, SeatPresence.class);
    private final IncidentService incidents = new IncidentService(ZoneOffset.UTC);
    private final AttentionService service = new AttentionService(incidents.board(), seats);
    private final DirectHub hub = new DirectHub(incidents, service);
    private final IncidentId id = new IncidentId(assertInstanceOf(Outcome.Done.class, hub.act(
            new IncidentCommand.Open(new IncidentKind("fight"), new Grade(1), new Place(null, "", "none"), ""), LIN)).subject());

    @BeforeEach
    void sitDown() {
        seats.put(LIN.seat(), new SeatPresence(LIN.seat(), LIN.person(), "林知远", LIN.roles(), hub.instant(), 3));
    }

    private Attention lin() {
        return Objects.requireNonNull(service.board().get(LIN.seat()));
    }

    @Test
    void looksAndEditsAreShownAndNeverJournaled() {
        int facts = hub.disk().size();
        hub.act(new AttentionCommand.Look(id), LIN);
        assertEquals(id, lin().incident());
        hub.act(new AttentionCommand.Edit(id, "kind"), LIN);
        assertTrue(lin().editing());
        hub.tick(Duration.ofSeconds(1));
        assertTrue(hub.published().stream().anyMatch(p -> !p.durable() && p.changes().stream().anyMatch(c -> c.board().equals(service.board()))));
        hub.act(new AttentionCommand.Leave(), LIN);
        assertNull(service.board().get(LIN.seat()));
        assertEquals(facts, hub.disk().size());
    }

    @Test
    void aSeatThatIsGoneOrSomebodyElsesLooksAtNothing() {
        hub.act(new AttentionCommand.Look(id), LIN);
        seats.remove(LIN.seat());
        hub.tick(Duration.ofSeconds(1));
        assertNull(service.board().get(LIN.seat()));
        sitDown();
        hub.act(new AttentionCommand.Look(id), LIN);
        seats.put(LIN.seat(), new SeatPresence(LIN.seat(), new PersonId("he"), "何", LIN.roles(), hub.instant(), 3));
        hub.tick(Duration.ofSeconds(1));
        assertNull(service.board().get(LIN.seat()));
    }

    @Test
    void nobodyLooksAtWhatIsNot() {
        assertInstanceOf(Outcome.Refused.class, hub.act(new AttentionCommand.Look(new IncidentId("no")), LIN));
    }
}
