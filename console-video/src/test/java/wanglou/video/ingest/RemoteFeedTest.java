package wanglou.video.ingest;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.SplittableRandom;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import wanglou.video.Await;
import wanglou.video.stream.CameraKey;
import wanglou.video.stream.CameraState;
import wanglou.video.stream.Feed;
import wanglou.video.stream.LossCause;
import wanglou.video.stream.RemoteFeed;
import wanglou.video.stream.StreamDoor;
import wanglou.video.stream.Subscription;
import wanglou.video.stream.TsChunk;
import wanglou.video.testcamera.CameraFault;
import wanglou.video.testcamera.CameraYard;
import wanglou.video.testcamera.TestCamera;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Camera → ingest → HTTP → a feed in another place whose clock is an hour off. */
class RemoteFeedTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration OFF = Duration.ofHours(1);

    private final CameraYard yard = new CameraYard();
    private final Ingest ingest = new Ingest(IngestLimits.standard(), InstantSource.system(), new SplittableRandom(5));
    private final StreamDoor door = new StreamDoor(InstantSource.system());

    @AfterEach
    void close() {
        ingest.close();
        door.close();
        yard.close();
    }

    private RemoteFeed remote(Feed near) {
        return new RemoteFeed(near.camera(), () -> door.show(near).address().toURL().openStream(), () -> Instant.now().plus(OFF));
    }

    @Test
    void stateFiguresAndPicturesArriveOnTheClockOfTheFarEnd() throws Exception {
        TestCamera camera = yard.camera("street");
        Feed near = ingest.feed(new CameraKey("c1"), yard.url(camera));
        try (RemoteFeed far = remote(near); Subscription watcher = far.subscribe()) {
            TsChunk chunk = watcher.next(SOON);
            while (chunk != null && chunk.kind() != TsChunk.Kind.KEY) {
                chunk = watcher.next(SOON);
            }
            assertTrue(chunk != null && chunk.bytes()[0] == 0x47, "a key picture comes through");
            Await.until(SOON, () -> far.report().state() instanceof CameraState.Open && Math.abs(far.report().fps() - 15) < 4 && far.report().shape().width() == 320, () -> far.report().toString());
            Instant last = far.report().lastPacket();
            assertTrue(last != null && Duration.between(last, Instant.now().plus(OFF)).abs().toMillis() < 1500, "on the far clock: " + last);
            camera.fault(new CameraFault.Kill());
            Await.until(SOON, () -> far.report().state() instanceof CameraState.Down d && d.nextTry().isAfter(Instant.now().plus(OFF).minusSeconds(5)), () -> far.report().toString());
            int epoch = far.report().epoch();
            camera.fault(new CameraFault.None());
            Await.until(SOON, () -> far.report().state() instanceof CameraState.Open && far.report().epoch() > epoch, () -> far.report().toString());
            assertEquals(1, camera.clients());
        }
        Await.until(Duration.ofSeconds(20), () -> camera.clients() == 0, () -> "the line is still held");
    }

    @Test
    void anAddressWorksOnceAndAGuessNever() throws Exception {
        Feed near = ingest.feed(new CameraKey("c1"), yard.url(yard.camera("street")));
        URI address = door.show(near).address();
        address.toURL().openStream().close();
        for (URI wrong : new URI[] {address, URI.create(address.toString().replaceAll(".{6}$", "AAAAAA"))}) {
            HttpURLConnection connection = (HttpURLConnection) wrong.toURL().openConnection();
            assertEquals(403, connection.getResponseCode());
        }
    }

    @Test
    void aRefusalAndADeadHubAreToldApart() {
        try (RemoteFeed refused = new RemoteFeed(new CameraKey("r"), () -> {
                    throw new AccessDeniedException("no");
                }, InstantSource.system());
                RemoteFeed dead = new RemoteFeed(new CameraKey("d"), () -> {
                    throw new IOException(new java.net.ConnectException("refused"));
                }, InstantSource.system());
                Subscription a = refused.hold();
                Subscription b = dead.hold()) {
            Await.until(SOON, () -> refused.report().state() instanceof CameraState.Down d && d.cause() == LossCause.NOT_AUTHORISED, () -> refused.report().toString());
            Await.until(SOON, () -> dead.report().state() instanceof CameraState.Down, () -> dead.report().toString());
            assertTrue(a.isOpen() && b.isOpen());
        }
    }
}
