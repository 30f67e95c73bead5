package wanglou.console.command;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import wanglou.cameras.Camera;
import wanglou.cameras.CameraId;
import wanglou.cameras.CameraKind;
import wanglou.cameras.CameraLine;
import wanglou.console.Fx;
import wanglou.console.pages.PagesStage;
import wanglou.console.shell.MapRequest;
import wanglou.console.text.Language;
import wanglou.console.theme.Theme;
import wanglou.map.geo.GeoPoint;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is around a place, on a scripted evening: units, cameras and what is not known, by a radius that can be changed. */
final class NearbyTest {

    private static final ExecutorService WORKERS = Executors.newFixedThreadPool(2);
    private static final GeoPoint HERE = new GeoPoint(43.73430, 7.42031);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;
    @SuppressWarnings("NullAway.Init") // each test opens one
    private PagesStage stage;

    @BeforeAll
    static void startToolkit() {
        Fx.start();
    }

    @AfterAll
    static void stopWorkers() {
        WORKERS.shutdown();
    }

    @AfterEach
    void closeWindow() {
        stage.close();
    }

    private void open(Language language) {
        stage = new PagesStage(InstantSource.system(), WORKERS, folder, language, Theme.NIGHT);
        stage.play("wait #map-line visible 60s\n");
    }

    private void camera(String id, String name, GeoPoint at, CameraLine.@Nullable State line) {
        Fx.on(() -> {
            CameraId key = new CameraId(id);
            stage.desk().mirrors().of(Camera.BOARD).offer(key, new Camera(key, name, CameraKind.FIXED, "港口所", null, at, 90, 70, false, "", false));
            if (line != null) {
                stage.desk().mirrors().of(CameraLine.BOARD).offer(key, new CameraLine(key, line, line == CameraLine.State.DOWN ? "unreachable" : "",
                        line == CameraLine.State.DOWN ? Instant.now().plusSeconds(600) : null, 3, null));
            }
            return true;
        });
    }

    private void nearby() {
        Fx.on(() -> {
            stage.desk().map().ask(new MapRequest.Nearby(HERE));
            return true;
        });
    }

    @Test
    void unitsAndCamerasWithinTheRadiusAreListedWithWhatIsKnownOfThem() {
        open(Language.ZH);
        camera("C-1", "格里马尔迪街东口", new GeoPoint(43.73440, 7.42040), CameraLine.State.OPEN);
        camera("C-2", "码头", new GeoPoint(43.73500, 7.42100), CameraLine.State.DOWN);
        camera("C-3", "车库", new GeoPoint(43.73460, 7.42000), null);
        camera("C-9", "很远的路口", new GeoPoint(43.76000, 7.42000), null);
        nearby();
        stage.play("""
                wait #near-camera-C-1 visible 40s
                wait #near-camera-C-2 visible 40s
                expect #near-camera-C-3 visible
                expect #near-camera-C-9 gone
                """);
        String listed = stage.texts("#nearby-card");
        assertTrue(listed.contains("摄像头 3"), listed);
        assertTrue(listed.contains("线路通"), listed);
        assertTrue(listed.contains("线路断：地址无应答"), listed);
        assertTrue(listed.contains("无人观看或录像，未建线路"), listed);
        assertTrue(listed.lines().anyMatch(line -> line.startsWith("警力 ") && !line.equals("警力 0")), listed);
        assertTrue(listed.contains("医院 0"), "a section that holds nothing says so: " + listed);
    }

    @Test
    void aCameraChosenInTheListShowsOnTheMapWhatItIs() {
        open(Language.EN);
        camera("C-1", "Rue Grimaldi <b>east</b>", new GeoPoint(43.73440, 7.42040), CameraLine.State.DOWN);
        nearby();
        stage.play("""
                wait #near-camera-C-1 visible 40s
                click #near-camera-C-1
                wait #camera-callout visible 40s
                """);
        String said = stage.texts("#camera-callout");
        assertTrue(said.contains("Rue Grimaldi <b>east</b>"), "markup in a name stays text: " + said);
        assertTrue(said.contains("nobody answers"), said);
        stage.play("""
                click #camera-callout-close
                wait #camera-callout gone 40s
                click #nearby-close
                wait #nearby-card gone 40s
                """);
        assertFalse(Fx.on(() -> stage.desk().mirrors().of(Camera.BOARD).values().isEmpty()));
    }

    @Test
    void theStatusLineCountsLinesThatStandAndNotCameras() {
        open(Language.ZH);
        camera("C-1", "东口", HERE, CameraLine.State.OPEN);
        camera("C-2", "码头", HERE, CameraLine.State.DOWN);
        camera("C-3", "车库", HERE, null);
        stage.play("wait #status-video visible 40s\npause 2s\n");
        assertTrue(stage.texts("#status-video").contains("视频 1/2 · 镜头 3"), stage.texts("#status-video"));
        stage.play("page links\nwait #camera-lines visible 40s\n");
        assertTrue(stage.texts("#camera-lines").contains("地址无应答"), stage.texts("#camera-lines"));
    }
}
