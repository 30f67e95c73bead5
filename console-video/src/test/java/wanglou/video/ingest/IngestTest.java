package wanglou.video.ingest;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import wanglou.video.Await;
import wanglou.video.stream.CameraKey;
import wanglou.video.stream.CameraState;
import wanglou.video.stream.Feed;
import wanglou.video.stream.LossCause;
import wanglou.video.stream.Subscription;
import wanglou.video.stream.TsChunk;
import wanglou.video.testcamera.CameraFault;
import wanglou.video.testcamera.CameraYard;
import wanglou.video.testcamera.TestCamera;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class IngestTest {

    private static final IngestLimits QUICK = new IngestLimits(Duration.ofSeconds(5), Duration.ofMillis(1500), Duration.ofMillis(400), Duration.ofMillis(100),
            Duration.ofMillis(300), Duration.ofSeconds(60), Duration.ofSeconds(1), Duration.ofSeconds(60), 1 << 20);
    private static final Duration SOON = Duration.ofSeconds(10);

    private final CameraYard yard = new CameraYard();
    private final Ingest ingest = new Ingest(QUICK, InstantSource.system(), new SplittableRandom(5));

    @AfterEach
    void close() {
        ingest.close();
        yard.close();
    }

    private Feed feed(CameraUrl url) {
        return ingest.feed(new CameraKey("c1"), url);
    }

    private static void awaitOpen(Feed feed) {
        Await.until(SOON, () -> feed.report().state() instanceof CameraState.Open && feed.report().lastPacket() != null, () -> feed.report().toString());
    }

    private static void awaitDown(Feed feed, LossCause why) {
        Await.until(SOON, () -> feed.report().state() instanceof CameraState.Down down && down.cause() == why, () -> feed.report().toString());
    }

    private static TsChunk nextKey(Subscription s) throws InterruptedException {
        while (true) {
            TsChunk chunk = s.next(SOON);
            assertNotNull(chunk, "no chunk");
            if (chunk.kind() == TsChunk.Kind.KEY) {
                return chunk;
            }
        }
    }

    @Test
    void anyNumberOfWatchersShareOneConnectionThatEndsWithTheLast() throws Exception {
        TestCamera camera = yard.camera("street");
        Feed feed = feed(yard.url(camera));
        assertInstanceOf(CameraState.Idle.class, feed.report().state());
        List<Subscription> watchers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            watchers.add(feed.subscribe());
        }
        for (Subscription watcher : watchers) {
            byte[] bytes = nextKey(watcher).bytes();
            assertEquals(0, bytes.length % 188);
            assertEquals(0x47, bytes[0]);
        }
        assertEquals(1, camera.clients());
        Await.until(SOON, () -> Math.abs(feed.report().fps() - 15) < 2 && feed.report().bitsPerSecond() > 20_000, () -> feed.report().toString());
        watchers.forEach(Subscription::close);
        Await.until(SOON, () -> camera.clients() == 0 && feed.report().state() instanceof CameraState.Idle, () -> "clients " + camera.clients());
    }

    @Test
    void aPasswordOpensAndAWrongOneIsSaid() throws Exception {
        TestCamera camera = yard.lockedCamera("locked", "guard", "geheim");
        Feed right = feed(yard.url(camera, "guard", "geheim"));
        try (Subscription s = right.subscribe()) {
            nextKey(s);
        }
        Feed wrong = ingest.feed(new CameraKey("c2"), yard.url(camera, "guard", "falsch"));
        try (Subscription s = wrong.hold()) {
            awaitDown(wrong, LossCause.NOT_AUTHORISED);
            assertTrue(s.isOpen());
        }
    }

    @Test
    void aWrongPathAndADeadAddressAreSaid() throws Exception {
        TestCamera camera = yard.camera("street");
        Feed lost = ingest.feed(new CameraKey("c3"), CameraUrl.of(yard.url(camera) + "-not"));
        Feed dead = ingest.feed(new CameraKey("c4"), CameraUrl.of("rtsp://127.0.0.1:1/x"));
        try (Subscription a = lost.hold(); Subscription b = dead.hold()) {
            awaitDown(lost, LossCause.NOT_FOUND);
            awaitDown(dead, LossCause.UNREACHABLE);
            assertTrue(a.isOpen() && b.isOpen());
        }
    }

    @Test
    void aCameraThatFreezesIsLostToTheWatchdogAndComesBack() throws Exception {
        TestCamera camera = yard.camera("street");
        Feed feed = feed(yard.url(camera));
        try (Subscription watcher = feed.subscribe()) {
            nextKey(watcher);
            int epoch = feed.report().epoch();
            camera.fault(new CameraFault.Freeze());
            awaitDown(feed, LossCause.SILENT);
            camera.fault(new CameraFault.None());
            Await.until(SOON, () -> feed.report().epoch() > epoch, () -> feed.report().toString());
            nextKey(watcher);
        }
    }

    @Test
    void aKilledCameraIsBackSoonAfterItReturns() throws Exception {
        TestCamera camera = yard.camera("street");
        Feed feed = feed(yard.url(camera));
        try (Subscription watcher = feed.subscribe()) {
            nextKey(watcher);
            int epoch = feed.report().epoch();
            camera.fault(new CameraFault.Kill());
            Await.until(SOON, () -> feed.report().state() instanceof CameraState.Down, () -> feed.report().toString());
            camera.fault(new CameraFault.None());
            Duration back = Await.until(SOON, () -> feed.report().epoch() > epoch, () -> feed.report().toString());
            assertTrue(back.toMillis() < 3000, back.toString());
            nextKey(watcher);
        }
    }

    @Test
    void aResetAndGarbageAreSurvived() throws Exception {
        TestCamera camera = yard.camera("street");
        Feed feed = feed(yard.url(camera));
        try (Subscription watcher = feed.subscribe()) {
            nextKey(watcher);
            camera.fault(new CameraFault.Garbage(0.2));
            Await.until(SOON, () -> camera.fault() instanceof CameraFault.Garbage && feed.report().lastPacket() != null, () -> "");
            camera.fault(new CameraFault.Reset());
            Await.until(SOON, () -> feed.report().epoch() >= 2, () -> feed.report().toString());
            nextKey(watcher);
        }
    }

    @Test
    void lagIsSeenThoughTheCamerasClockIsItsOwn() throws Exception {
        TestCamera camera = yard.camera("street");
        Feed feed = feed(yard.url(camera));
        try (Subscription watcher = feed.subscribe()) {
            awaitOpen(feed);
            Await.until(SOON, () -> feed.report().lag().toMillis() < 150, () -> feed.report().toString());
            camera.fault(new CameraFault.Late(Duration.ofSeconds(1)));
            Await.until(SOON, () -> feed.report().lag().toMillis() > 800, () -> feed.report().toString());
            assertTrue(watcher.isOpen());
        }
    }
}
