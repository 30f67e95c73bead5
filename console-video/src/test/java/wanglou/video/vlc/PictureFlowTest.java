package wanglou.video.vlc;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import wanglou.video.Await;
import wanglou.video.PictureState;
import wanglou.video.ingest.Ingest;
import wanglou.video.ingest.IngestLimits;
import wanglou.video.stream.CameraKey;
import wanglou.video.stream.StreamDoor;
import wanglou.video.testcamera.CameraFault;
import wanglou.video.testcamera.CameraYard;
import wanglou.video.testcamera.FrameMark;
import wanglou.video.testcamera.TestCamera;
import wanglou.video.testcamera.TestScene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Camera → RTSP → ingest → loopback HTTP → libvlc → pixels, and what is said of them when the camera fails. */
class PictureFlowTest {

    private static final Duration SOON = Duration.ofSeconds(15);

    private final InstantSource clock = InstantSource.system();
    private final CameraYard yard = new CameraYard();
    private final Ingest ingest = new Ingest(IngestLimits.standard(), clock, new SplittableRandom(5));
    private final StreamDoor door = new StreamDoor(clock);
    private final Players players = new Players();

    @BeforeEach
    void needsLibvlc() {
        Await.until(SOON, () -> !(players.decoder() instanceof Decoder.Unknown), () -> "libvlc was neither found nor missed");
        assumeTrue(players.decoder() instanceof Decoder.Ready, "no libvlc here: install " + players.decoder());
    }

    @AfterEach
    void close() {
        players.close();
        door.close();
        ingest.close();
        yard.close();
    }

    private FeedPicture watch(TestCamera camera) {
        FeedPicture picture = new FeedPicture(ingest.feed(new CameraKey(camera.path()), yard.url(camera)), door, players, Buffering.low(), clock);
        picture.fit(160, 90);
        return picture;
    }

    private static <S extends PictureState> Duration await(FeedPicture picture, Class<S> state) {
        return Await.until(SOON, () -> state.isInstance(picture.state()), () -> "still " + picture.state() + " " + picture.report());
    }

    @Test
    void aPictureIsLiveAndInTheSizeOfItsTile() throws Exception {
        try (FeedPicture picture = watch(yard.camera("street"))) {
            await(picture, PictureState.Live.class);
            Await.until(SOON, () -> picture.frames().count() > 20, () -> "only " + picture.frames().count() + " frames");
            assertEquals("160x90", picture.frames().size());
            assertTrue(((PictureState.Live) picture.state()).delay().toMillis() < 1000);
        }
    }

    /** A player that starts late stays as late as it is for ever, unless something is done about it. */
    @Test
    void everyPlayerIsFreshWhateverItFoundWhenItStarted() throws Exception {
        TestCamera camera = yard.camera("street", yard.clip(TestScene.STREET, 640, 360, 15));
        for (int start = 0; start < 4; start++) {
            try (FeedPicture picture = watch(camera)) {
                Freshness seen = new Freshness(picture, camera);
                Await.until(SOON, () -> seen.inARow(10, 150), seen::toString);
                try (FeedPicture second = watch(camera)) {
                    Freshness onAStandingLine = new Freshness(second, camera);
                    Await.until(SOON, () -> onAStandingLine.inARow(10, 150), onAStandingLine::toString);
                }
            }
        }
    }

    /** The ages of pictures when they come to the screen, by the numbers painted into them. */
    private static final class Freshness {
        private final FeedPicture picture;
        private final TestCamera camera;
        private final List<Long> ages = new ArrayList<>();
        private int shown = -1;

        Freshness(FeedPicture picture, TestCamera camera) {
            this.picture = picture;
            this.camera = camera;
        }

        boolean inARow(int count, long millis) {
            picture.state();
            if (picture.frames().count() > 0) {
                FrameMark.read(160, 90, (x, y) -> picture.frames().argb(x, y) >> 8 & 0xff).ifPresent(mark -> {
                    if (mark != shown && mark < 150) {
                        shown = mark;
                        ages.add((System.nanoTime() - camera.sentAtNanos(mark)) / 1_000_000);
                    }
                });
            }
            return ages.size() >= count && ages.subList(ages.size() - count, ages.size()).stream().allMatch(age -> age <= millis);
        }

        @Override
        public String toString() {
            return "ages in ms: " + ages;
        }
    }

    @Test
    void aFrozenCameraIsSaidWithinOneAndAHalfSecondsAndRecovers() throws Exception {
        TestCamera camera = yard.camera("street");
        try (FeedPicture picture = watch(camera)) {
            await(picture, PictureState.Live.class);
            camera.fault(new CameraFault.Freeze());
            Duration noticed = await(picture, PictureState.Frozen.class);
            assertTrue(noticed.toMillis() < 1800, "noticed after " + noticed);
            camera.fault(new CameraFault.None());
            await(picture, PictureState.Live.class);
        }
    }

    @Test
    void aKilledCameraIsLostWithItsNextTryAndLiveAgainAfterItsReturn() throws Exception {
        TestCamera camera = yard.camera("street");
        try (FeedPicture picture = watch(camera)) {
            await(picture, PictureState.Live.class);
            camera.fault(new CameraFault.Kill());
            Duration lost = await(picture, PictureState.Lost.class);
            assertTrue(lost.toMillis() < 5000, "lost after " + lost);
            Await.until(SOON, () -> picture.state() instanceof PictureState.Lost l && l.nextTry() != null && l.lastFrame() != null, () -> picture.state().toString());
            long before = picture.frames().count();
            camera.fault(new CameraFault.None());
            await(picture, PictureState.Live.class);
            Await.until(SOON, () -> picture.frames().count() > before + 5, () -> "no new frames after the return");
        }
    }

    @Test
    void aCameraThatRefusesIsLostAndSaysWhy() throws Exception {
        TestCamera camera = yard.camera("street");
        camera.fault(new CameraFault.Refuse());
        try (FeedPicture picture = watch(camera)) {
            Await.until(SOON, () -> picture.state() instanceof PictureState.Lost l && l.cause() != null && l.lastFrame() == null, () -> picture.state().toString());
        }
    }

    @Test
    void withoutLibvlcTheTileSaysWhatToInstall() throws Exception {
        try (Players none = new Players(Optional::empty); FeedPicture picture = new FeedPicture(ingest.feed(new CameraKey("x"), yard.url(yard.camera("x"))), door, none, Buffering.low(), clock)) {
            Await.until(SOON, () -> picture.state() instanceof PictureState.NoPlayer, () -> picture.state().toString());
            assertTrue(assertInstanceOf(PictureState.NoPlayer.class, picture.state()).install().contains("vlc"));
        }
    }
}
