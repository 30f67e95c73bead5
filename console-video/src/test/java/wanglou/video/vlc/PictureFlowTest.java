package wanglou.video.vlc;

import java.time.Duration;
import java.time.InstantSource;
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
import wanglou.video.testcamera.TestCamera;

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
