package wanglou.video.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.locks.LockSupport;

import wanglou.video.Await;
import wanglou.video.stream.Feed;
import wanglou.video.testcamera.CameraYard;
import wanglou.video.testcamera.FrameMark;
import wanglou.video.testcamera.TestCamera;
import wanglou.video.testcamera.TestScene;
import wanglou.video.vlc.Buffering;
import wanglou.video.vlc.FeedPicture;

/**
 * How old a picture is on screen: from the camera's sending to its pixels in the slot, by the number painted into the picture. What a player finds when it
 * starts decides much of it, so many are started: every second one on a line that was opened for it, the others on a line that stood already.
 */
final class LatencyBench {

    /** A player needs a second or two to be fresh; a tile says so meanwhile. */
    private static final Duration SETTLE = Duration.ofSeconds(3);
    private static final int WIDTH = 320;
    private static final int HEIGHT = 180;
    private static final int TURN = 150;

    /** What one player showed once it had settled. */
    private record Start(boolean warm, List<Double> millis) {
        double at(double share) {
            return Figures.percentile(millis, share);
        }
    }

    private final Duration span;
    private final int starts;

    LatencyBench(Duration span, int starts) {
        this.span = span;
        this.starts = starts;
    }

    void run() throws Exception {
        try (CameraYard yard = new CameraYard()) {
            TestCamera camera = yard.camera("street", yard.clip(TestScene.STREET, 640, 360, 15));
            run(yard, camera, Buffering.low(), starts, "low");
            run(yard, camera, Buffering.standard(), Math.max(1, starts / 4), "default");
        }
    }

    private void run(CameraYard yard, TestCamera camera, Buffering buffering, int starts, String name) throws Exception {
        List<Start> all = new ArrayList<>();
        try (Rig rig = new Rig(Rig.noGrace())) {
            for (int i = 0; i < starts; i++) {
                Await.until(Duration.ofSeconds(10), () -> camera.clients() == 0, () -> "the camera is still watched");
                all.add(start(rig, rig.feed("latency", yard.url(camera) + ""), camera, buffering, i % 2 == 1));
            }
        }
        List<Double> millis = all.stream().flatMap(s -> s.millis().stream()).toList();
        Figures.note(name + " p95 of each start, * on a standing line: " + String.join(" ", all.stream().map(s -> String.format(Locale.ROOT, "%.0f%s", s.at(0.95), s.warm() ? "*" : "")).toList()));
        Figures.say("video.latency.p50." + name, Figures.percentile(millis, 0.5), "ms");
        Figures.say("video.latency.p95." + name, Figures.percentile(millis, 0.95), "ms");
        Figures.say("video.latency.p99." + name, Figures.percentile(millis, 0.99), "ms");
        Figures.say("video.latency.p95.worst." + name, all.stream().map(s -> s.at(0.95)).max(Comparator.naturalOrder()).orElse(Double.NaN), "ms");
        Figures.say("video.latency.starts." + name, all.size(), "starts");
        Figures.say("video.latency.frames." + name, millis.size(), "frames");
    }

    private Start start(Rig rig, Feed feed, TestCamera camera, Buffering buffering, boolean warm) {
        Start start = new Start(warm, new ArrayList<>());
        FeedPicture before = null;
        if (warm) {
            before = rig.open(feed, WIDTH, HEIGHT, buffering);
            Rig.awaitFrames(before, 5);
        }
        FeedPicture picture = rig.open(feed, WIDTH, HEIGHT, buffering);
        Rig.awaitFrames(picture, 1);
        if (before != null) {
            rig.shut(before);
        }
        rig.watch(List.of(picture), SETTLE);
        sample(picture, camera, span, start.millis());
        rig.shut(picture);
        return start;
    }

    private static void sample(FeedPicture picture, TestCamera camera, Duration span, List<Double> millis) {
        long until = System.nanoTime() + span.toNanos();
        long seen = picture.frames().count();
        int shown = -1;
        long asked = 0;
        while (System.nanoTime() < until) {
            long count = picture.frames().count();
            long now = System.nanoTime();
            if (count != seen) {
                seen = count;
                OptionalInt mark = FrameMark.read(WIDTH, HEIGHT, (x, y) -> picture.frames().argb(x, y) >> 8 & 0xff);
                if (mark.isPresent() && mark.getAsInt() < TURN && mark.getAsInt() != shown) {
                    shown = mark.getAsInt();
                    millis.add((now - camera.sentAtNanos(shown)) / 1e6);
                }
            }
            if (now - asked > 100_000_000) {
                asked = now;
                picture.state();
            }
            LockSupport.parkNanos(500_000);
        }
    }
}
