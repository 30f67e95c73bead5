package wanglou.video.testcamera;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.SplittableRandom;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Home: its own virtual thread. Sends a camera's loop at its own pace, with whatever fault the camera has. It begins with a key picture, as cameras do
 * when somebody starts to watch.
 */
final class RtpPlayer implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(RtpPlayer.class);
    private static final int CLOCK_HZ = 90_000;

    private final TestCamera camera;
    private final RtpSink sink;
    private final InstantSource clock;
    private final SplittableRandom random;
    private final RtpPackets rtp;
    private final long firstTimestamp;
    private volatile boolean stopped;

    RtpPlayer(TestCamera camera, RtpSink sink, InstantSource clock, SplittableRandom random) {
        this.camera = camera;
        this.sink = sink;
        this.clock = clock;
        this.random = random;
        this.rtp = new RtpPackets(random.nextInt(), random.nextInt(1 << 16));
        this.firstTimestamp = random.nextInt() & 0xffffffffL;
    }

    void stop() {
        stopped = true;
    }

    @Override
    public void run() {
        Clip clip = camera.clip();
        long start = System.nanoTime();
        int index = clip.keyFrom(random.nextInt(clip.length()));
        boolean waitsForKey = false;
        try {
            for (long n = 0; !stopped; n++, index++) {
                CameraFault fault = camera.fault();
                pause(start + n * 1_000_000_000L / clip.fps());
                if (fault instanceof CameraFault.Kill) {
                    return;
                }
                Clip.Picture picture = fault instanceof CameraFault.SamePicture ? clip.picture(0) : clip.picture(index);
                waitsForKey |= fault instanceof CameraFault.Freeze || fault instanceof CameraFault.SamePicture || fault instanceof CameraFault.KeysOnly;
                boolean holds = fault instanceof CameraFault.Freeze || (waitsForKey && !picture.key());
                if (!holds) {
                    waitsForKey = fault instanceof CameraFault.SamePicture || fault instanceof CameraFault.KeysOnly;
                    send(picture, index, firstTimestamp + n * CLOCK_HZ / clip.fps(), fault);
                }
                if (n % clip.fps() == 0 && !(fault instanceof CameraFault.Freeze)) {
                    sink.send(1, rtp.senderReport(clock.millis(), firstTimestamp + n * CLOCK_HZ / clip.fps()));
                }
            }
        } catch (IOException e) {
            LOG.debug("{}: client left: {}", camera.path(), e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void pause(long until) throws InterruptedException {
        Duration late = camera.fault() instanceof CameraFault.Late(Duration by) ? by : Duration.ZERO;
        long left = until + late.toNanos() - System.nanoTime();
        while (left > 0 && !stopped) {
            Thread.sleep(Duration.ofNanos(Math.min(left, 200_000_000)));
            left = until + late.toNanos() - System.nanoTime();
        }
    }

    private void send(Clip.Picture picture, int index, long timestamp, CameraFault fault) throws IOException {
        double loss = fault instanceof CameraFault.Loss(double share) ? share : 0;
        double garbage = fault instanceof CameraFault.Garbage(double share) ? share : 0;
        camera.sent(index);
        for (byte[] packet : rtp.pack(picture, timestamp)) {
            if (loss > 0 && random.nextDouble() < loss) {
                continue;
            }
            if (garbage > 0 && random.nextDouble() < garbage) {
                for (int i = 13; i < packet.length; i++) {
                    packet[i] = (byte) random.nextInt();
                }
            }
            sink.send(0, packet);
        }
    }
}
