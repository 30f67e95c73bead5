package wanglou.map.gluon;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.image.PixelReader;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import wanglou.map.FxStage;
import wanglou.map.GridSource;
import wanglou.map.MapView;
import wanglou.map.Viewport;
import wanglou.map.geo.GeoBox;
import wanglou.map.geo.GeoPoint;
import wanglou.map.tiles.TileImage;
import wanglou.map.tiles.TileKey;
import wanglou.map.tiles.WorldSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class OverviewMapTest {

    private static final GeoBox CITY = new GeoBox(43.715, 7.405, 43.755, 7.445);
    private static final int LINE = 0xff364656;

    private MapView main;
    private OverviewMap overview;
    private FxStage stage;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxStage.start();
    }

    @BeforeEach
    void makeMaps() throws Exception {
        FxStage.run(() -> {
            main = new MapView(new Viewport(CITY.center(), 15, 0, 0));
            main.glideProperty().set(Duration.ZERO);
            overview = new OverviewMap(main, CITY);
        });
        stage = FxStage.show(this::both, 600, 400);
    }

    @AfterEach
    void closeWindow() {
        stage.close();
    }

    private Pane both() {
        main.resizeRelocate(0, 0, 600, 400);
        overview.resizeRelocate(20, 240, 200, 140);
        main.setManaged(false);
        overview.setManaged(false);
        return new Pane(main, overview);
    }

    private Rectangle frame() {
        return (Rectangle) overview.lookup("#overview-frame");
    }

    private void assertFrameIsWhereTheMapIs() throws Exception {
        FxStage.await(() -> overview.pending() == 0);
        GeoBox box = FxStage.call(() -> main.viewport().box());
        Point2D northWest = overview.viewport().toScreen(new GeoPoint(box.north(), box.west()));
        Point2D southEast = overview.viewport().toScreen(new GeoPoint(box.south(), box.east()));
        Rectangle frame = FxStage.call(this::frame);
        assertEquals(northWest.getX(), frame.getX(), 0.01);
        assertEquals(northWest.getY(), frame.getY(), 0.01);
        assertEquals(southEast.getX(), frame.getX() + frame.getWidth(), 0.01);
        assertEquals(southEast.getY(), frame.getY() + frame.getHeight(), 0.01);
    }

    private void mouse(EventType<MouseEvent> type, double x, double y) {
        double sceneX = overview.getLayoutX() + x;
        double sceneY = overview.getLayoutY() + y;
        Event.fireEvent(overview, new MouseEvent(type, sceneX, sceneY, sceneX, sceneY, MouseButton.PRIMARY, 1, false, false, false, false, true, false, false,
                false, true, true, null));
    }

    @Test
    void theFrameHasTheCornersOfTheMapAndFollowsItsPansAndZooms() throws Exception {
        FxStage.run(() -> overview.source(GridSource.night()));
        assertFrameIsWhereTheMapIs();
        FxStage.run(() -> main.panBy(130, -70, false));
        assertFrameIsWhereTheMapIs();
        FxStage.run(() -> main.zoomBy(1));
        assertFrameIsWhereTheMapIs();
        FxStage.run(() -> main.goTo(CITY.center(), 20, false));
        FxStage.await(() -> overview.pending() == 0);
        assertEquals(5, FxStage.call(() -> frame().getWidth()), "a street is still found on it");
    }

    @Test
    void tilesLieWhereTheFrameIsMeasured() throws Exception {
        FxStage.run(() -> {
            overview.source(GridSource.night());
            main.goTo(new GeoPoint(0, 0), 15, false); // the frame is out of the way
        });
        FxStage.await(() -> overview.pending() == 0);
        Viewport view = overview.viewport();
        int x = 21 + (int) (Math.ceil(view.left() / 256) * 256 - view.left());
        int y = 241 + (int) (Math.ceil(view.top() / 256) * 256 - view.top());
        PixelReader pixels = stage.pixels();
        assertTrue(x < 219 || y < 379, "an edge of a tile is in view: " + x + ", " + y);
        if (x < 219) {
            assertEquals(LINE, pixels.getArgb(x, 300));
            assertNotEquals(LINE, pixels.getArgb(x + 1, 300 + (300 == y ? 1 : 0)));
        }
        if (y < 379) {
            assertEquals(LINE, pixels.getArgb(100, y));
        }
    }

    @Test
    void aClickAndADragTakeTheMapThereAtItsOwnZoom() throws Exception {
        FxStage.run(() -> mouse(MouseEvent.MOUSE_PRESSED, 61, 41));
        assertCentre(overview.viewport().toGeo(60, 40));
        FxStage.run(() -> mouse(MouseEvent.MOUSE_DRAGGED, 151, 91));
        assertCentre(overview.viewport().toGeo(150, 90));
        assertEquals(15, FxStage.call(() -> main.viewport().zoom()));
        assertFalse(overview.isFocusTraversable());
    }

    private void assertCentre(GeoPoint expected) throws Exception {
        GeoPoint centre = FxStage.call(() -> main.viewport().center());
        assertEquals(expected.lat(), centre.lat(), 1e-9);
        assertEquals(expected.lon(), centre.lon(), 1e-9);
    }

    @Test
    void hiddenItAsksForNoTileAndHoldsNone() throws Exception {
        GridSource source = GridSource.night();
        FxStage.run(() -> overview.setVisible(false));
        FxStage.run(() -> {
            overview.source(source);
            main.panBy(50, 50, false);
        });
        FxStage.await(() -> main.pending() == 0 || main.viewport().width() == 600);
        assertEquals(0, source.asked.get());
        FxStage.run(() -> overview.setVisible(true));
        FxStage.await(() -> source.asked.get() > 0 && overview.pending() == 0);
        assertTrue(source.asked.get() <= 16, "asked for " + source.asked.get());
        assertFrameIsWhereTheMapIs();
        FxStage.run(() -> overview.setVisible(false));
        assertTrue(overview.getChildrenUnmodifiable().isEmpty());
    }

    @Test
    void anotherThemeIsDrawnFromItsOwnSource() throws Exception {
        GridSource day = new GridSource(0xe0e0e0, Runnable::run);
        FxStage.run(() -> overview.source(GridSource.night()));
        FxStage.await(() -> overview.pending() == 0);
        FxStage.run(() -> {
            overview.source(day);
            main.goTo(new GeoPoint(0, 0), 15, false);
        });
        FxStage.await(() -> day.asked.get() > 0 && overview.pending() == 0);
        assertEquals(0xe0, stage.pixels().getArgb(140, 310) & 0xf0);
        assertFrameIsWhereTheMapIs();
    }

    @Test
    void aTileThatFailsOrThrowsLeavesAGapAndStopsNoOther() throws Exception {
        Broken source = new Broken();
        FxStage.run(() -> {
            overview.source(source);
            main.goTo(new GeoPoint(0, 0), 15, false);
        });
        FxStage.await(() -> source.asked.get() > 2 && overview.pending() == 0);
        assertTrue(source.painted.get() > 0);
        PixelReader pixels = stage.pixels();
        int painted = 0;
        for (int x = 21; x < 219; x += 3) {
            for (int y = 241; y < 379; y += 3) {
                painted += pixels.getArgb(x, y) == Broken.GREEN ? 1 : 0;
            }
        }
        assertTrue(painted > 0, "the good tiles are shown");
    }

    /** The first two tiles fail, each in its way. */
    private static final class Broken extends WorldSource {

        static final int GREEN = 0xff00ff00;

        final AtomicInteger asked = new AtomicInteger();
        final AtomicInteger painted = new AtomicInteger();

        @Override
        public CompletableFuture<TileImage> tile(TileKey key, int pixels) {
            return switch (asked.getAndIncrement()) {
                case 0 -> CompletableFuture.failedFuture(new IllegalStateException("no such server"));
                case 1 -> throw new IllegalStateException("closed");
                default -> {
                    painted.incrementAndGet();
                    int[] argb = new int[pixels * pixels];
                    Arrays.fill(argb, GREEN);
                    yield CompletableFuture.completedFuture(new TileImage(pixels, argb));
                }
            };
        }

    }
}
