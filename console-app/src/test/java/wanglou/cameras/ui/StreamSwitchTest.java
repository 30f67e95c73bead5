package wanglou.cameras.ui;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import wanglou.cameras.Camera;
import wanglou.cameras.CameraId;
import wanglou.cameras.CameraKind;
import wanglou.cameras.WatchQuery;
import wanglou.cameras.WatchTicket;
import wanglou.console.Fx;
import wanglou.console.pages.PagesStage;
import wanglou.console.text.Language;
import wanglou.console.theme.Theme;
import wanglou.video.PictureState;
import wanglou.video.ingest.CameraUrl;
import wanglou.video.ingest.Ingest;
import wanglou.video.ingest.IngestLimits;
import wanglou.video.stream.CameraKey;
import wanglou.video.stream.StreamDoor;
import wanglou.video.testcamera.CameraFault;
import wanglou.video.testcamera.ClipMaker;
import wanglou.video.testcamera.TestCamera;
import wanglou.video.testcamera.TestCameraServer;
import wanglou.video.testcamera.TestScene;
import wanglou.video.vlc.Decoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** A tile goes over between the two streams of a real camera: at no pulse is there no picture, or words that are not true. */
@Timeout(300)
class StreamSwitchTest {

    private static final long PATIENCE_NS = 60_000_000_000L;
    private static final Camera GATE = new Camera(new CameraId("C-1"), "东门 <b>gate</b>", CameraKind.FIXED, "", null, null, Double.NaN, Double.NaN, false, "rtsp://here/1", true);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;
    private final ExecutorService workers = Executors.newFixedThreadPool(2);
    private final Ingest ingest = new Ingest(IngestLimits.standard(), InstantSource.system(), new SplittableRandom(5));
    /** The hub's web server, as far as a stream of it goes. */
    private final StreamDoor hub = new StreamDoor(InstantSource.system());
    private final VideoMeans means = VideoMeans.open(path -> URI.create(path).toURL().openStream(), InstantSource.system());
    @SuppressWarnings("NullAway.Init") // set before each test
    private PagesStage stage;

    @BeforeEach
    void open() {
        until("libvlc is found or missed", () -> !(means.players().decoder() instanceof Decoder.Unknown));
        assumeTrue(means.players().decoder() instanceof Decoder.Ready, "no libvlc here: " + means.players().decoder());
        Fx.start();
        stage = new PagesStage(InstantSource.system(), workers, folder, Language.ZH, Theme.NIGHT);
        stage.play("wait #map-line visible 60s\n");
    }

    @AfterEach
    void close() {
        if (stage != null) {
            stage.close();
        }
        means.close();
        hub.close();
        ingest.close();
        workers.shutdown();
    }

    /** What stood on the screen, looked at in every pulse from the first picture on. */
    private static final class Eye extends AnimationTimer {
        private final CameraTile tile;
        private final List<String> faults = new ArrayList<>();
        private int seen;

        Eye(CameraTile tile) {
            this.tile = tile;
        }

        @Override
        public void handle(long now) {
            // A machine that stands still for seconds loses its pictures in truth; that is not what is looked for here.
            boolean flows = tile.playing().map(p -> p.report().lastPacket()).map(at -> Duration.between(at, Instant.now()).toMillis() < 3000).orElse(true);
            PictureState state = tile.tile().state();
            ImageView view = (ImageView) tile.tile().lookupAll("ImageView").iterator().next();
            Image image = view.getImage();
            if (seen == 0 && (image == null || !view.isVisible() || state instanceof PictureState.Opening)) {
                return;
            }
            seen++;
            if (!flows) {
                return;
            }
            if (image == null || !view.isVisible()) {
                faults.add("pulse " + seen + ": no picture, state " + state);
            } else if (isBlank(image)) {
                faults.add("pulse " + seen + ": a picture without anything in it, state " + state);
            }
            if (state instanceof PictureState.Opening || state instanceof PictureState.Lost) {
                faults.add("pulse " + seen + ": says " + state + " over a picture that runs");
            }
        }

        private static boolean isBlank(Image image) {
            int first = image.getPixelReader().getArgb(0, 0);
            for (int y = 0; y < image.getHeight(); y += 7) {
                for (int x = 0; x < image.getWidth(); x += 7) {
                    if (image.getPixelReader().getArgb(x, y) != first) {
                        return false;
                    }
                }
            }
            return true;
        }
    }

    @Test
    void theLastPictureStandsUntilTheFirstOfTheOtherStream() throws Exception {
        try (TestCameraServer cameras = new TestCameraServer(InetAddress.getLoopbackAddress(), 0, InstantSource.system(), new SplittableRandom(1))) {
            ClipMaker clips = new ClipMaker(Path.of("target", "clips"));
            TestCamera main = cameras.add("main", clips.clip(TestScene.STREET, 640, 360, 15));
            TestCamera sub = cameras.add("sub", clips.clip(TestScene.STREET, 320, 180, 15));
            Map<Boolean, TestCamera> streams = Map.of(true, sub, false, main);
            stage.hub().answer(query -> query instanceof WatchQuery(CameraId id, boolean small)
                    ? Optional.of(new WatchTicket(hub.show(ingest.feed(new CameraKey(id + (small ? ":small" : "")), CameraUrl.of(cameras.address(Objects.requireNonNull(streams.get(small))) + ""))).address() + ""))
                    : Optional.empty());
            CameraPictures pictures = Fx.on(() -> new CameraPictures(stage.desk(), means));
            CameraTile tile = Fx.on(pictures::tile);
            Stage window = Fx.on(() -> {
                Stage shown = new Stage();
                shown.setScene(new Scene(tile.tile(), 320, 204));
                shown.show();
                tile.show(GATE, "1");
                return shown;
            });
            Eye eye = new Eye(tile);
            Fx.on(() -> {
                eye.start();
                return true;
            });
            until("the small stream runs", () -> eye.seen > 20 && frames(tile) > 20);
            assertTrue(Fx.on(tile::showsSmall));

            // The main stream is slow to come: the tile goes on with the other one, live, for as long as that takes.
            main.fault(new CameraFault.Freeze());
            long before = frames(tile);
            int pulses = eye.seen;
            Fx.on(() -> {
                tile.tile().setChosen(true);
                return true;
            });
            until("the main stream is asked for", () -> main.clients() > 0);
            until("the small one goes on meanwhile", () -> frames(tile) > before + 15 && eye.seen > pulses + 15);
            assertTrue(Fx.on(tile::showsSmall), "nothing came of the main stream yet");
            main.fault(new CameraFault.None());
            until("the main stream takes over", () -> !Fx.on(tile::showsSmall) && frames(tile) > 15);

            Fx.on(() -> {
                tile.tile().setChosen(false);
                return true;
            });
            until("the small one comes back", () -> Fx.on(tile::showsSmall) && frames(tile) > 15);
            List<String> faults = Fx.on(() -> {
                eye.stop();
                tile.close();
                pictures.close();
                window.close();
                return List.copyOf(eye.faults);
            });
            assertEquals(List.of(), faults);
            assertFalse(eye.seen < 60, "looked only " + eye.seen + " times");
        }
    }

    private static long frames(CameraTile tile) {
        return Fx.on(() -> tile.playing().map(p -> p.frames().count()).orElse(0L));
    }

    private static void until(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE_NS;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("did not happen within 60 s: " + what);
            }
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
        }
    }
}
