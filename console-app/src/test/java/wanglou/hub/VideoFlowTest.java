package wanglou.hub;

import java.io.InputStream;
import java.net.InetAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import wanglou.cameras.Camera;
import wanglou.cameras.CameraCommand;
import wanglou.cameras.CameraId;
import wanglou.cameras.CameraKind;
import wanglou.cameras.CameraStreams;
import wanglou.cameras.WatchQuery;
import wanglou.cameras.WatchTicket;
import wanglou.core.Outcome;
import wanglou.core.PersonId;
import wanglou.core.Problem;
import wanglou.link.LinkState;
import wanglou.link.ProblemException;
import wanglou.map.geo.GeoPoint;
import wanglou.security.AccountCommand;
import wanglou.store.StoreConfig;
import wanglou.store.Stores;
import wanglou.video.testcamera.ClipMaker;
import wanglou.video.testcamera.TestCamera;
import wanglou.video.testcamera.TestCameraServer;
import wanglou.video.testcamera.TestScene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Camera to seat over real RTSP and the hub's web server. */
@Timeout(240)
class VideoFlowTest {

    private static final String PASSWORD = "not-to-be-seen-7";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static Camera camera(String id, boolean restricted) {
        return new Camera(new CameraId(id), id + " <b>门口</b>", CameraKind.FIXED, "港口所", null, new GeoPoint(43.7343, 7.4203), 90, 70, restricted, "", false);
    }

    @Test
    void whoHoldsATicketSeesTheCameraOnceAndNobodySeesItsPassword(@TempDir Path folder) throws Exception {
        try (TestCameraServer cameras = new TestCameraServer(InetAddress.getLoopbackAddress(), 0, InstantSource.system(), new SplittableRandom(1));
                RunningHub hub = new RunningHub(folder); var lin = hub.desk("lin.zhiyuan", "3"); var admin = hub.desk("fang.yan", "1")) {
            RunningHub.until("both desks are live", () -> lin.link.state() instanceof LinkState.Live && admin.link.state() instanceof LinkState.Live);
            TestCamera real = cameras.add("gate", new ClipMaker(folder.resolve("clips")).clip(TestScene.STREET, 320, 180, 10), "hub", PASSWORD);
            String address = cameras.address(real).toString().replace("rtsp://", "rtsp://hub:" + PASSWORD + "@");
            CameraStreams streams = new CameraStreams(address, "");
            assertInstanceOf(Outcome.Refused.class, lin.link.send(new CameraCommand.Register(camera("C-1", false), streams)).get(10, TimeUnit.SECONDS));
            assertInstanceOf(Outcome.Done.class, admin.link.send(new CameraCommand.Register(camera("C-1", false), streams)).get(10, TimeUnit.SECONDS));
            RunningHub.until("the seat knows the camera", () -> lin.board("cameras").containsKey(new CameraId("C-1")));
            assertFalse(String.valueOf(lin.board("cameras")).contains(PASSWORD));

            WatchTicket ticket = lin.link.ask(new WatchQuery(new CameraId("C-1"), true)).get(10, TimeUnit.SECONDS);
            HttpRequest get = HttpRequest.newBuilder(hub.address().resolve(ticket.path())).build();
            HttpResponse<InputStream> stream = HTTP.send(get, HttpResponse.BodyHandlers.ofInputStream());
            assertEquals(200, stream.statusCode());
            try (InputStream in = stream.body()) {
                byte[] some = in.readNBytes(188 * 200);
                for (int at = 0; at < some.length; at += 188) {
                    assertEquals(0x47, some[at], "MPEG-TS packet at " + at);
                }
                assertEquals(1, real.clients());
            }
            assertEquals(403, HTTP.send(get, HttpResponse.BodyHandlers.discarding()).statusCode(), "a ticket opens once");
            assertEquals(403, HTTP.send(HttpRequest.newBuilder(hub.address().resolve("/api/video/guessed")).build(),
                    HttpResponse.BodyHandlers.discarding()).statusCode());
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertFalse(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(PASSWORD), "the password lies in " + file);
            }
        }
    }

    @Test
    void aRestrictedCameraIsForTheChiefAndARestartForgetsNoAddress(@TempDir Path folder) throws Exception {
        try (RunningHub hub = new RunningHub(folder)) {
            try (var admin = hub.desk("fang.yan", "1")) {
                RunningHub.until("the desk is live", () -> admin.link.state() instanceof LinkState.Live);
                assertInstanceOf(Outcome.Done.class, admin.link.send(new CameraCommand.Register(camera("C-2", true),
                        new CameraStreams("rtsp://127.0.0.1:9/none", ""))).get(10, TimeUnit.SECONDS));
                var wrong = assertInstanceOf(Outcome.Refused.class, admin.link.send(new CameraCommand.Register(camera("C-3", true),
                        new CameraStreams("gopher://127.0.0.1/none", ""))).get(10, TimeUnit.SECONDS));
                assertEquals("cameras.address", wrong.problem().code());
            }
            hub.restart();
            try (var lin = hub.desk("lin.zhiyuan", "3"); var chief = hub.desk("cheng.yue", "1")) {
                RunningHub.until("both desks are live", () -> lin.link.state() instanceof LinkState.Live && chief.link.state() instanceof LinkState.Live);
                var refused = assertThrows(ExecutionException.class,
                        () -> lin.link.ask(new WatchQuery(new CameraId("C-2"), false)).get(10, TimeUnit.SECONDS));
                assertEquals("cameras.restricted", assertInstanceOf(ProblemException.class, refused.getCause()).problem().code());
                assertTrue(chief.link.ask(new WatchQuery(new CameraId("C-2"), false)).get(10, TimeUnit.SECONDS).path().startsWith("/api/video/"));
            }
        }
    }

    @Test
    void everyPictureLeavesAtOnceHoweverSmall(@TempDir Path folder) throws Exception {
        try (TestCameraServer cameras = new TestCameraServer(InetAddress.getLoopbackAddress(), 0, InstantSource.system(), new SplittableRandom(1));
                RunningHub hub = new RunningHub(folder); var lin = hub.desk("lin.zhiyuan", "3"); var admin = hub.desk("fang.yan", "1")) {
            RunningHub.until("both desks are live", () -> lin.link.state() instanceof LinkState.Live && admin.link.state() instanceof LinkState.Live);
            TestCamera real = cameras.add("small", new ClipMaker(folder.resolve("clips")).clip(TestScene.STREET, 160, 90, 10), "hub", PASSWORD);
            assertInstanceOf(Outcome.Done.class, admin.link.send(new CameraCommand.Register(camera("C-5", false),
                    new CameraStreams(cameras.address(real).toString().replace("rtsp://", "rtsp://hub:" + PASSWORD + "@"), ""))).get(10, TimeUnit.SECONDS));
            RunningHub.until("the seat knows the camera", () -> lin.board("cameras").containsKey(new CameraId("C-5")));
            WatchTicket ticket = lin.link.ask(new WatchQuery(new CameraId("C-5"), false)).get(10, TimeUnit.SECONDS);
            HttpRequest get = HttpRequest.newBuilder(hub.address().resolve(ticket.path())).build();
            try (InputStream in = HTTP.send(get, HttpResponse.BodyHandlers.ofInputStream()).body()) {
                in.readNBytes(20_000); // the pictures that had come before
                byte[] room = new byte[1 << 17];
                long bytes = 0;
                for (int i = 0; i < 30; i++) {
                    bytes += in.read(room);
                }
                assertTrue(bytes / 30 < 6_000, "30 pieces of " + bytes / 30 + " bytes: they were held back until a buffer was full");
            }
        }
    }

    @Test
    void whoHasSignedOutSeesNothingMore(@TempDir Path folder) throws Exception {
        try (TestCameraServer cameras = new TestCameraServer(InetAddress.getLoopbackAddress(), 0, InstantSource.system(), new SplittableRandom(1));
                RunningHub hub = new RunningHub(folder); var admin = hub.desk("fang.yan", "1")) {
            String token = hub.signIn("lin.zhiyuan", "3");
            try (var lin = hub.link(token)) {
                RunningHub.until("both desks are live", () -> lin.link.state() instanceof LinkState.Live && admin.link.state() instanceof LinkState.Live);
                TestCamera real = cameras.add("yard", new ClipMaker(folder.resolve("clips")).clip(TestScene.STREET, 160, 90, 10), "hub", PASSWORD);
                assertInstanceOf(Outcome.Done.class, admin.link.send(new CameraCommand.Register(camera("C-6", false),
                        new CameraStreams(cameras.address(real).toString().replace("rtsp://", "rtsp://hub:" + PASSWORD + "@"), ""))).get(10, TimeUnit.SECONDS));
                RunningHub.until("the seat knows the camera", () -> lin.board("cameras").containsKey(new CameraId("C-6")));
                HttpRequest open = HttpRequest.newBuilder(hub.address().resolve(lin.link.ask(new WatchQuery(new CameraId("C-6"), false)).get(10, TimeUnit.SECONDS).path())).build();
                HttpRequest kept = HttpRequest.newBuilder(hub.address().resolve(lin.link.ask(new WatchQuery(new CameraId("C-6"), false)).get(10, TimeUnit.SECONDS).path())).build();
                try (InputStream in = HTTP.send(open, HttpResponse.BodyHandlers.ofInputStream()).body()) {
                    assertEquals(188 * 20, in.readNBytes(188 * 20).length);
                    hub.post("/api/sign-out", "", "Authorization", "Bearer " + token);
                    byte[] room = new byte[1 << 16];
                    while (in.read(room) >= 0) {
                        // What was on its way; the test's time ends it if it goes on for ever.
                    }
                }
                assertEquals(403, HTTP.send(kept, HttpResponse.BodyHandlers.discarding()).statusCode(), "nor does a ticket that was kept open anything");
            }
        }
    }

    @Test
    void whoWorksForAnotherStationIsRefusedAndThatIsRecorded(@TempDir Path folder) throws Exception {
        StoreConfig.Postgres store = (StoreConfig.Postgres) Stores.POSTGRES.fresh(folder);
        try (RunningHub hub = new RunningHub(folder, store); var admin = hub.desk("fang.yan", "1"); var lin = hub.desk("lin.zhiyuan", "3");
                var security = hub.desk("zhou.mingyu", "2")) {
            RunningHub.until("the desks are live", () -> Stream.of(admin, lin, security).allMatch(d -> d.link.state() instanceof LinkState.Live));
            assertInstanceOf(Outcome.Done.class, admin.link.send(new CameraCommand.Register(camera("C-4", false),
                    new CameraStreams("rtsp://127.0.0.1:9/none", ""))).get(10, TimeUnit.SECONDS));
            assertTrue(lin.link.ask(new WatchQuery(new CameraId("C-4"), false)).get(10, TimeUnit.SECONDS).path().startsWith("/api/video/"));
            assertInstanceOf(Outcome.Done.class, security.link.send(new AccountCommand.ChangeDetails(new PersonId("lin.zhiyuan"), "林知远", "城关所"))
                    .get(10, TimeUnit.SECONDS));
            var refused = assertThrows(ExecutionException.class, () -> lin.link.ask(new WatchQuery(new CameraId("C-4"), false)).get(10, TimeUnit.SECONDS));
            Problem why = assertInstanceOf(ProblemException.class, refused.getCause()).problem();
            assertEquals(Problem.of("cameras.other-station", "C-4", "港口所"), why);
            RunningHub.until("the refusal is in the journal", () -> refusals(store) == 1);
        }
    }

    /** Asks the server as a bystander. */
    private static int refusals(StoreConfig.Postgres store) {
        try (Connection connection = DriverManager.getConnection(store.jdbcUrl(), store.user(), "");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from journal where person = 'lin.zhiyuan' and payload like '%C-4%'"
                        + " and payload like '%station%'")) {
            return row.next() ? row.getInt(1) : -1;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
