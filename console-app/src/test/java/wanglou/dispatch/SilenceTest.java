package wanglou.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import wanglou.core.Actor;
import wanglou.core.Command;
import wanglou.core.DeviceId;
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
import wanglou.units.FixLimits;
import wanglou.units.FixVerdict;
import wanglou.units.PositionReport;
import wanglou.units.UnitCommand;
import wanglou.units.UnitKind;
import wanglou.units.UnitProfile;
import wanglou.units.UnitService;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

/** A unit vanishes on its way: the test's clock runs, its fixes do not. */
class SilenceTest {

    private static final Actor LIN = new Actor(new PersonId("lin"), new SeatId("3"), Set.of(Role.DISPATCHER));
    private static final UnitId UNIT = new UnitId("u105");
    private static final DeviceId PHONE = new DeviceId("p105/phone");
    private static final GeoPoint SCENE = new GeoPoint(43.7343, 7.4203);

    private final UnitService units = new UnitService(FixLimits.DEFAULT, fix -> { });
    private final IncidentService incidents = new IncidentService(ZoneOffset.UTC);
    private final DispatchService dispatch = new DispatchService(incidents.board(), units.units(), units.fixes(), DispatchPolicy.standard(),
            OrderSheets.EMPTY, Ways.straight(DispatchPolicy.standard()));
    private final DirectHub hub = new DirectHub(units, incidents, dispatch);
    private IncidentId incident = new IncidentId("none");
    private double lat = 43.7243;

    @BeforeEach
    void underWay() {
        done(new UnitCommand.Register(new UnitProfile(UNIT, "105", "", UnitKind.VEHICLE, "", List.of(), 2, "")));
        done(new UnitCommand.AssignDevice(PHONE, UNIT));
        incident = new IncidentId(done(new IncidentCommand.Open(new IncidentKind("fight"), new Grade(2), new Place(SCENE, "", "map"), "")));
        done(new DispatchCommand.Dispatch(incident, List.of(UNIT)));
        heard();
        done(new DispatchCommand.EnRoute(incident, UNIT));
    }

    private String done(Command command) {
        return assertInstanceOf(Outcome.Done.class, hub.act(command, LIN), command::toString).subject();
    }

    private void heard() {
        Instant now = hub.instant();
        lat += 0.0002;
        assertInstanceOf(FixVerdict.Accepted.class,
                units.accept(new PositionReport(PHONE, "105", "owntracks-http", lat, 7.4203, 8, 0, 5, 80, now, now)));
    }

    private Response response() {
        return Objects.requireNonNull(dispatch.responses().get(ResponseId.of(incident, UNIT)));
    }

    private long told() {
        return hub.disk().stream().filter(f -> f.event() instanceof DispatchEvent.FellSilent).count();
    }

    @Test
    void itIsSaidOnceThatAUnitFellSilentAndOnceThatItIsHeardAgain() {
        for (int i = 0; i < 30; i++) {
            hub.tick(Duration.ofSeconds(5));
            heard();
        }
        assertNull(response().silentSince(), "it reports");
        Instant last = hub.instant();
        hub.tick(Duration.ofSeconds(120));
        assertNull(response().silentSince(), "not yet");
        hub.tick(Duration.ofSeconds(1));
        assertEquals(last, response().silentSince());
        for (int i = 0; i < 100; i++) {
            hub.tick(Duration.ofSeconds(5));
        }
        assertEquals(1, told(), "once, however long it lasts");
        Eta eta = Objects.requireNonNull(dispatch.etas().get(response().id()));
        assertEquals(last, eta.fixAt(), "nothing makes the estimate younger");
        heard();
        hub.tick(Duration.ofSeconds(1));
        assertNull(response().silentSince());
        assertEquals(1, hub.disk().stream().filter(f -> f.event() instanceof DispatchEvent.HeardAgain).count());
        assertEquals(ResponseState.EN_ROUTE, response().state(), "nothing is decided for it");
        hub.tick(Duration.ofSeconds(121));
        assertEquals(2, told(), "the next time is told again");
    }

    @Test
    void whoIsThereOrWasNeverHeardIsNotSilentAndAnotherCanTakeOver() {
        hub.tick(Duration.ofSeconds(121));
        assertNotNull(response().silentSince());
        int seen = response().version();
        done(new UnitCommand.Register(new UnitProfile(new UnitId("u106"), "106", "", UnitKind.VEHICLE, "", List.of(), 2, "")));
        done(new DispatchCommand.Dispatch(incident, List.of(new UnitId("u106"))));
        done(new DispatchCommand.EnRoute(incident, new UnitId("u106")));
        assertEquals(seen, response().version());
        done(new DispatchCommand.Arrive(incident, UNIT));
        assertNull(response().silentSince(), "it is there, whatever its tracker does");
        hub.tick(Duration.ofMinutes(10));
        assertEquals(1, told(), "106 has no tracker that could fall silent");
    }
}
