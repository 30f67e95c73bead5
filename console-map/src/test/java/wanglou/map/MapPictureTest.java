package wanglou.map;

import java.util.List;
import java.util.Optional;
import javafx.scene.image.PixelReader;
import javafx.scene.paint.Color;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import wanglou.map.geo.GeoPoint;
import wanglou.map.geo.Mercator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MapPictureTest {

    private static final GeoPoint HERE = new GeoPoint(43.7384, 7.4246);
    private static final int GROUND = 0xff171e26;
    private static final int LINE = 0xff364656;
    private static final int GREEN = 0xff45c18c;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxStage.start();
    }

    private static MapView map() {
        MapView map = new MapView(new Viewport(HERE, 16, 0, 0));
        map.source(GridSource.night());
        return map;
    }

    @Test
    void aTileLiesWhereTheViewportSaysAlsoAfterPansAndZooms() throws Exception {
        MapView map = FxStage.call(MapPictureTest::map);
        try (FxStage stage = FxStage.show(() -> map, 700, 500)) {
            FxStage.run(() -> map.panBy(37, -91, false));
            FxStage.run(() -> map.zoomBy(1, 100, 100));
            FxStage.await(() -> map.pending() == 0);
            Viewport view = FxStage.call(map::viewport);
            assertEquals(17, view.zoom());
            double column = Math.ceil(view.left() / 256);
            double row = Math.ceil(view.top() / 256);
            int x = (int) (column * 256 - view.left());
            int y = (int) (row * 256 - view.top());
            PixelReader pixels = stage.pixels();
            assertEquals(LINE, pixels.getArgb(x, y + 30));
            assertEquals(LINE, pixels.getArgb(x + 40, y));
            assertNotEquals(LINE, pixels.getArgb(x + 1, y + 1));
        }
    }

    @Test
    void aMarkIsDrawnAtItsPlaceMovesWithItsFixAndLeavesNothingBehind() throws Exception {
        MapView map = FxStage.call(MapPictureTest::map);
        MarkLayer layer = new MarkLayer("marks", DemoMarks::style, DemoMarks.SEGMENTS);
        try (FxStage stage = FxStage.show(() -> map, 700, 500)) {
            FxStage.run(() -> {
                map.layers().add(layer);
                layer.put(Mark.at("a", map.viewport().toGeo(200, 120), "A", ""));
            });
            FxStage.await(() -> map.pending() == 0);
            assertEquals(GREEN, stage.pixels().getArgb(194, 120), "the disc, left of its letter");
            FxStage.run(() -> layer.put(Mark.at("a", map.viewport().toGeo(420, 333), "A", "")));
            FxStage.await(() -> map.pending() == 0 && layer.pick(map.viewport(), 420, 333).isPresent());
            PixelReader after = stage.pixels();
            assertEquals(GREEN, after.getArgb(414, 333));
            assertNotEquals(GREEN, after.getArgb(194, 120));
        }
    }

    @Test
    void aStaleMarkIsHollow() throws Exception {
        MapView map = FxStage.call(MapPictureTest::map);
        MarkLayer layer = new MarkLayer("marks", DemoMarks::style, DemoMarks.SEGMENTS);
        try (FxStage stage = FxStage.show(() -> map, 700, 500)) {
            FxStage.run(() -> {
                map.layers().add(layer);
                layer.put(Mark.at("s", map.viewport().toGeo(200, 120), "A~", ""));
            });
            FxStage.await(() -> map.pending() == 0);
            assertEquals(0xff10151c, stage.pixels().getArgb(195, 120));
        }
    }

    @Test
    void manyMarksInACellBecomeARingThatNamesThemAllAndAnUrgentOneStandsOnIt() throws Exception {
        MapView map = FxStage.call(MapPictureTest::map);
        MarkLayer layer = new MarkLayer("marks", DemoMarks::style, DemoMarks.SEGMENTS);
        try (FxStage stage = FxStage.show(() -> map, 700, 500)) {
            Viewport view = FxStage.call(map::viewport);
            // The middle of a cell of the world.
            double x = 28 - Math.floorMod((long) view.left(), 56) + 5 * 56;
            double y = 28 - Math.floorMod((long) view.top(), 56) + 4 * 56;
            FxStage.run(() -> {
                map.layers().add(layer);
                for (int i = 0; i < 8; i++) {
                    layer.put(Mark.at("u" + i, view.toGeo(x + i - 4, y), i == 7 ? "!" : i < 4 ? "A" : "S", ""));
                }
            });
            FxStage.await(() -> map.pending() == 0);
            Optional<Pick> hit = FxStage.call(() -> map.pick(x, y));
            assertTrue(hit.isPresent() && hit.get().isCluster());
            assertEquals(8, hit.get().keys().size());
            PixelReader pixels = stage.pixels();
            assertEquals(0xff45c18c, pixels.getArgb((int) x + MarkCluster.RADIUS - 1, (int) y + 4), "half of them are green, from the top clockwise");
            assertEquals(0xffb797f7, pixels.getArgb((int) x - MarkCluster.RADIUS, (int) y + 2), "then violet");
            assertEquals(0xffff6159, pixels.getArgb((int) x + 14 - 6, (int) y - 14), "the urgent one");
        }
    }

    @Test
    void theSelectedMarkIsRingedAndStandsOutOfTheCluster() throws Exception {
        MapView map = FxStage.call(MapPictureTest::map);
        MarkLayer layer = new MarkLayer("marks", DemoMarks::style, DemoMarks.SEGMENTS);
        try (FxStage stage = FxStage.show(() -> map, 700, 500)) {
            FxStage.run(() -> {
                map.layers().add(layer);
                for (int i = 0; i < 6; i++) {
                    layer.put(Mark.at("u" + i, map.viewport().toGeo(300, 200), "A", ""));
                }
                layer.select(List.of("u3"));
            });
            FxStage.await(() -> map.pending() == 0);
            assertEquals("u3", FxStage.call(() -> map.pick(300, 200)).map(Pick::key).orElse("nothing"));
            assertEquals(0xff5ba4ff, stage.pixels().getArgb(300 - 17, 200));
        }
    }

    @Test
    void aLabelStepsAsideForAMarkOfTheLayerAbove() throws Exception {
        MapView map = FxStage.call(MapPictureTest::map);
        MarkLayer below = new MarkLayer("below", DemoMarks::style, DemoMarks.SEGMENTS);
        MarkLayer above = new MarkLayer("above", DemoMarks::style, DemoMarks.SEGMENTS);
        try (FxStage stage = FxStage.show(() -> map, 700, 500)) {
            FxStage.run(() -> {
                map.layers().addAll(below, above);
                below.put(Mark.at("b", map.viewport().toGeo(300, 200), "A", "label"));
            });
            FxStage.await(() -> map.pending() == 0);
            assertEquals(1, below.covers().stream().filter(b -> b.bottom() - b.top() == LabelRoom.LINE).count());
            double under = below.covers().getLast().top();
            FxStage.run(() -> above.put(Mark.at("a", map.viewport().toGeo(300, 219), "S", "")));
            FxStage.await(() -> map.pending() == 0);
            double aside = below.covers().getLast().top();
            assertTrue(aside < under - 15, under + " to " + aside);
            assertNotEquals(0xff10151c, stage.pixels().getArgb(300 - 25, 219), "no halo of the label beside the other mark");
        }
    }

    @Test
    void layersGoOnAndOffAndFade() throws Exception {
        MapView map = FxStage.call(MapPictureTest::map);
        ShapeLayer shapes = new ShapeLayer("shapes");
        try (FxStage stage = FxStage.show(() -> map, 700, 500)) {
            FxStage.run(() -> {
                map.layers().add(shapes);
                shapes.put(new MapShape.Circle("c", map.viewport().toGeo(350, 250), 200, Pen.NONE, Color.web("#ff0000"), Optional.empty()));
            });
            FxStage.await(() -> map.pending() == 0);
            assertEquals(0xffff0000, stage.pixels().getArgb(350, 250));
            FxStage.run(() -> shapes.opacityProperty().set(0.5));
            FxStage.await(() -> map.pending() == 0);
            int half = stage.pixels().getArgb(350, 250) >> 16 & 0xff;
            assertTrue(half > 0x80 && half < 0x98, Integer.toHexString(half));
            FxStage.run(() -> shapes.setVisible(false));
            FxStage.await(() -> map.pending() == 0);
            int without = stage.pixels().getArgb(350, 250);
            assertTrue(without == GROUND || without == GROUND + 0x040404 || without == LINE, Integer.toHexString(without));
        }
    }

    @Test
    void aCircleIsTrueToScale() throws Exception {
        MapView map = FxStage.call(MapPictureTest::map);
        ShapeLayer shapes = new ShapeLayer("shapes");
        try (FxStage stage = FxStage.show(() -> map, 700, 500)) {
            FxStage.run(() -> {
                map.layers().add(shapes);
                shapes.put(new MapShape.Circle("c", map.viewport().toGeo(350, 250), 150, Pen.NONE, Color.web("#ff0000"), Optional.empty()));
            });
            FxStage.await(() -> map.pending() == 0);
            Viewport view = FxStage.call(map::viewport);
            double r = 150 / (Mercator.metresPerUnit(HERE.lat()) / view.worldSize());
            assertEquals(0xffff0000, stage.pixels().getArgb((int) (350 + r - 2), 250));
            assertNotEquals(0xffff0000, stage.pixels().getArgb((int) (350 + r + 2), 250));
        }
    }

    @Test
    void followingKeepsAMarkInTheMiddleUntilAHandMovesTheMap() throws Exception {
        MapView map = FxStage.call(MapPictureTest::map);
        MarkLayer layer = new MarkLayer("marks", DemoMarks::style, DemoMarks.SEGMENTS);
        try (FxStage stage = FxStage.show(() -> map, 700, 500)) {
            FxStage.run(() -> {
                map.layers().add(layer);
                layer.put(Mark.at("a", HERE, "A", ""));
            });
            assertEquals(map, stage.scene().getRoot());
            GeoPoint before = FxStage.call(() -> map.viewport().center());
            FxStage.run(() -> layer.put(Mark.at("a", map.viewport().toGeo(600, 400), "A", "")));
            FxStage.await(() -> map.pending() == 0);
            assertEquals(before, FxStage.call(() -> map.viewport().center()), "data alone never moves the map");
            FxStage.run(() -> map.follow(layer, "a"));
            FxStage.await(() -> near(map, layer));
            GeoPoint there = FxStage.call(() -> map.viewport().toGeo(100, 100));
            FxStage.run(() -> layer.put(Mark.at("a", there, "A", "")));
            FxStage.await(() -> near(map, layer));
            FxStage.run(() -> map.panBy(50, 0, false));
            assertTrue(FxStage.call(() -> map.followedProperty().get()).isEmpty());
        }
    }

    @Test
    void anotherThemeReplacesEveryTile() throws Exception {
        MapView map = FxStage.call(MapPictureTest::map);
        try (FxStage stage = FxStage.show(() -> map, 700, 500)) {
            FxStage.await(() -> map.pending() == 0);
            FxStage.run(() -> map.source(new GridSource(0xeceff2, Runnable::run)));
            FxStage.await(() -> map.pending() == 0);
            PixelReader pixels = stage.pixels();
            for (int x = 5; x < 700; x += 90) {
                assertNotEquals(GROUND, pixels.getArgb(x, 33));
                assertNotEquals(GROUND + 0x040404, pixels.getArgb(x, 33));
            }
        }
    }

    private static boolean near(MapView map, MarkLayer layer) {
        var at = map.viewport().toScreen(layer.locate("a").orElseThrow());
        return Math.hypot(at.getX() - 350, at.getY() - 250) <= 1;
    }
}
