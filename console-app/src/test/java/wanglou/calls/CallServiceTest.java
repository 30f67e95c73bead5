package wanglou.calls;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import wanglou.core.Actor;
import wanglou.core.Command;
import wanglou.core.Decision;
import wanglou.core.Event;
import wanglou.core.Fact;
import wanglou.core.IncidentId;
import wanglou.core.OfIncident;
import wanglou.core.PersonId;
import wanglou.core.Role;
import wanglou.core.SeatId;
import wanglou.incidents.Grade;
import wanglou.incidents.Incident;
import wanglou.incidents.IncidentEvent;
import wanglou.incidents.IncidentKind;
import wanglou.incidents.IncidentService;
import wanglou.incidents.KindCatalogue;
import wanglou.incidents.Place;
import wanglou.incidents.Stage;
import wanglou.map.geo.GeoPoint;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CallServiceTest {

    private static final Actor LIN = new Actor(new PersonId("lin"), new SeatId("3"), Set.of(Role.DISPATCHER));
    private static final Actor CITY = new Actor(new PersonId(CallService.EXCHANGE + "city"), new SeatId("exchange"), Set.of(Role.SYSTEM_ADMIN));
    private static final Place HARBOUR = new Place(new GeoPoint(43.7343, 7.4203), "Rue Grimaldi 12", "address-search");
    private static final IncidentKind FIGHT = new IncidentKind("fight");

    private final ZoneId zone = ZoneId.of("Asia/Shanghai");
    private final IncidentService incidents = new IncidentService(zone);
    private final CallService service = new CallService(incidents, KindCatalogue.standard(), zone);
    private Instant now = Instant.parse("2026-03-14T13:44:51Z");

    private static Said said(String words) {
        return new Said(CallChannel.PHONE, new Caller("王芳", "0086 139 1234 2086"), "格里马尔迪街12号", HARBOUR, FIGHT, words);
    }

    private Decision act(Command command, Actor actor) {
        Decision decision = service.decide(command, actor, now);
        if (decision instanceof Decision.Accepted(List<Event> events, String subject)) {
            events.forEach(event -> tell(actor, event));
        }
        return decision;
    }

    private void tell(Actor actor, Event event) {
        if (event instanceof IncidentEvent) {
            incidents.apply(new Fact(now, actor, event));
        } else {
            service.apply(new Fact(now, actor, event));
        }
    }

    private String done(Command command, Actor actor) {
        return assertInstanceOf(Decision.Accepted.class, act(command, actor)).subject();
    }

    private String refused(Command command, Actor actor) {
        return assertInstanceOf(Decision.Refused.class, act(command, actor)).problem().code();
    }

    private Call see(String id) {
        return requireNonNull(service.board().get(new CallId(id)));
    }

    @Test
    void aCallStaysOpenUntilSomebodySaysWhatBecameOfIt() {
        String id = done(new CallCommand.Take(said("two men")), LIN);
        assertEquals("C20260314-0001", id);
        assertTrue(see(id).open());
        done(new CallCommand.Conclude(new CallId(id), CallOutcome.ADVISED, ""), LIN);
        assertEquals(CallOutcome.ADVISED, requireNonNull(see(id).end()).outcome());
        assertEquals("calls.concluded-already", refused(new CallCommand.Conclude(new CallId(id), CallOutcome.HOAX, ""), LIN));
    }

    @Test
    void everybodySeesTheCallAndOnlyTheMaskedNumber() {
        String id = done(new CallCommand.Take(said("two men")), LIN);
        assertFalse(see(id).toString().contains("1234"));
        assertEquals("139****2086", see(id).number());
        assertFalse(see(id).toString().contains("王芳"));
        assertEquals("13912342086", requireNonNull(service.inSight().get(new CallId(id))).caller().key());
    }

    @Test
    void whatCameByItselfIsTakenByOnePersonAndThatIsOnRecord() {
        Actor system = new Actor(new PersonId(CallService.EXCHANGE + "fire-119"), new SeatId("exchange"), Set.of());
        CallId id = new CallId(done(new CallCommand.Receive(said("smoke"), FIGHT, "F-1", "d"), system));
        assertFalse(see(id.value()).taken());
        done(new CallCommand.Claim(id), LIN);
        assertTrue(see(id.value()).taken());
        assertEquals(LIN.person(), see(id.value()).takenBy());
        assertEquals("fire-119", see(id.value()).sender(), "who sent it is not forgotten");
        done(new CallCommand.Claim(id), LIN);
        Actor other = new Actor(new PersonId("he"), new SeatId("5"), Set.of(Role.DISPATCHER));
        assertEquals("calls.taken-already", refused(new CallCommand.Claim(id), other));
    }

    @Test
    void manyCallsBelongToOneIncident() {
        String incident = done(new CallCommand.TakeAndOpen(said("two men"), FIGHT, new Grade(3)), LIN);
        Incident opened = requireNonNull(incidents.board().get(new IncidentId(incident)));
        assertEquals("two men", opened.note());
        assertEquals(Stage.GRADED, opened.stage());
        done(new CallCommand.TakeAndAttach(said("three men now"), opened.id()), LIN);
        String third = done(new CallCommand.Take(said("and a knife")), LIN);
        done(new CallCommand.Attach(new CallId(third), opened.id()), LIN);
        assertEquals(3, service.board().values().stream().filter(c -> c.of(opened.id())).count());
        assertEquals("calls.incident-unknown", refused(new CallCommand.Attach(new CallId(third), new IncidentId("20260314-0999")), LIN));
    }

    @Test
    void aWrongAttachmentIsCorrected() {
        String one = done(new CallCommand.TakeAndOpen(said("a"), FIGHT, new Grade(3)), LIN);
        String other = done(new CallCommand.TakeAndOpen(said("b"), FIGHT, new Grade(3)), LIN);
        String call = done(new CallCommand.Take(said("c")), LIN);
        done(new CallCommand.Attach(new CallId(call), new IncidentId(one)), LIN);
        done(new CallCommand.Attach(new CallId(call), new IncidentId(other)), LIN);
        assertTrue(see(call).of(new IncidentId(other)));
    }

    @Test
    void noEventOnATimelineNamesTheCaller() {
        String incident = done(new CallCommand.TakeAndOpen(said("a"), FIGHT, new Grade(3)), LIN);
        CallId call = service.board().values().iterator().next().id();
        var edited = assertInstanceOf(Decision.Accepted.class, act(new CallCommand.Edit(call, said("corrected")), LIN));
        assertTrue(edited.events().stream().anyMatch(e -> e instanceof OfIncident of && of.incidents().contains(new IncidentId(incident))));
        edited.events().stream().filter(OfIncident.class::isInstance).forEach(e -> assertFalse(e.toString().contains("王芳")));
        assertEquals("corrected", see(call.value()).words());
    }

    @Test
    void anUnlocatedCallIsTakenAndItsIncidentKeepsTheCallersWords() {
        Said lost = new Said(CallChannel.PHONE, Caller.UNKNOWN, "听不清 <b>桥</b> 边", new Place(null, "", "typed"), null, "x".repeat(10_000));
        String incident = done(new CallCommand.TakeAndOpen(lost, FIGHT, new Grade(2)), LIN);
        Incident opened = requireNonNull(incidents.board().get(new IncidentId(incident)));
        assertTrue(opened.unlocated());
        assertEquals("听不清 <b>桥</b> 边", opened.place().address());
        assertEquals("calls.long", refused(new CallCommand.Take(said("x".repeat(10_001))), LIN));
    }

    @Test
    void whatNoDatabaseKeepsIsTakenOutOfTheWords() {
        String id = done(new CallCommand.Take(said("a\0b\uD800c\u0007 🚔 ‮قف\nd")), LIN);
        assertEquals("abc 🚔 ‮قف\nd", see(id).words());
    }

    @Test
    void anOutcomeWantsItsReason() {
        assertEquals("calls.reason-empty", refused(new CallCommand.TakeAndConclude(said(""), CallOutcome.OTHER, " "), LIN));
        assertEquals("calls.outcome-needs-incident", refused(new CallCommand.TakeAndConclude(said(""), CallOutcome.OPENED, ""), LIN));
        assertTrue(service.board().values().isEmpty());
        String id = done(new CallCommand.TakeAndConclude(said(""), CallOutcome.HOAX, ""), LIN);
        assertFalse(see(id).open());
    }

    @Test
    void anotherSystemsRepeatGetsTheFirstOnesNumber() {
        String id = done(new CallCommand.Receive(said("crash"), new IncidentKind("traffic-injury"), "A-1", "d1"), CITY);
        assertEquals(id, done(new CallCommand.Receive(said("crash"), new IncidentKind("traffic-injury"), "A-1", "d1"), CITY));
        assertEquals(1, incidents.board().size());
        Incident incident = incidents.board().values().iterator().next();
        assertEquals(Stage.RECEIVED, incident.stage());
        assertEquals(new Grade(2), incident.grade());
        done(new CallCommand.Receive(said("?"), new IncidentKind("Medical Incident"), "A-2", "d2"), CITY);
        assertTrue(incidents.board().values().stream().anyMatch(i -> i.kind().value().equals("Medical Incident")));
        assertEquals("calls.not-exchange", refused(new CallCommand.Receive(said(""), FIGHT, "A-1", ""), LIN));
    }

    @Test
    void aConcludedCallLeavesTheBoardAfterADayAndItsRepeatIsStillKnown() {
        String id = done(new CallCommand.Receive(said("crash"), FIGHT, "A-1", "d1"), CITY);
        String open = done(new CallCommand.Take(said("unanswered")), LIN);
        assertTrue(service.tick(now).isEmpty());
        now = now.plus(CallService.IN_SIGHT).plus(Duration.ofMinutes(11));
        service.tick(now).forEach(event -> tell(Actor.HUB, event));
        assertNull(service.board().get(new CallId(id)));
        assertTrue(see(open).open());
        assertEquals(id, done(new CallCommand.Receive(said("crash"), FIGHT, "A-1", "d1"), CITY));
    }
}
