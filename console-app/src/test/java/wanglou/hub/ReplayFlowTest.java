package wanglou.hub;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import wanglou.core.Command;
import wanglou.core.IncidentId;
import wanglou.core.Outcome;
import wanglou.core.UnitId;
import wanglou.dispatch.DispatchCommand;
import wanglou.dispatch.ResponseState;
import wanglou.incidents.Grade;
import wanglou.incidents.Incident;
import wanglou.incidents.IncidentCommand;
import wanglou.incidents.IncidentKind;
import wanglou.incidents.Place;
import wanglou.incidents.Stage;
import wanglou.link.LinkState;
import wanglou.map.geo.GeoPoint;
import wanglou.replay.Replay;
import wanglou.replay.ReplayQuery;
import wanglou.store.Stores;
import wanglou.units.Unit;
import wanglou.units.UnitCommand;
import wanglou.units.UnitKind;
import wanglou.units.UnitProfile;
import wanglou.units.UnitStatus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A past moment as a real hub folds it: incidents, places, statuses and responses of that time, also after a restart. */
class ReplayFlowTest {

    private static final UnitId U1 = new UnitId("r1");
    private static final UnitId U2 = new UnitId("r2");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Stores.class)
    void theBoardsOfAPastMomentAreThoseOfThatMoment(Stores store) throws Exception {
        try (RunningHub hub = new RunningHub(folder, store.fresh(folder)); RunningHub.Desk chief = hub.desk("cheng.yue", "9");
                RunningHub.Desk desk = hub.desk("lin.zhiyuan", "1")) {
            RunningHub.until("connected", () -> desk.link.state() instanceof LinkState.Live && chief.link.state() instanceof LinkState.Live);
            done(chief, new UnitCommand.Register(profile(U1, "R1")));
            done(chief, new UnitCommand.Register(profile(U2, "R2")));
            Instant before = tick();
            IncidentId id = new IncidentId(done(desk, new IncidentCommand.Open(new IncidentKind("fight"), new Grade(3),
                    new Place(new GeoPoint(43.73, 7.42), "old", "x"), "")));
            done(desk, new DispatchCommand.Dispatch(id, List.of(U1)));
            Instant sent = tick();
            done(desk, new DispatchCommand.Arrive(id, U1));
            done(desk, new IncidentCommand.Relocate(id, new Place(new GeoPoint(43.74, 7.43), "new", "x"), "", 0));
            done(desk, new IncidentCommand.Regrade(id, new Grade(1)));
            done(chief, new UnitCommand.Retire(U2, "sold"));
            Instant onScene = tick();
            done(desk, new IncidentCommand.Close(id, "settled"));
            Instant after = tick();

            assertEquals(List.of(), ask(desk, before, before).incidents());
            Replay then = ask(desk, sent, after);
            Incident incident = then.incidents().getFirst();
            assertEquals("old", incident.place().address());
            assertEquals(new Grade(3), incident.grade());
            assertEquals(Stage.DISPATCHED, incident.stage());
            assertEquals(UnitStatus.DISPATCHED, unit(then, U1).status());
            assertEquals("R2", unit(then, U2).callSign(), "retired since");
            assertEquals(ResponseState.ORDERED, then.responses().getFirst().state());
            assertEquals(List.of(U2), then.steps().stream().flatMap(s -> s.gone().stream()).toList());
            assertEquals(Stage.CLOSED, then.steps().stream().flatMap(s -> s.incidents().stream()).toList().getLast().stage());

            Replay scene = ask(desk, onScene, onScene);
            assertEquals("new", scene.incidents().getFirst().place().address());
            assertEquals(Stage.ON_SCENE, scene.incidents().getFirst().stage());
            assertEquals(UnitStatus.ON_SCENE, unit(scene, U1).status());
            assertTrue(scene.units().stream().noneMatch(u -> u.id().equals(U2)));
            assertTrue(!ask(desk, after, after).incidents().getFirst().open());
            hub.restart();
            RunningHub.until("connected again", () -> desk.link.state() instanceof LinkState.Live);
            Replay again = ask(desk, sent, after);
            assertEquals(then.incidents(), again.incidents());
            assertEquals(then.units(), again.units());
            assertEquals(then.steps(), again.steps());
        }
    }

    private static Unit unit(Replay replay, UnitId id) {
        return replay.units().stream().filter(u -> u.id().equals(id)).findFirst().orElseThrow();
    }

    private static Replay ask(RunningHub.Desk desk, Instant at, Instant until) throws Exception {
        return desk.link.ask(new ReplayQuery(at, until)).get(20, TimeUnit.SECONDS);
    }

    private static String done(RunningHub.Desk desk, Command command) throws Exception {
        Outcome outcome = desk.link.send(command).get(20, TimeUnit.SECONDS);
        return Objects.requireNonNull(assertInstanceOf(Outcome.Done.class, outcome, () -> command + " -> " + outcome)).subject();
    }

    private static UnitProfile profile(UnitId id, String sign) {
        return new UnitProfile(id, sign, "", UnitKind.VEHICLE, "", List.of(), 2, "");
    }

    /** A moment that lies behind what was done and before what comes. */
    private static Instant tick() {
        Instant at = Instant.now().plusMillis(2);
        RunningHub.until("the clock goes on", () -> Instant.now().isAfter(at.plusMillis(2)));
        return at;
    }
}
