package wanglou.incidents;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import wanglou.core.Actor;
import wanglou.core.Decision;
import wanglou.core.Event;
import wanglou.core.Fact;
import wanglou.core.IncidentId;
import wanglou.core.PersonId;
import wanglou.core.Role;
import wanglou.core.SeatId;
import wanglou.map.geo.GeoPoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

class IncidentServiceTest {

    private static final Instant T0 = Instant.parse("2026-03-14T13:44:51Z");
    private static final Actor LIN = new Actor(new PersonId("lin"), new SeatId("3"), Set.of(Role.DISPATCHER));
    private static final Actor HE = new Actor(new PersonId("he"), new SeatId("5"), Set.of(Role.DISPATCHER));
    private static final Place HARBOUR = new Place(new GeoPoint(43.7343, 7.4203), "Rue Grimaldi 12", "map");

    private final IncidentService service = new IncidentService(ZoneId.of("Asia/Shanghai"));

    private Decision act(IncidentCommand command, Actor actor) {
        Decision decision = service.decide(command, actor, T0);
        if (decision instanceof Decision.Accepted(List<Event> events, String subject)) {
            events.forEach(event -> service.apply(new Fact(T0, actor, event)));
        }
        return decision;
    }

    private IncidentId open(String note) {
        var accepted = assertInstanceOf(Decision.Accepted.class,
                act(new IncidentCommand.Open(new IncidentKind("threat"), new Grade(2), HARBOUR, note), LIN));
        return new IncidentId(accepted.subject());
    }

    private Incident see(IncidentId id) {
        return java.util.Objects.requireNonNull(service.board().get(id));
    }

    @Test
    void whatAPersonOpensIsReceivedAndGraded() {
        Incident incident = see(open(""));
        assertEquals(Stage.GRADED, incident.stage());
        assertEquals(T0, incident.life().at(Stage.RECEIVED).orElseThrow());
    }

    @Test
    void theLaterWriterIsToldWhoChangedTheGrade() {
        IncidentId id = open("");
        int seen = see(id).life().version();
        act(new IncidentCommand.Regrade(id, new Grade(1), seen), LIN);
        var refused = assertInstanceOf(Decision.Refused.class, act(new IncidentCommand.Regrade(id, new Grade(3), seen), HE));
        assertEquals("incidents.changed-meanwhile", refused.problem().code());
        assertEquals(new Grade(1), see(id).grade());
        // Another field was not touched: its writer is not held up.
        assertInstanceOf(Decision.Accepted.class, act(new IncidentCommand.Rekind(id, new IncidentKind("fight"), seen), HE));
    }

    @Test
    void aCorrectedPlaceKeepsTheOldOne() {
        IncidentId id = open("");
        Place corrected = new Place(new GeoPoint(43.735, 7.421), "Rue Grimaldi 21", "drag");
        act(new IncidentCommand.Relocate(id, corrected, "caller said 21", 0), HE);
        assertEquals(corrected, see(id).place());
        Life.EarlierPlace earlier = see(id).life().earlier().getFirst();
        assertEquals(HARBOUR, earlier.place());
        assertEquals(HE.person(), earlier.by());
        assertEquals("caller said 21", earlier.why());
    }

    @Test
    void aMergedDuplicateEndsAndItsWordsStayWithTheOther() {
        IncidentId kept = open("first");
        IncidentId duplicate = open("second");
        act(new IncidentCommand.Merge(duplicate, kept), LIN);
        assertFalse(see(duplicate).open());
        assertEquals(kept, see(duplicate).life().mergedInto());
        assertTrue(see(kept).note().contains("second"));
    }

    @Test
    void cancellingWantsAReasonAndReopeningBringsItBack() {
        IncidentId id = open("");
        assertInstanceOf(Decision.Refused.class, act(new IncidentCommand.Cancel(id, " "), LIN));
        act(new IncidentCommand.Cancel(id, "test call"), LIN);
        assertEquals(Stage.CANCELLED, see(id).stage());
        act(new IncidentCommand.Reopen(id, "was real"), LIN);
        assertTrue(see(id).open());
        assertEquals(Stage.GRADED, see(id).stage());
    }
}
