package wanglou.video;

import java.nio.IntBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

@ExtendWith(FxTest.class)
class VideoTileTest {

    private static final Instant NOW = Instant.parse("2026-03-14T13:47:36Z");
    private static final PictureText TEXT = new PictureText(Locale.SIMPLIFIED_CHINESE, ZoneId.of("Asia/Shanghai"));

    private static Scene scene(Pane root, double width, double height) {
        root.getStyleClass().add("wl-night");
        Scene scene = new Scene(root, width, height);
        scene.getStylesheets().add(Objects.requireNonNull(VideoTile.class.getResource("tokens.css")).toExternalForm());
        return scene;
    }

    private static VideoTile tile() {
        return new VideoTile(TEXT, InstantSource.fixed(NOW));
    }

    /** A tile of 174 × 98 over its name line, with a red picture. */
    private static WritableImage drawn(VideoTile tile, PictureState state) {
        WritableImage red = new WritableImage(174, 98);
        for (int y = 0; y < 98; y++) {
            for (int x = 0; x < 174; x++) {
                red.getPixelWriter().setColor(x, y, Color.rgb(200, 40, 40));
            }
        }
        tile.draw(red);
        tile.show(state);
        Pane root = new Pane(tile);
        Scene scene = scene(root, 174, 120);
        root.applyCss();
        tile.resizeRelocate(0, 0, 174, 120);
        root.layout();
        return scene.snapshot(null);
    }

    private static double saturationAt(WritableImage shot, int x, int y) {
        return shot.getPixelReader().getColor(x, y).getSaturation();
    }

    @Test
    void aLivePictureIsDrawnAsItIs() throws Exception {
        Color colour = FxTest.onFx(() -> drawn(tile(), new PictureState.Live(Duration.ofMillis(210))).getPixelReader().getColor(120, 60));
        assertEquals(200 / 255.0, colour.getRed(), 0.01);
        assertEquals(40 / 255.0, colour.getGreen(), 0.01);
    }

    @Test
    void aLatePictureIsPalerAndAFrozenOneGreyDarkAndFramed() throws Exception {
        double live = FxTest.onFx(() -> saturationAt(drawn(tile(), new PictureState.Live(Duration.ZERO)), 120, 60));
        double late = FxTest.onFx(() -> saturationAt(drawn(tile(), new PictureState.Late(Duration.ofSeconds(3))), 120, 60));
        WritableImage frozen = FxTest.onFx(() -> drawn(tile(), new PictureState.Frozen(NOW.minusSeconds(12))));
        assertEquals(0.75, late / live, 0.1);
        assertTrue(saturationAt(frozen, 120, 60) < 0.2, "frozen saturation " + saturationAt(frozen, 120, 60));
        assertEquals(0.75 * 200 / 255, frozen.getPixelReader().getColor(120, 60).getBrightness(), 0.06);
        Color frame = frozen.getPixelReader().getColor(1, 50);
        assertTrue(frame.getBlue() > 0.8 && frame.getRed() < 0.6, "ice frame " + frame);
    }

    @Test
    void aLostPictureIsGoneAndHasItsWords() throws Exception {
        VideoTile tile = FxTest.onFx(VideoTileTest::tile);
        WritableImage shot = FxTest.onFx(() -> drawn(tile, new PictureState.Lost(NOW.minusSeconds(41), NOW.plusSeconds(4), 2, null)));
        assertEquals("丢失 00:41", FxTest.onFx(tile::badgeText));
        for (int x = 4; x < 170; x += 3) {
            assertTrue(shot.getPixelReader().getColor(x, 90).getBrightness() < 0.25, "hatch at " + x);
        }
    }

    @Test
    void aSnapshotIsThePictureAndALostOneGivesNone() throws Exception {
        AtomicReference<@org.jspecify.annotations.Nullable TileSnapshot> taken = new AtomicReference<>();
        VideoTile tile = FxTest.onFx(VideoTileTest::tile);
        FxTest.onFx(() -> {
            tile.setName("4", "C-0398 <b>码头</b>");
            tile.setOnSnapshot(taken::set);
            drawn(tile, new PictureState.Frozen(NOW.minusSeconds(12)));
            assertTrue(tile.takeSnapshot());
            TileSnapshot still = Objects.requireNonNull(taken.get());
            Image image = still.image();
            assertEquals(200 / 255.0, image.getPixelReader().getColor(50, 50).getRed(), 0.01, "without the tint of the frozen tile");
            assertEquals("C-0398 <b>码头</b>", still.name());
            tile.show(new PictureState.Lost(null, null, 0, null));
            assertFalse(tile.takeSnapshot());
            return 0;
        });
    }

    @Test
    void theWheelZoomsAtThePointerAndADoubleClickGoesBack() throws Exception {
        FxTest.onFx(() -> {
            VideoTile tile = tile();
            drawn(tile, new PictureState.Live(Duration.ZERO));
            var surface = tile.lookup(".wl-picture");
            surface.fireEvent(new ScrollEvent(ScrollEvent.SCROLL, 174, 0, 174, 0, false, false, false, false, false, false, 0, 40, 0, 40,
                    ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null));
            assertTrue(tile.magnifier().isOn());
            assertEquals(1, tile.magnifier().left() + 1 / tile.magnifier().zoom(), 1e-6, "the right edge stayed under the pointer");
            surface.fireEvent(new MouseEvent(MouseEvent.MOUSE_CLICKED, 50, 50, 50, 50, MouseButton.PRIMARY, 2, false, false, false, false, true, false, false, true, false, true, null));
            assertFalse(tile.magnifier().isOn());
            return 0;
        });
    }

    /** A wall that reports what it shows would else call the next, dead camera shown by the state of the one before. */
    @Test
    void anotherPicturesStateIsTheTilesAtOnce() throws Exception {
        PictureState after = FxTest.onFx(() -> {
            VideoTile tile = tile();
            drawn(tile, new PictureState.Live(Duration.ZERO));
            tile.setPicture(new LivePicture() {
                @Override
                public PictureState state() {
                    return new PictureState.Opening(NOW);
                }

                @Override
                public FrameSlot frames() {
                    return new FrameSlot(InstantSource.fixed(NOW));
                }

                @Override
                public void fit(int width, int height) {
                    // nothing is decoded
                }

                @Override
                public void hear(boolean on) {
                    // nothing is heard
                }
            });
            return tile.state();
        });
        assertEquals(new PictureState.Opening(NOW), after);
    }

    @Test
    void aTileInAWindowTakesTheNewestFrameAndTheStateByItself() throws Exception {
        FrameSlot slot = new FrameSlot(InstantSource.fixed(NOW));
        LivePicture picture = new LivePicture() {
            @Override
            public PictureState state() {
                return new PictureState.Late(Duration.ofMillis(3100));
            }

            @Override
            public FrameSlot frames() {
                return slot;
            }

            @Override
            public void fit(int width, int height) {}

            @Override
            public void hear(boolean on) {}
        };
        VideoTile tile = FxTest.onFx(VideoTileTest::tile);
        Stage stage = FxTest.onFx(() -> {
            tile.setPicture(picture);
            Stage shown = new Stage();
            shown.setScene(scene(new javafx.scene.layout.StackPane(tile), 174, 120));
            shown.show();
            return shown;
        });
        int[] green = new int[16 * 9];
        Arrays.fill(green, 0xff20c040);
        slot.put(IntBuffer.wrap(green), 16, 9);
        Await.until(Duration.ofSeconds(5), () -> colourOnScreen(tile).getGreen() > 0.6 && tile.badgeText().equals("迟延 3.1 s"), () -> tile.badgeText() + " " + colourOnScreen(tile));
        FxTest.onFx(() -> {
            stage.close();
            return 0;
        });
    }

    private static Color colourOnScreen(VideoTile tile) {
        try {
            return FxTest.onFx(() -> tile.snapshot(null, null).getPixelReader().getColor(150, 90));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aTileDraggedOntoAnotherSlotChangesPlacesUnlessTheWallIsLocked() throws Exception {
        FxTest.onFx(() -> {
            VideoWall wall = new VideoWall(TEXT);
            wall.divide(WallLayout.FOUR);
            VideoTile tile = tile();
            wall.put(0, tile);
            AtomicReference<String> told = new AtomicReference<>("");
            wall.setOnSwap((from, to) -> told.set(from + ">" + to));
            Scene scene = scene(new Pane(wall), 400, 300);
            scene.getRoot().applyCss();
            wall.resizeRelocate(0, 0, 400, 300);
            wall.layout();
            wall.setLocked(true);
            drag(wall, 50, 50, 350, 250);
            assertSame(tile, wall.tile(0));
            wall.setLocked(false);
            drag(wall, 50, 50, 350, 250);
            assertNull(wall.tile(0));
            assertSame(tile, wall.tile(3));
            assertEquals("0>3", told.get());
            assertEquals(java.util.List.of(tile), wall.divide(WallLayout.ONE), "a tile without a slot is handed back");
            return 0;
        });
    }

    private static void drag(VideoWall wall, double x0, double y0, double x1, double y1) {
        wall.fireEvent(mouse(MouseEvent.MOUSE_PRESSED, x0, y0));
        wall.fireEvent(mouse(MouseEvent.MOUSE_DRAGGED, (x0 + x1) / 2, (y0 + y1) / 2));
        wall.fireEvent(mouse(MouseEvent.MOUSE_DRAGGED, x1, y1));
        wall.fireEvent(mouse(MouseEvent.MOUSE_RELEASED, x1, y1));
    }

    private static MouseEvent mouse(javafx.event.EventType<MouseEvent> type, double x, double y) {
        return new MouseEvent(type, x, y, x, y, MouseButton.PRIMARY, 1, false, false, false, false, true, false, false, true, false, false, null);
    }
}
