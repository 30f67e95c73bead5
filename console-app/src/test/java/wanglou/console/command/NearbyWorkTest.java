package wanglou.console.command;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import wanglou.cameras.Camera;
import wanglou.cameras.CameraId;
import wanglou.cameras.CameraKind;
import wanglou.cameras.ui.NearCameras;
import wanglou.console.Fx;
import wanglou.console.Listening;
import wanglou.console.Selection;
import wanglou.console.command.NearbyThing.Section;
import wanglou.console.pages.PagesStage;
import wanglou.console.shell.MapRequest;
import wanglou.console.text.Language;
import wanglou.console.theme.Theme;
import wanglou.map.geo.GeoPoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the list around a place costs each second, counted in work and not in time: rows made anew, rows laid out anew, searches of the registry. */
final class NearbyWorkTest {

    private static final ExecutorService WORKERS = Executors.newFixedThreadPool(2);
    private static final GeoPoint HERE = new GeoPoint(43.73430, 7.42031);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;
    @SuppressWarnings("NullAway.Init") // each test opens one
    private PagesStage stage;

    @AfterAll
    static void stopWorkers() {
        WORKERS.shutdown();
    }

    @BeforeEach
    void openWindow() {
        Fx.start();
        stage = new PagesStage(InstantSource.system(), WORKERS, folder, Language.ZH, Theme.NIGHT);
        stage.play("wait #map-line visible 60s\n");
    }

    @AfterEach
    void closeWindow() {
        stage.close();
    }

    private static Camera camera(String id, String name, double north) {
        return new Camera(new CameraId(id), name, CameraKind.FIXED, "", null, new GeoPoint(HERE.lat() + north, HERE.lon()), 90, 70, false, "", false);
    }

    private void tenThousand() {
        Map<CameraId, Camera> many = new HashMap<>();
        for (int i = 0; i < 10_000; i++) {
            Camera camera = camera("C-" + i, "路口 " + i, 0.00001 * i);
            many.put(camera.id(), camera);
        }
        stage.desk().mirrors().of(Camera.BOARD).offerAll(many);
        await("the desk has them", () -> Fx.on(() -> stage.desk().mirrors().of(Camera.BOARD).size()) == many.size());
    }

    private static NearbyThing thing(String key, Section section, double metres) {
        return new NearbyThing(key, section, key, "", HERE, metres, OptionalDouble.empty(), Selection.NONE);
    }

    @Test
    void secondsLaterTheSameRowsStandThere() {
        tenThousand();
        Fx.on(() -> {
            stage.desk().map().ask(new MapRequest.Nearby(HERE));
            return true;
        });
        stage.play("wait #near-camera-C-7 visible 40s\n");
        AtomicInteger seconds = new AtomicInteger();
        Map<String, Node> before = Fx.on(() -> {
            stage.desk().clock().secondProperty().addListener((o, was, is) -> seconds.incrementAndGet());
            return rows();
        });
        await("three seconds are over", () -> seconds.get() >= 4);
        Map<String, Node> after = Fx.on(NearbyWorkTest::rows);
        List<String> cameras = before.keySet().stream().filter(id -> id.startsWith("near-camera-")).toList();
        assertEquals(NearbySearch.MOST, cameras.size());
        assertTrue(after.keySet().containsAll(cameras), after.keySet().toString());
        after.forEach((id, row) -> {
            if (before.containsKey(id)) {
                assertSame(before.get(id), row, "it was made anew though its thing had not gone");
            }
        });
    }

    @Test
    void whatHangsIsLookedForOnceAPlaceAndRadiusAndAgainWhenTheRegistryChanged() {
        tenThousand();
        AtomicInteger searches = new AtomicInteger();
        try (Listening listening = new Listening()) {
            NearbyCameras cameras = Fx.on(() -> new NearbyCameras(stage.desk(), (board, at, radius) -> {
                searches.incrementAndGet();
                return NearCameras.hanging(board, at, radius);
            }, listening));
            List<NearbyThing> first = Fx.on(() -> cameras.around(HERE, 500, Map.of(), 40));
            assertEquals(40, first.size());
            for (int second = 0; second < 10; second++) {
                assertEquals(first, Fx.on(() -> cameras.around(HERE, 500, Map.of(), 40)));
            }
            assertEquals(1, searches.get());
            Fx.on(() -> cameras.around(HERE, 600, Map.of(), 40));
            assertEquals(2, searches.get());
            stage.desk().mirrors().of(Camera.BOARD).offer(new CameraId("C-3"), camera("C-3", "改了名的路口", 0));
            await("the other name is listed", () -> Fx.on(() -> cameras.around(HERE, 600, Map.of(), 40)).stream().anyMatch(t -> t.name().equals("改了名的路口")));
            assertEquals(3, searches.get());
        }
    }

    @Test
    void onlyTheRowThatChangedPlacesIsPutInAnew() {
        AtomicInteger put = new AtomicInteger();
        NearbyRows rows = Fx.on(() -> {
            NearbyRows made = new NearbyRows(stage.desk(), thing -> { }, (key, on) -> { });
            new Scene(made);
            made.show(List.of(thing("a", Section.CAMERAS, 1), thing("b", Section.CAMERAS, 2), thing("c", Section.CAMERAS, 3), thing("d", Section.CAMERAS, 4)), s -> "none " + s);
            return made;
        });
        VBox cameras = Fx.on(() -> (VBox) rows.row("a").orElseThrow().getParent());
        Fx.on(() -> {
            cameras.getChildren().addListener((ListChangeListener<Node>) change -> {
                while (change.next()) {
                    put.addAndGet(change.getAddedSize());
                }
            });
            return true;
        });
        assertEquals("b c d a", order(rows, cameras, "b", "c", "d", "a"));
        assertEquals(1, put.getAndSet(0), "one went from the first place to the last");
        assertEquals("a b c d", order(rows, cameras, "a", "b", "c", "d"));
        assertEquals(1, put.getAndSet(0), "and back");
        assertEquals("a b c d", order(rows, cameras, "a", "b", "c", "d"));
        assertEquals(0, put.getAndSet(0), "nothing changed");
        assertEquals("a e d", order(rows, cameras, "a", "e", "d"));
        assertEquals(1, put.getAndSet(0), "one came, two went");
        assertEquals("", order(rows, cameras));
        assertEquals(1, put.getAndSet(0), "what stands where nothing is");
        assertEquals("d c b a", order(rows, cameras, "d", "c", "b", "a"));
    }

    private static String order(NearbyRows rows, VBox box, String... keys) {
        return Fx.on(() -> {
            List<NearbyThing> things = new ArrayList<>();
            for (String key : keys) {
                things.add(thing(key, Section.CAMERAS, things.size()));
            }
            rows.show(things, s -> "none");
            return String.join(" ", box.getChildren().stream().filter(NearbyRow.class::isInstance).map(node -> node.getId().substring("near-".length())).toList());
        });
    }

    private static Map<String, Node> rows() {
        Map<String, Node> rows = new LinkedHashMap<>();
        Window.getWindows().forEach(window -> window.getScene().getRoot().lookupAll("#nearby-card .suggestion").forEach(node -> rows.put(node.getId(), node)));
        return rows;
    }

    private static void await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("did not happen within 60 s: " + what);
            }
            LockSupport.parkNanos(20_000_000);
        }
    }
}
