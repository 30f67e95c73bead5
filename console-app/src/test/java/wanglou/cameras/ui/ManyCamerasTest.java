package wanglou.cameras.ui;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import wanglou.cameras.Camera;
import wanglou.cameras.CameraCommand;
import wanglou.cameras.CameraId;
import wanglou.cameras.CameraTable;
import wanglou.console.Fx;
import wanglou.console.pages.PagesStage;
import wanglou.console.shell.MapRequest;
import wanglou.console.text.Language;
import wanglou.console.theme.Theme;
import wanglou.core.Outcome;
import wanglou.hub.RunningHub;
import wanglou.link.LinkState;
import wanglou.map.geo.GeoPoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Ten thousand cameras, as a city has them: in a table, in the registry, in the list, on the map and around a place. */
@Timeout(400)
class ManyCamerasTest {

    private static final int MANY = 10_000;
    private static final GeoPoint HERE = new GeoPoint(43.73430, 7.42031);
    private static final ExecutorService WORKERS = Executors.newFixedThreadPool(2);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @AfterAll
    static void stopWorkers() {
        WORKERS.shutdown();
    }

    /** Every tenth name holds what a page of HTML would swallow; every hundredth camera hangs within 500 m of the place that is asked for. */
    private static String table() {
        StringBuilder csv = new StringBuilder("id,name,kind,station,lat,lon,direction,angle,restricted,main,small\n");
        for (int i = 0; i < MANY; i++) {
            String name = i % 10 == 0 ? "\"<script>alert('" + i + "')</script>, 东门 &amp; <b>" + i + "</b>\"" : "滨海路 " + i + " 号";
            double away = i % 100 == 0 ? 0.00002 * (i / 100) : 0.02 + 0.00001 * i;
            csv.append(String.format(Locale.ROOT, "C-%d,%s,fixed,港口所,%.6f,%.6f,%d,70,,rtsp://10.%d.%d.%d/1,%n", i, name, HERE.lat() + away, HERE.lon(), i % 360, i >> 16, i >> 8 & 255, i & 255));
        }
        return csv.toString();
    }

    @Test
    void aTableOfThemIsReadRegisteredAndStandsAtEverySeat(TestReporter reporter) throws Exception {
        long begun = System.nanoTime();
        CameraTable.Read read = CameraTable.read(table());
        reporter.publishEntry("read.ms", millis(begun));
        assertEquals(List.of(), read.faults());
        assertEquals(MANY, read.rows().size());
        try (RunningHub hub = new RunningHub(folder); var admin = hub.desk("fang.yan", "1"); var lin = hub.desk("lin.zhiyuan", "3")) {
            until("both desks are live", () -> admin.link.state() instanceof LinkState.Live && lin.link.state() instanceof LinkState.Live);
            begun = System.nanoTime();
            AtomicInteger told = new AtomicInteger();
            List<Outcome> outcomes;
            try (ExecutorService home = Executors.newSingleThreadExecutor()) {
                outcomes = CompletableFuture.supplyAsync(() -> new CameraImport(admin.link, home, read.rows(), row -> new CameraCommand.Register(row.camera(), row.streams()), told::set).run(), home)
                        .get(10, TimeUnit.SECONDS).get(240, TimeUnit.SECONDS);
            }
            reporter.publishEntry("registered.ms", millis(begun));
            outcomes.forEach(outcome -> assertInstanceOf(Outcome.Done.class, outcome, String.valueOf(outcome)));
            assertEquals(MANY, told.get());
            until("the other seat knows them all", () -> lin.board("cameras").size() == MANY);
            assertEquals("<script>alert('4210')</script>, 东门 &amp; <b>4210</b>", ((Camera) Objects.requireNonNull(lin.board("cameras").get(new CameraId("C-4210")))).name());
            try (var late = hub.desk("cheng.yue", "5")) {
                begun = System.nanoTime();
                until("a seat that comes later gets them with its first picture", () -> late.board("cameras").size() == MANY);
                reporter.publishEntry("snapshot.ms", millis(begun));
            }
        }
    }

    @Test
    void theListFindsOneAtOnceAndMakesRowsOnlyForWhatIsSeen(TestReporter reporter) {
        Fx.start();
        PagesStage stage = new PagesStage(InstantSource.system(), WORKERS, folder, Language.EN, Theme.DAY);
        try {
            stage.play("wait #map-line visible 60s\n");
            Map<CameraId, Camera> all = new HashMap<>();
            CameraTable.read(table()).rows().forEach(row -> all.put(row.camera().id(), row.camera()));
            CameraList list = Fx.on(() -> new CameraList(stage.desk(), id -> { }));
            Stage window = Fx.on(() -> {
                Stage shown = new Stage();
                shown.setScene(new Scene(list.panel(), 320, 600));
                shown.show();
                return shown;
            });
            AtomicLong before = new AtomicLong(Fx.on(ManyCamerasTest::cpu));
            stage.desk().mirrors().of(Camera.BOARD).offerAll(all);
            until("the list has them", () -> Fx.on(() -> list.shown().size() == MANY));
            reporter.publishEntry("arrive.cpu.ms", "" + (Fx.on(ManyCamerasTest::cpu) - before.get()));

            // Each of eight keys of a search, and back: the list, its rows and the layout of the window.
            String words = "<b>4210<";
            long worst = 0;
            for (int n = 1; n <= words.length(); n++) {
                String typed = words.substring(0, n);
                worst = Math.max(worst, Fx.on(() -> {
                    long from = cpu();
                    ((TextField) window.getScene().lookup("#camera-search")).setText(typed);
                    window.getScene().getRoot().layout();
                    return cpu() - from;
                }));
            }
            reporter.publishEntry("key.cpu.ms", "" + worst);
            assertEquals(List.of(new CameraId("C-4210")), Fx.on(list::shown));
            ListView<?> rows = (ListView<?>) Fx.on(() -> Objects.requireNonNull(window.getScene().lookup("#camera-list")));
            until("its name stands there as it is written", () -> Fx.on(() -> labels(rows).contains("<script>alert('4210')</script>, 东门 &amp; <b>4210</b>")));
            Fx.on(() -> {
                ((TextField) window.getScene().lookup("#camera-search")).setText("");
                return true;
            });
            until("they are all back", () -> Fx.on(() -> rows.getItems().size() == MANY));
            int cells = Fx.on(() -> rows.lookupAll(".list-cell").size());
            assertTrue(cells < 60, cells + " rows were made for a window that shows some twenty");
            assertTrue(worst < 400, "a key in the search worked " + worst + " ms");
            Fx.on(() -> {
                list.close();
                window.close();
                return true;
            });
        } finally {
            stage.close();
        }
    }

    @Test
    void aroundAPlaceTheNearestOfThemAreListed(TestReporter reporter) {
        Fx.start();
        PagesStage stage = new PagesStage(InstantSource.system(), WORKERS, folder, Language.ZH, Theme.NIGHT);
        try {
            stage.play("wait #map-line visible 60s\n");
            Map<CameraId, Camera> all = new HashMap<>();
            CameraTable.read(table()).rows().forEach(row -> all.put(row.camera().id(), row.camera()));
            long before = Fx.on(ManyCamerasTest::cpu);
            stage.desk().mirrors().of(Camera.BOARD).offerAll(all);
            until("the desk has them", () -> Fx.on(() -> stage.desk().mirrors().of(Camera.BOARD).values().size() == MANY));
            reporter.publishEntry("map.cpu.ms", "" + (Fx.on(ManyCamerasTest::cpu) - before));
            long asked = Fx.on(ManyCamerasTest::cpu);
            Fx.on(() -> {
                stage.desk().map().ask(new MapRequest.Nearby(HERE));
                return true;
            });
            stage.play("wait #near-camera-C-100 visible 60s\n");
            reporter.publishEntry("nearby.cpu.ms", "" + (Fx.on(ManyCamerasTest::cpu) - asked));
            String listed = stage.texts("#nearby-card");
            assertTrue(listed.contains("<b>100</b>"), "markup in a name stays text: " + listed);
            long idle = Fx.on(ManyCamerasTest::cpu);
            stage.play("pause 3s\n");
            reporter.publishEntry("nearby.second.cpu.ms", "" + (Fx.on(ManyCamerasTest::cpu) - idle) / 3);
        } finally {
            stage.close();
        }
    }

    private static String labels(Node node) {
        return node.lookupAll(".label").stream().filter(Labeled.class::isInstance).map(n -> ((Labeled) n).getText()).toList().toString();
    }

    /** What the FX thread has worked so far, ms: another program's share of the machine is not counted. */
    private static long cpu() {
        return Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime()).toMillis();
    }

    private static String millis(long begun) {
        return "" + (System.nanoTime() - begun) / 1_000_000;
    }

    private static void until(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("did not happen within 120 s: " + what);
            }
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
        }
    }
}
