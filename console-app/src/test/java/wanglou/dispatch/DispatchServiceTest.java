package wanglou.dispatch;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import wanglou.core.Actor;
import wanglou.core.CommandId;
import wanglou.core.IncidentId;
import wanglou.core.Outcome;
import wanglou.core.PersonId;
import wanglou.core.Problem;
import wanglou.core.Role;
import wanglou.core.SeatId;
import wanglou.core.UnitId;
import wanglou.hub.DirectHub;
import wanglou.incidents.Grade;
import wanglou.incidents.IncidentCommand;
import wanglou.incidents.IncidentKind;
import wanglou.incidents.IncidentService;
import wanglou.incidents.Place;
import wanglou.incidents.Stage;
import wanglou.map.geo.GeoPoint;
import wanglou.units.FixLimits;
import wanglou.units.Unit;
import wanglou.units.UnitCommand;
import wanglou.units.UnitKind;
import wanglou.units.UnitProfile;
import wanglou.units.UnitService;
import wanglou.units.UnitStatus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DispatchServiceTest {

    private static final Actor SEAT_3 = new Actor(new PersonId("lin"), new SeatId("3"), Set.of(Role.DISPATCHER));
    private static final Actor SEAT_5 = new Actor(new PersonId("he"), new SeatId("5"), Set.of(Role.DISPATCHER));
    private static final UnitId U105 = new UnitId("u105");
    private static final UnitId U108 = new UnitId("u108");
    private static final UnitId U112 = new UnitId("u112");
    private static final Place HARBOUR = new Place(new GeoPoint(43.7343, 7.4203), "Rue Grimaldi 12", "map");

    private final UnitService units = new UnitService(FixLimits.DEFAULT, fix -> { });
    private final IncidentService incidents = new IncidentService(ZoneOffset.UTC);
    private final DispatchService dispatch = new DispatchService(incidents.board(), units.units(), DispatchPolicy.standard(),
            OrderSheets.EMPTY);
    private final DirectHub hub = new DirectHub(units, incidents, dispatch);

    @BeforeEach
    void threeUnits() {
        for (String number : List.of("105", "108", "112")) {
            done(new UnitCommand.Register(new UnitProfile(new UnitId("u" + number), number, number + " patrol", UnitKind.VEHICLE, "Harbour",
                    List.of(), 2, "")));
        }
    }

    private void done(wanglou.core.Command command) {
        assertInstanceOf(Outcome.Done.class, hub.act(command, SEAT_3), () -> command.toString());
    }

    private Problem refused(wanglou.core.Command command, Actor actor) {
        return assertInstanceOf(Outcome.Refused.class, hub.act(command, actor)).problem();
    }

    private IncidentId open(int grade) {
        return new IncidentId(assertInstanceOf(Outcome.Done.class,
                hub.act(new IncidentCommand.Open(new IncidentKind("fight"), new Grade(grade), HARBOUR, ""), SEAT_3)).subject());
    }

    private Response see(IncidentId incident, UnitId unit) {
        return Objects.requireNonNull(dispatch.responses().get(ResponseId.of(incident, unit)));
    }

    private UnitStatus status(UnitId unit) {
        return Objects.requireNonNull(units.units().get(unit)).status();
    }

    private Stage stage(IncidentId incident) {
        return Objects.requireNonNull(incidents.board().get(incident)).stage();
    }

    private void device(IncidentId incident, UnitId unit, DeviceAct act) {
        assertInstanceOf(Outcome.Done.class,
                hub.act(new DispatchCommand.FromDevice(incident, unit, act, see(incident, unit).order().version(), "handheld", ""), Actor.HUB));
    }

    @Test
    void anOrderMovesUnitIncidentAndResponseTogetherToTheEnd() {
        IncidentId incident = open(2);
        done(new DispatchCommand.Dispatch(incident, List.of(U105)));
        assertEquals(List.of(ResponseState.ORDERED, UnitStatus.DISPATCHED, Stage.DISPATCHED),
                List.of(see(incident, U105).state(), status(U105), stage(incident)));
        device(incident, U105, DeviceAct.DELIVERED);
        device(incident, U105, DeviceAct.SIGN);
        assertEquals(Stage.SIGNED, stage(incident));
        device(incident, U105, DeviceAct.EN_ROUTE);
        assertEquals(List.of(UnitStatus.EN_ROUTE, Stage.EN_ROUTE), List.of(status(U105), stage(incident)));
        device(incident, U105, DeviceAct.ARRIVE);
        assertEquals(List.of(UnitStatus.ON_SCENE, Stage.ON_SCENE), List.of(status(U105), stage(incident)));
        device(incident, U105, DeviceAct.CLEAR);
        assertEquals(List.of(ResponseState.CLEARED, UnitStatus.AVAILABLE, Stage.CLEARED),
                List.of(see(incident, U105).state(), status(U105), stage(incident)));
        assertEquals(List.of(ResponseState.ORDERED, ResponseState.DELIVERED, ResponseState.SIGNED, ResponseState.EN_ROUTE,
                ResponseState.ON_SCENE, ResponseState.CLEARED), see(incident, U105).steps().stream().map(Response.Step::state).toList());
    }

    @Test
    void ofTwoSeatsInTheSameInstantOneIsDoneAndTheOtherToldByWhom() {
        IncidentId first = open(2);
        IncidentId second = open(2);
        hub.hold();
        CompletableFuture<Outcome> a = hub.submit(new CommandId("a"), new DispatchCommand.Dispatch(first, List.of(U105)), SEAT_5);
        CompletableFuture<Outcome> b = hub.submit(new CommandId("b"), new DispatchCommand.Dispatch(second, List.of(U105)), SEAT_3);
        hub.release();
        assertInstanceOf(Outcome.Done.class, a.join());
        Problem problem = assertInstanceOf(Outcome.Refused.class, b.join()).problem();
        assertEquals(Problem.of("dispatch.taken", "105", "5", first, 0), problem);
        assertEquals(first, see(first, U105).incident());
        assertNull(dispatch.responses().get(ResponseId.of(second, U105)));
    }

    @Test
    void ofTwoSeatsThatBothOverruleTheLaterSawWhatIsNoMore() {
        IncidentId old = open(3);
        IncidentId mine = open(1);
        IncidentId theirs = open(1);
        done(new DispatchCommand.Dispatch(old, List.of(U105)));
        hub.tick(Duration.ofMinutes(5));
        Response seen = see(old, U105);
        var overrule = new DispatchCommand.Overrule(U105, UnitStatus.DISPATCHED, seen.id(), seen.version());
        done(new DispatchCommand.Dispatch(theirs, List.of(U105), "", List.of(overrule)));
        hub.tick(Duration.ofSeconds(2));
        assertEquals(Problem.of("dispatch.taken", "105", "3", theirs, 2),
                refused(new DispatchCommand.Dispatch(mine, List.of(U105), "", List.of(overrule)), SEAT_5));
        assertEquals(ResponseState.WITHDRAWN, see(old, U105).state());
        assertEquals(Stage.GRADED, stage(old), "the incident it was taken from waits again");
    }

    @Test
    void aBusyUnitIsNeverTakenInSilence() {
        IncidentId incident = open(3);
        done(new UnitCommand.SetStatus(U105, UnitStatus.BREAK));
        Problem problem = refused(new DispatchCommand.Dispatch(incident, List.of(U105)), SEAT_3);
        assertEquals(Problem.of("dispatch.busy", "105", "unit.status.break"), problem);
        assertEquals(UnitStatus.BREAK, status(U105));
        Unit unit = Objects.requireNonNull(units.units().get(U105));
        Busy busy = Busy.of(dispatch.policy(), unit, dispatch.responses().values(), Objects.requireNonNull(incidents.board().get(incident)));
        done(new DispatchCommand.Dispatch(incident, List.of(U105), "", List.of(busy.overrule())));
        assertEquals(UnitStatus.DISPATCHED, status(U105));
    }

    @Test
    void onSceneOfOneIsNotTakenForALesserOne() {
        IncidentId one = open(2);
        IncidentId noise = open(4);
        done(new DispatchCommand.Dispatch(one, List.of(U105)));
        done(new DispatchCommand.Arrive(one, U105));
        Response seen = see(one, U105);
        assertEquals("dispatch.never", refused(new DispatchCommand.Dispatch(noise, List.of(U105), "",
                List.of(new DispatchCommand.Overrule(U105, UnitStatus.ON_SCENE, seen.id(), seen.version()))), SEAT_3).code());
        assertEquals(ResponseState.ON_SCENE, see(one, U105).state());
    }

    @Test
    void allUnitsOfAnOrderGoOrNone() {
        IncidentId incident = open(2);
        done(new UnitCommand.SetStatus(U108, UnitStatus.EMERGENCY));
        done(new UnitCommand.SetStatus(U112, UnitStatus.BREAK));
        assertEquals(Problem.of("dispatch.several", 2, "108 · 112"),
                refused(new DispatchCommand.Dispatch(incident, List.of(U105, U108, U112)), SEAT_3));
        assertEquals(UnitStatus.AVAILABLE, status(U105));
        assertEquals(0, dispatch.responses().size());
    }

    @Test
    void aStatusGivenByHandMovesTheResponseAndTheIncident() {
        IncidentId incident = open(2);
        done(new DispatchCommand.Dispatch(incident, List.of(U105)));
        done(new UnitCommand.SetStatus(U105, UnitStatus.EN_ROUTE));
        assertEquals(List.of(ResponseState.EN_ROUTE, Stage.EN_ROUTE), List.of(see(incident, U105).state(), stage(incident)));
        done(new UnitCommand.SetStatus(U105, UnitStatus.AVAILABLE));
        assertEquals(List.of(ResponseState.WITHDRAWN, Stage.GRADED), List.of(see(incident, U105).state(), stage(incident)));
        done(new UnitCommand.SetStatus(U105, UnitStatus.EN_ROUTE));
        assertEquals(List.of(ResponseState.EN_ROUTE, Stage.EN_ROUTE), List.of(see(incident, U105).state(), stage(incident)),
                "a slip that was taken back");
    }

    @Test
    void aCallForHelpKeepsTheOrderAndNoOrderPutsItAway() {
        IncidentId incident = open(2);
        done(new DispatchCommand.Dispatch(incident, List.of(U105)));
        done(new UnitCommand.SetStatus(U105, UnitStatus.EMERGENCY));
        assertTrue(see(incident, U105).active());
        done(new DispatchCommand.Arrive(incident, U105));
        done(new DispatchCommand.Withdraw(incident, U105, "help first"));
        assertEquals(UnitStatus.EMERGENCY, status(U105));
    }

    @Test
    void aCorrectedPlaceIsANewOrderForWhoIsOnTheWay() {
        IncidentId incident = open(2);
        done(new DispatchCommand.Dispatch(incident, List.of(U105)));
        device(incident, U105, DeviceAct.DELIVERED);
        device(incident, U105, DeviceAct.EN_ROUTE);
        Place corrected = new Place(new GeoPoint(43.736, 7.421), "Rue Grimaldi 21", "drag");
        done(new IncidentCommand.Relocate(incident, corrected, "caller said 21", 0));
        Response told = see(incident, U105);
        assertEquals(2, told.order().version());
        assertEquals(corrected, told.order().place());
        assertNull(told.delivery().at(), "the device has not heard of it yet");
        assertEquals(ResponseState.EN_ROUTE, told.state());
        // What was cut off when the first order came is no receipt for the second.
        hub.act(new DispatchCommand.FromDevice(incident, U105, DeviceAct.DELIVERED, 1, "handheld", ""), Actor.HUB);
        assertNull(see(incident, U105).delivery().at());
    }

    @Test
    void anOrderThatNoDeviceHasIsSaidToBeLateOnce() {
        IncidentId incident = open(2);
        done(new DispatchCommand.Dispatch(incident, List.of(U105)));
        hub.tick(Duration.ofSeconds(19));
        assertFalse(see(incident, U105).delivery().late());
        hub.tick(Duration.ofSeconds(2));
        assertTrue(see(incident, U105).delivery().late());
        int facts = hub.disk().size();
        hub.tick(Duration.ofSeconds(2));
        assertEquals(facts, hub.disk().size());
    }

    @Test
    void aClockSetBackMakesNothingLateAndLosesNothing() {
        IncidentId incident = open(2);
        done(new DispatchCommand.Dispatch(incident, List.of(U105)));
        hub.tick(Duration.ofHours(-3));
        assertFalse(see(incident, U105).delivery().late());
        done(new DispatchCommand.EnRoute(incident, U105));
        assertEquals(ResponseState.EN_ROUTE, see(incident, U105).state());
    }

    @Test
    void whoIsThereIsDoneWhenTheIncidentIsClosedAndWhoIsUnderWayIsCalledOff() {
        IncidentId incident = open(2);
        done(new DispatchCommand.Dispatch(incident, List.of(U105, U108)));
        done(new DispatchCommand.Arrive(incident, U105));
        done(new IncidentCommand.Close(incident, "peaceful"));
        assertEquals(ResponseState.CLEARED, see(incident, U105).state());
        assertEquals(ResponseState.WITHDRAWN, see(incident, U108).state());
        assertEquals(List.of(UnitStatus.AVAILABLE, UnitStatus.AVAILABLE), List.of(status(U105), status(U108)));
        assertEquals(Stage.CLOSED, stage(incident));
    }

    @Test
    void unitsOfADuplicateGoOnToTheIncidentItBelongsTo() {
        IncidentId kept = open(2);
        IncidentId duplicate = open(3);
        done(new DispatchCommand.Dispatch(duplicate, List.of(U105)));
        done(new DispatchCommand.EnRoute(duplicate, U105));
        done(new IncidentCommand.Merge(duplicate, kept));
        assertEquals(ResponseState.WITHDRAWN, see(duplicate, U105).state());
        assertEquals(List.of(ResponseState.EN_ROUTE, UnitStatus.EN_ROUTE, Stage.EN_ROUTE),
                List.of(see(kept, U105).state(), status(U105), stage(kept)));
    }

    @Test
    void aDeviceThatComesLateTakesNothingBack() {
        IncidentId incident = open(2);
        done(new DispatchCommand.Dispatch(incident, List.of(U105)));
        done(new DispatchCommand.Arrive(incident, U105));
        device(incident, U105, DeviceAct.SIGN);
        device(incident, U105, DeviceAct.EN_ROUTE);
        assertEquals(ResponseState.ON_SCENE, see(incident, U105).state());
        assertEquals(UnitStatus.ON_SCENE, status(U105));
    }

    @Test
    void aRefusingUnitIsFreeAndTheIncidentWaits() {
        IncidentId incident = open(2);
        done(new DispatchCommand.Dispatch(incident, List.of(U105)));
        hub.act(new DispatchCommand.FromDevice(incident, U105, DeviceAct.REFUSE, 1, "handheld", "flat tyre"), Actor.HUB);
        assertEquals(ResponseState.REFUSED, see(incident, U105).state());
        assertEquals("flat tyre", see(incident, U105).reason());
        assertEquals(List.of(UnitStatus.AVAILABLE, Stage.GRADED), List.of(status(U105), stage(incident)));
        done(new DispatchCommand.Dispatch(incident, List.of(U105)));
        assertEquals(2, see(incident, U105).order().version());
    }

    @Test
    void aSeatCannotSpeakForADevice() {
        assertEquals(Set.of(DispatchCommand.FromDevice.class), wanglou.hub.RightsForTest.missing(DispatchCommand.class));
    }
}
