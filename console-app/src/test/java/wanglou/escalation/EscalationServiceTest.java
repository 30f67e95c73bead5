package wanglou.escalation;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.junit.jupiter.api.Test;

import wanglou.core.Actor;
import wanglou.core.Fact;
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
import wanglou.incidents.Stage;
import wanglou.map.geo.GeoPoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class EscalationServiceTest {

    private static final Actor LIN = new Actor(new PersonId("lin"), new SeatId("3"), Set.of(Role.DISPATCHER));
    private static final Actor CHENG = new Actor(new PersonId("cheng"), new SeatId("chief"), Set.of(Role.DUTY_CHIEF));
    private static final Place HARBOUR = new Place(new GeoPoint(43.7343, 7.4203), "Rue Grimaldi 12", "map");
    private static final Place NOWHERE = new Place(null, "", "none");
    private static final Thresholds SHORT = new Thresholds(List.of(new Threshold("graded", 0, List.of(60, 120, 300), "x", "x"),
            new Threshold("graded", 1, List.of(10, 20, 30), "x", "x"), new Threshold("unlocated", 0, List.of(60, 180, 300), "x", "x")));

    private final IncidentService incidents = new IncidentService(ZoneOffset.UTC);
    private final EscalationService service = new EscalationService(incidents.board(), SHORT);
    private final DirectHub hub = new DirectHub(incidents, service);

    private IncidentId open(int grade, Place place) {
        return new IncidentId(assertInstanceOf(Outcome.Done.class,
                hub.act(new IncidentCommand.Open(new IncidentKind("fight"), new Grade(grade), place, ""), LIN)).subject());
    }

    private void pass(int seconds) {
        for (int i = 0; i < seconds; i++) {
            hub.tick(Duration.ofSeconds(1));
        }
    }

    private Alert alert(IncidentId id, String timer) {
        return Objects.requireNonNull(service.board().get(AlertId.of(id, timer)), () -> "no alert of " + id + " " + timer);
    }

    private Outcome acknowledge(IncidentId id, String timer, Level level, String words, Actor by) {
        return hub.act(new EscalationCommand.Acknowledge(id, timer, level, words), by);
    }

    private static String code(Outcome outcome) {
        return assertInstanceOf(Outcome.Refused.class, outcome).problem().code();
    }

    @Test
    void itGoesFromTheSeatToTheChiefToTheCentreEachAtItsTime() {
        IncidentId id = open(3, HARBOUR);
        pass(59);
        assertNull(service.board().get(AlertId.of(id, "graded")));
        pass(1);
        assertEquals(Level.SEAT, alert(id, "graded").level());
        pass(59);
        assertEquals(Level.SEAT, alert(id, "graded").level());
        pass(1);
        assertEquals(Level.CHIEF, alert(id, "graded").level());
        pass(180);
        assertEquals(Level.CENTRE, alert(id, "graded").level());
        assertEquals(3, hub.disk().stream().map(Fact::event).filter(EscalationEvent.Raised.class::isInstance).count(), "each level once");
    }

    @Test
    void aGradeWithALineOfItsOwnIsMeasuredByIt() {
        IncidentId id = open(1, HARBOUR);
        pass(10);
        assertEquals(Level.SEAT, alert(id, "graded").level());
    }

    @Test
    void whatIsAcknowledgedIsQuietUntilTheNextLevel() {
        IncidentId id = open(3, HARBOUR);
        pass(60);
        assertInstanceOf(Outcome.Done.class, acknowledge(id, "graded", Level.SEAT, "", LIN));
        assertEquals(LIN.person(), alert(id, "graded").acknowledgedBy());
        pass(59);
        assertTrue(alert(id, "graded").acknowledged());
        pass(1);
        assertEquals(Level.CHIEF, alert(id, "graded").level());
        assertFalse(alert(id, "graded").acknowledged());
    }

    @Test
    void eachLevelIsAnsweredByThoseItIsMeantForAndTheLastInWords() {
        IncidentId id = open(1, HARBOUR);
        pass(20);
        assertEquals("escalation.level-moved", code(acknowledge(id, "graded", Level.SEAT, "", LIN)));
        assertEquals("escalation.not-yours", code(acknowledge(id, "graded", Level.CHIEF, "", LIN)));
        pass(10);
        assertEquals("escalation.words-wanted", code(acknowledge(id, "graded", Level.CENTRE, " ", CHENG)));
        assertInstanceOf(Outcome.Done.class, acknowledge(id, "graded", Level.CENTRE, "sent 112 from the harbour", CHENG));
        assertEquals("sent 112 from the harbour", alert(id, "graded").words());
    }

    @Test
    void theNextStageSettlesItAndEndsItForTheEndedOnes() {
        IncidentId id = open(1, HARBOUR);
        IncidentId other = open(1, HARBOUR);
        pass(10);
        hub.act(new IncidentCommand.Step(id, Stage.DISPATCHED), LIN);
        hub.act(new IncidentCommand.Cancel(other, "test call"), LIN);
        pass(1);
        assertEquals(0, service.board().size());
    }

    @Test
    void anUnlocatedIncidentRemindsAgainUntilItIsLocated() {
        IncidentId id = open(4, NOWHERE);
        pass(60);
        assertInstanceOf(Outcome.Done.class, acknowledge(id, "unlocated", Level.SEAT, "", LIN));
        pass(240);
        assertEquals(Level.CENTRE, alert(id, "unlocated").level());
        acknowledge(id, "unlocated", Level.CENTRE, "asking the operator for the cell", CHENG);
        pass((int) EscalationService.REMIND_AGAIN.toSeconds() - 1);
        assertTrue(alert(id, "unlocated").acknowledged());
        pass(1);
        assertFalse(alert(id, "unlocated").acknowledged(), "it cannot be silenced for good");
        hub.act(new IncidentCommand.Relocate(id, HARBOUR, "caller found", 0), LIN);
        pass(1);
        assertNull(service.board().get(AlertId.of(id, "unlocated")));
    }

    @Test
    void aClockSetBackDelaysNothing() {
        IncidentId id = open(3, HARBOUR);
        pass(50);
        hub.tick(Duration.ofMinutes(-30));
        pass(10);
        assertEquals(Level.SEAT, alert(id, "graded").level());
        hub.tick(Duration.ofHours(-5));
        pass(60);
        assertEquals(Level.CHIEF, alert(id, "graded").level());
    }

    @Test
    void aClockSetForwardTellsTheSeatAndLetsTheChiefWaitHisTurn() {
        IncidentId id = open(3, HARBOUR);
        hub.tick(Duration.ofHours(6));
        assertEquals(Level.SEAT, alert(id, "graded").level());
        pass(59);
        assertEquals(Level.SEAT, alert(id, "graded").level());
        pass(1);
        assertEquals(Level.CHIEF, alert(id, "graded").level());
    }

    @Test
    void aRestartGoesOnWhereItWas() {
        IncidentId id = open(3, HARBOUR);
        pass(60);
        acknowledge(id, "graded", Level.SEAT, "", LIN);
        IncidentService incidentsAgain = new IncidentService(ZoneOffset.UTC);
        EscalationService again = new EscalationService(incidentsAgain.board(), SHORT);
        for (Fact fact : hub.disk()) {
            if (again.events().isInstance(fact.event())) {
                again.apply(fact);
            } else {
                incidentsAgain.apply(fact);
            }
        }
        assertEquals(List.of(), again.tick(hub.instant().plusSeconds(59)), "acknowledged before the stop stays acknowledged");
        assertEquals(1, again.tick(hub.instant().plusSeconds(60)).size());
        assertNotNull(again.board().get(AlertId.of(id, "graded")));
    }

    @Test
    void aFloodIsRaisedInPortions() {
        for (int i = 0; i < 3 * EscalationService.MOST_PER_TICK; i++) {
            open(3, HARBOUR);
        }
        hub.tick(Duration.ofSeconds(70));
        assertEquals(EscalationService.MOST_PER_TICK, service.board().size());
        pass(2);
        assertEquals(3 * EscalationService.MOST_PER_TICK, service.board().size());
    }
}
