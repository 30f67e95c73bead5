package wanglou.video.ingest;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import wanglou.video.stream.CameraKey;
import wanglou.video.stream.Feed;
import wanglou.video.stream.Subscription;
import wanglou.video.testcamera.ClipMaker;
import wanglou.video.testcamera.TestCamera;
import wanglou.video.testcamera.TestCameraServer;
import wanglou.video.testcamera.TestScene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Over real RTSP: a camera whose clock is two minutes fast says so by its sender reports. */
@Timeout(180)
class CameraClockTest {

    @Test
    void theCamerasOwnClockIsReadFromItsSenderReports(@TempDir Path folder) throws Exception {
        Clock fast = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(120));
        try (TestCameraServer cameras = new TestCameraServer(InetAddress.getLoopbackAddress(), 0, fast, new SplittableRandom(1));
                Ingest ingest = new Ingest(IngestLimits.standard(), InstantSource.system(), new SplittableRandom(2))) {
            TestCamera camera = cameras.add("gate", new ClipMaker(folder).clip(TestScene.STREET, 320, 180, 10), "hub", "secret-7");
            Feed feed = ingest.feed(new CameraKey("gate"), CameraUrl.of(cameras.address(camera).toString().replace("rtsp://", "rtsp://hub:secret-7@")));
            assertTrue(feed.clockOffset().isEmpty(), "nothing is known before anybody looked");
            try (Subscription watching = feed.subscribe()) {
                long until = System.nanoTime() + 60_000_000_000L;
                while (feed.clockOffset().isEmpty() && System.nanoTime() < until) {
                    watching.next(Duration.ofMillis(100));
                }
            }
            // The way over this machine, and its load, are in it: always late, never early.
            Duration off = feed.clockOffset().orElseThrow();
            assertTrue(off.toMillis() <= 120_100 && off.toMillis() > 110_000, "off by " + off);
            assertEquals(1, Long.signum(off.toMillis()));
        }
    }
}
