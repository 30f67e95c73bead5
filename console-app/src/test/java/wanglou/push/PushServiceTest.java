package wanglou.push;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
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
import wanglou.core.UnitId;
import wanglou.hub.DirectHub;
import wanglou.incidents.Grade;
import wanglou.incidents.IncidentCommand;
import wanglou.incidents.IncidentKind;
import wanglou.incidents.IncidentService;
import wanglou.incidents.Place;
import wanglou.map.geo.GeoPoint;
import wanglou.security.SeatPresence;
import wanglou.units.Unit;
import wanglou.units.UnitKind;
import wanglou.units.UnitStatus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

class PushServiceTest {

    private static final Actor LIN = new Actor(new PersonId("lin"), new SeatId("3"), Set.of(Role.DISPATCHER));
    private static final Actor HE = new Actor(new PersonId("he"), new SeatId("5"), Set.of(Role.DISPATCHER));
    private static final Actor CHENG = new Actor(new PersonId("cheng"), new SeatId("1"), Set.of(Role.DUTY_CHIEF));
    private static final PushTarget SEAT_5 = new PushTarget.OfSeat(new SeatId("5"));
    private static final PushTarget CHIEF = new PushTarget.DutyChief();
    private static final PushTarget WALL = new PushTarget.Wall(new SeatId("wall-1"));
    private static final PushTarget U105 = new PushTarget.OfUnit(new UnitId("u105"));

    private final Board<UnitId, Unit> units = new Board<>("units", UnitId.class, Unit.class);
    private final Board<SeatId, SeatPresence> seats = new Board<>("seats", SeatId.class, SeatPresence.class);
    private final IncidentService incidents = new IncidentService(ZoneOffset.UTC);
    private final PushService service = new PushService(incidents.board(), units, seats);
    private final DirectHub hub = new DirectHub(incidents, service);
    private IncidentId incident = new IncidentId("none");

    @BeforeEach
    void anIncidentTwoUnitsThreeSeats() {
        Outcome opened = hub.act(new IncidentCommand.Open(new IncidentKind("threat"), new Grade(1),
                new Place(new GeoPoint(43.7343, 7.4203), "Rue Grimaldi 12", "map"), ""), LIN);
        incident = new IncidentId(assertInstanceOf(Outcome.Done.class, opened).subject());
        for (String sign : List.of("105", "112")) {
            units.put(new UnitId("u" + sign), new Unit(new UnitId("u" + sign), sign, sign, UnitKind.VEHICLE, "港区所", List.of(), 2, "", List.of(),
                    UnitStatus.AVAILABLE, Instant.EPOCH));
        }
        for (Actor actor : List.of(LIN, HE, CHENG)) {
            seats.put(actor.seat(), new SeatPresence(actor.seat(), actor.person(), actor.person().value(), actor.roles(), Instant.EPOCH, 5));
        }
    }

    private PushCommand.Send to(PushTarget... targets) {
        return new PushCommand.Send(incident, List.of(targets), Set.of(PushPart.PLACE, PushPart.CALLER), "走西门", "", "");
    }

    private PushId send(PushTarget... targets) {
        return new PushId(assertInstanceOf(Outcome.Done.class, hub.act(to(targets), LIN)).subject());
    }

    private Standing standing(PushId id, PushTarget target) {
        return receipt(id, target).standing();
    }

    private Receipt receipt(PushId id, PushTarget target) {
        return java.util.Objects.requireNonNull(service.board().get(id)).receipt(target).orElseThrow();
    }

    private String refusal(PushCommand command, Actor actor) {
        return assertInstanceOf(Outcome.Refused.class, hub.act(command, actor)).problem().code();
    }

    @Test
    void aReceiptGoesFromQueuedToSignedWithBothTimes() {
        PushId id = send(SEAT_5, CHIEF);
        assertInstanceOf(Standing.Queued.class, standing(id, SEAT_5));
        hub.act(new PushCommand.Deliver(id, SEAT_5), HE);
        assertInstanceOf(Standing.Delivered.class, standing(id, SEAT_5));
        hub.act(new PushCommand.Show(id, SEAT_5), HE);
        Instant shown = hub.instant();
        hub.tick(Duration.ofSeconds(5));
        hub.act(new PushCommand.Sign(id, SEAT_5), HE);
        assertInstanceOf(Standing.Signed.class, standing(id, SEAT_5));
        assertEquals(shown, receipt(id, SEAT_5).shown());
        assertEquals("he", receipt(id, SEAT_5).by());
        assertInstanceOf(Standing.Queued.class, standing(id, CHIEF));
    }

    /** Ten thousand receipts are more than a row holds, and each would be told to every console whenever one of them changes. */
    @Test
    void aGroupOfAWholeCityIsRefusedWithItsNumber() {
        for (int i = 0; i <= PushService.MOST_TARGETS; i++) {
            UnitId id = new UnitId("city-" + i);
            units.put(id, new Unit(id, id.value(), "", UnitKind.VEHICLE, "全城", List.of(), 2, "", List.of(), UnitStatus.AVAILABLE, Instant.EPOCH));
        }
        assertEquals("push.too-many", refusal(to(new PushTarget.Group("station:全城")), LIN));
        units.remove(new UnitId("city-0"));
        assertEquals(PushService.MOST_TARGETS, java.util.Objects.requireNonNull(service.board().get(send(new PushTarget.Group("station:全城")))).receipts().size());
    }

    @Test
    void aDoubleClickIsOnePushAndALaterOneIsAnother() {
        PushId first = send(SEAT_5, U105);
        hub.tick(Duration.ofMillis(400));
        assertEquals(first, send(SEAT_5, U105));
        assertEquals(1, service.board().size());
        hub.tick(Duration.ofSeconds(3));
        assertFalse(first.equals(send(SEAT_5, U105)));
        assertEquals(2, service.board().size());
    }

    @Test
    void whoIsNotThereIsWaitedForUntilItExpires() {
        PushId id = send(U105, SEAT_5);
        hub.act(new PushCommand.Deliver(id, SEAT_5), HE);
        hub.tick(PushService.WAIT.minusSeconds(1));
        assertInstanceOf(Standing.Queued.class, standing(id, U105));
        hub.tick(Duration.ofSeconds(2));
        assertInstanceOf(Standing.Expired.class, standing(id, U105));
        assertInstanceOf(Standing.Delivered.class, standing(id, SEAT_5), "what has arrived stays until it is answered");
    }

    @Test
    void onceMoreGoesToThoseWhoHaveNotSeenIt() {
        PushId id = send(U105, SEAT_5, CHIEF);
        hub.act(new PushCommand.Show(id, SEAT_5), HE);
        hub.act(new PushCommand.Refuse(id, CHIEF, "busy", ""), CHENG);
        hub.tick(PushService.WAIT.plusSeconds(1));
        hub.act(new PushCommand.Again(id), LIN);
        assertInstanceOf(Standing.Queued.class, standing(id, U105));
        assertEquals(2, receipt(id, U105).tries());
        assertEquals(1, receipt(id, SEAT_5).tries());
        assertInstanceOf(Standing.Refused.class, standing(id, CHIEF));
        assertEquals("push.over", refusal(new PushCommand.Show(id, CHIEF), CHENG));
    }

    @Test
    void onlyTheOneItIsForAnswers() {
        PushId id = send(SEAT_5, CHIEF, WALL, U105);
        assertEquals("push.not-yours", refusal(new PushCommand.Show(id, SEAT_5), CHENG));
        assertEquals("push.not-yours", refusal(new PushCommand.Show(id, CHIEF), HE));
        assertEquals("push.not-yours", refusal(new PushCommand.Show(id, WALL), HE));
        assertEquals("push.not-yours", refusal(new PushCommand.Show(id, U105), LIN));
        assertInstanceOf(Outcome.Done.class, hub.act(new PushCommand.Show(id, U105), Actor.HUB));
        assertEquals("push.reason-unknown", refusal(new PushCommand.Refuse(id, SEAT_5, "whim", ""), HE));
    }

    @Test
    void aGroupIsResolvedToItsPeople() {
        PushId station = send(new PushTarget.Group("station:港区所"));
        assertEquals(2, java.util.Objects.requireNonNull(service.board().get(station)).receipts().size());
        assertEquals("station:港区所", receipt(station, U105).group());
        PushId dispatchers = send(new PushTarget.Group("role:dispatcher"));
        assertEquals(List.of(SEAT_5), java.util.Objects.requireNonNull(service.board().get(dispatchers)).receipts().stream().map(Receipt::target).toList());
        assertEquals("push.group-empty", refusal(to(new PushTarget.Group("station:none")), LIN));
    }

    @Test
    void aWallNeverLearnsWhoCalled() {
        PushId id = send(SEAT_5, WALL);
        Push push = java.util.Objects.requireNonNull(service.board().get(id));
        assertEquals(Set.of(PushPart.PLACE, PushPart.CALLER), push.partsFor(SEAT_5));
        assertEquals(Set.of(PushPart.PLACE), push.partsFor(WALL));
        assertEquals("push.caller-not-on-wall", refusal(to(WALL), LIN));
    }

    @Test
    void whatCannotBeIsRefused() {
        assertEquals("push.no-target", refusal(to(), LIN));
        assertEquals("push.own-seat", refusal(to(new PushTarget.OfSeat(LIN.seat())), LIN));
        assertEquals("push.unit-unknown", refusal(to(new PushTarget.OfUnit(new UnitId("u9"))), LIN));
        assertEquals("push.words-long", refusal(new PushCommand.Send(incident, List.of(CHIEF), Set.of(), "字".repeat(1_001), "", ""), LIN));
        assertEquals("incidents.unknown", refusal(new PushCommand.Send(new IncidentId("x"), List.of(CHIEF), Set.of(), "", "", ""), LIN));
    }

    @Test
    void whatWasAnsweredLongAgoLeavesTheBoard() {
        PushId done = send(SEAT_5);
        PushId waiting = send(CHIEF);
        hub.act(new PushCommand.Sign(done, SEAT_5), HE);
        hub.act(new PushCommand.Deliver(waiting, CHIEF), CHENG);
        hub.tick(PushService.KEPT.plusSeconds(1));
        assertNull(service.board().get(done));
        assertInstanceOf(Standing.Delivered.class, standing(waiting, CHIEF));
    }
}
