package wanglou.hub;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import wanglou.core.DeviceId;
import wanglou.core.IncidentId;
import wanglou.core.Outcome;
import wanglou.core.SeatId;
import wanglou.core.UnitId;
import wanglou.field.LinkCommand;
import wanglou.field.LinkHealth;
import wanglou.incidents.Incident;
import wanglou.incidents.IncidentCommand;
import wanglou.link.LinkState;
import wanglou.security.DrillAccounts;
import wanglou.store.Stores;
import wanglou.units.Fix;
import wanglou.units.Unit;
import wanglou.units.UnitCommand;
import wanglou.units.UnitKind;
import wanglou.units.UnitProfile;
import wanglou.units.UnitStatus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Wire to mirror, with nothing in between left out: HTTP, hub thread, encrypted store, WebSocket. */
@Timeout(240)
class HubFlowTest {

    @Test
    void aLinkThatIsSwitchedOffStaysOffOverARestart(@TempDir Path folder) throws Exception {
        String fix = "{\"_type\":\"location\",\"lat\":43.7343,\"lon\":7.4203,\"tst\":" + System.currentTimeMillis() / 1000 + "}";
        try (RunningHub hub = new RunningHub(folder); var lin = hub.desk("lin.zhiyuan", "3"); var system = hub.desk("fang.yan", "1")) {
            RunningHub.until("the links are shown", () -> lin.board("links").containsKey("owntracks-http") && system.board("links").size() > 0);
            LinkCommand off = new LinkCommand.SwitchOff("owntracks-http", "phones are replaced");
            assertInstanceOf(Outcome.Refused.class, lin.link.send(off).get(10, TimeUnit.SECONDS), "not a dispatcher's to do");
            assertInstanceOf(Outcome.Done.class, system.link.send(off).get(10, TimeUnit.SECONDS));
            RunningHub.until("lin sees it off", () -> state(lin) == LinkHealth.State.DISABLED);
            assertEquals(503, hub.post("/pub", fix, "X-Limit-U", "zhang", "X-Limit-D", "phone").statusCode());
        }
        try (RunningHub hub = new RunningHub(folder); var system = hub.desk("fang.yan", "1")) {
            RunningHub.until("it is off still", () -> state(system) == LinkHealth.State.DISABLED);
            assertEquals(503, hub.post("/pub", fix, "X-Limit-U", "zhang", "X-Limit-D", "phone").statusCode());
            assertInstanceOf(Outcome.Done.class, system.link.send(new LinkCommand.SwitchOn("owntracks-http")).get(10, TimeUnit.SECONDS));
            RunningHub.until("it works", () -> state(system) == LinkHealth.State.OK);
            assertEquals(200, hub.post("/pub", fix, "X-Limit-U", "zhang", "X-Limit-D", "phone").statusCode());
        }
    }

    private static @Nullable Object state(RunningHub.Desk desk) {
        return desk.board("links").get("owntracks-http") instanceof LinkHealth link ? link.state() : null;
    }

    @Test
    void whatOneDeskDoesTheOtherSees(@TempDir Path folder) throws Exception {
        try (RunningHub hub = new RunningHub(folder); var lin = hub.desk("lin.zhiyuan", "3"); var chief = hub.desk("cheng.yue", "1")) {
            RunningHub.until("both seats are shown", () -> lin.board("seats").size() == 2 && chief.board("seats").size() == 2);

            Outcome outcome = lin.link.send(DecidingTest.fight()).get(10, TimeUnit.SECONDS);
            IncidentId number = new IncidentId(assertInstanceOf(Outcome.Done.class, outcome).subject());
            RunningHub.until("the chief sees the incident", () -> chief.board("incidents").containsKey(number));
            assertEquals("格里马尔迪街 12 号", ((Incident) chief.board("incidents").get(number)).place().address());

            UnitProfile car = new UnitProfile(new UnitId("u108"), "108", "108 巡组", UnitKind.VEHICLE, "港口所", List.of(), 2, "");
            assertInstanceOf(Outcome.Refused.class, lin.link.send(new UnitCommand.Register(car)).get(10, TimeUnit.SECONDS));
            assertInstanceOf(Outcome.Done.class, chief.link.send(new UnitCommand.Register(car)).get(10, TimeUnit.SECONDS));
            assertInstanceOf(Outcome.Done.class,
                    chief.link.send(new UnitCommand.AssignDevice(new DeviceId("zhang/phone"), new UnitId("u108"))).get(10, TimeUnit.SECONDS));
            long now = System.currentTimeMillis() / 1000;
            HttpResponse<String> posted = hub.post("/pub",
                    "{\"_type\":\"location\",\"lat\":43.7343,\"lon\":7.4203,\"acc\":6,\"vel\":32,\"cog\":48,\"tid\":\"ph\",\"tst\":" + now + "}",
                    "X-Limit-U", "zhang", "X-Limit-D", "phone", "Content-Type", "application/json");
            assertEquals(200, posted.statusCode(), posted.body());
            RunningHub.until("the unit is on the map", () -> lin.board("fixes").containsKey(new UnitId("u108")));
            Fix fix = (Fix) lin.board("fixes").get(new UnitId("u108"));
            assertEquals(43.7343, fix.place().lat(), 1e-6);
            assertEquals(32 / 3.6, fix.speed(), 0.01);
        }
    }

    @Test
    void aRestartedHubStillKnowsWhatItAcknowledged(@TempDir Path folder) throws Exception {
        try (RunningHub hub = new RunningHub(folder)) {
            String number;
            try (var lin = hub.desk("lin.zhiyuan", "3")) {
                RunningHub.until("connected", () -> lin.link.state() instanceof LinkState.Live);
                number = ((Outcome.Done) lin.link.send(DecidingTest.fight()).get(10, TimeUnit.SECONDS)).subject();
                hub.restart();
                RunningHub.until("the console has come back by itself",
                        () -> lin.link.state() instanceof LinkState.Live && lin.board("incidents").containsKey(new IncidentId(number)));
            }
        }
    }

    @Test
    void aStatusIsShownAsItIsSaved(@TempDir Path folder) throws Exception {
        try (RunningHub hub = new RunningHub(folder); var chief = hub.desk("cheng.yue", "1"); var lin = hub.desk("lin.zhiyuan", "3")) {
            RunningHub.until("connected", () -> lin.link.state() instanceof LinkState.Live && chief.link.state() instanceof LinkState.Live);
            UnitId id = new UnitId("u101");
            chief.link.send(new UnitCommand.Register(new UnitProfile(id, "101", "101 巡组", UnitKind.OFFICER, "港口所", List.of(), 2, "")))
                    .get(10, TimeUnit.SECONDS);
            lin.link.send(new UnitCommand.SetStatus(id, UnitStatus.ON_TASK)).get(10, TimeUnit.SECONDS);
            RunningHub.until("the chief sees it",
                    () -> chief.board("units").get(id) instanceof Unit unit && unit.status().equals(UnitStatus.ON_TASK));
        }
    }

    @Test
    void fiveWrongPasswordsLock(@TempDir Path folder) throws Exception {
        try (RunningHub hub = new RunningHub(folder)) {
            for (int i = 0; i < 5; i++) {
                assertEquals(403, hub.post("/api/sign-in", "{\"name\":\"lin.zhiyuan\",\"password\":\"wrong\",\"seat\":\"3\"}").statusCode());
            }
            HttpResponse<String> right = hub.post("/api/sign-in",
                    "{\"name\":\"lin.zhiyuan\",\"password\":\"" + DrillAccounts.PASSWORD + "\",\"seat\":\"3\"}");
            assertEquals(403, right.statusCode());
            assertTrue(right.body().contains("security.locked"), right.body());
        }
    }

    @Test
    void aSeatThatIsTakenIsTakenOver(@TempDir Path folder) throws Exception {
        try (RunningHub hub = new RunningHub(folder); var first = hub.desk("lin.zhiyuan", "3")) {
            RunningHub.until("connected", () -> first.link.state() instanceof LinkState.Live);
            try (var second = hub.desk("cheng.yue", "3")) {
                RunningHub.until("the first is told", () -> first.link.state() instanceof LinkState.Ended);
                RunningHub.until("the second is live", () -> second.board("seats").containsKey(new SeatId("3")));
            }
        }
    }

    @Test
    void garbageOnTheSignInDoorIsRefusedWithWords(@TempDir Path folder) throws Exception {
        try (RunningHub hub = new RunningHub(folder)) {
            assertEquals(400, hub.post("/api/sign-in", "}{").statusCode());
            assertEquals(400, hub.post("/api/sign-in", "{\"name\":\"\",\"password\":\"\",\"seat\":\"\"}").statusCode());
            assertEquals(413, hub.post("/api/sign-in", "x".repeat(200_000)).statusCode());
        }
    }

    @Test
    void aNoteWithASignThatPostgresqlRefusesTakesNobodyElseDown(@TempDir Path folder) throws Exception {
        try (RunningHub hub = new RunningHub(folder, Stores.POSTGRES.fresh(folder)); var lin = hub.desk("lin.zhiyuan", "3")) {
            RunningHub.until("the desk is live", () -> lin.link.state() instanceof LinkState.Live);
            Outcome opened = lin.link.send(DecidingTest.fight()).get(10, TimeUnit.SECONDS);
            IncidentId number = new IncidentId(assertInstanceOf(Outcome.Done.class, opened).subject());
            assertInstanceOf(Outcome.Done.class, lin.link.send(new IncidentCommand.AddNote(number, "knife\u0000, west gate")).get(10, TimeUnit.SECONDS));
            RunningHub.until("the note is shown", () -> ((Incident) lin.board("incidents").get(number)).note().contains("knife, west gate"));
        }
    }
}
