package wanglou.video.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

import wanglou.video.Await;
import wanglou.video.PictureState;
import wanglou.video.testcamera.CameraFault;
import wanglou.video.testcamera.CameraYard;
import wanglou.video.testcamera.FrameMark;
import wanglou.video.testcamera.TestCamera;
import wanglou.video.testcamera.TestScene;
import wanglou.video.vlc.Buffering;
import wanglou.video.vlc.FeedPicture;

/** How soon the first picture comes, how soon trouble is said and the picture is back. */
final class TimeBench {

    private static final int WIDTH = 320;
    private static final int HEIGHT = 180;

    private final int rounds;

    TimeBench(int rounds) {
        this.rounds = rounds;
    }

    void run() throws Exception {
        try (CameraYard yard = new CameraYard()) {
            TestCamera camera = yard.camera("street", yard.clip(TestScene.STREET, 640, 360, 15));
            first(yard, camera);
            faults(yard, camera);
        }
    }

    private void first(CameraYard yard, TestCamera camera) throws Exception {
        List<Double> cold = new ArrayList<>();
        List<Double> warm = new ArrayList<>();
        try (Rig rig = new Rig(Rig.noGrace())) {
            Figures.note(String.format(Locale.ROOT, "the first picture of the process, with all that is loaded for it: %.2f s", opened(rig, yard, camera)));
            for (int i = 0; i < rounds; i++) {
                Await.until(Duration.ofSeconds(10), () -> camera.clients() == 0, () -> "the camera is still watched");
                cold.add(opened(rig, yard, camera));
                FeedPicture held = rig.open(rig.feed("first", yard.url(camera) + ""), WIDTH, HEIGHT, Buffering.low());
                Rig.awaitFrames(held, 5);
                warm.add(opened(rig, yard, camera));
                rig.shut(held);
            }
        }
        Figures.say("video.first.p50", Figures.percentile(cold, 0.5), "s");
        Figures.say("video.first.p95", Figures.percentile(cold, 0.95), "s");
        Figures.say("video.first.warm.p50", Figures.percentile(warm, 0.5), "s");
        Figures.say("video.first.warm.p95", Figures.percentile(warm, 0.95), "s");
    }

    private static double opened(Rig rig, CameraYard yard, TestCamera camera) {
        long start = System.nanoTime();
        FeedPicture picture = rig.open(rig.feed("first", yard.url(camera) + ""), WIDTH, HEIGHT, Buffering.low());
        Rig.awaitFrames(picture, 1);
        double took = (System.nanoTime() - start) / 1e9;
        rig.shut(picture);
        return took;
    }

    private void faults(CameraYard yard, TestCamera camera) throws Exception {
        List<Double> frozen = new ArrayList<>();
        List<Double> silent = new ArrayList<>();
        List<Double> lost = new ArrayList<>();
        List<Double> back = new ArrayList<>();
        try (Rig rig = new Rig(Rig.noGrace())) {
            FeedPicture picture = rig.open(rig.feed("faults", yard.url(camera) + ""), WIDTH, HEIGHT, Buffering.low());
            for (int i = 0; i < Math.max(3, rounds / 4); i++) {
                await(picture, PictureState.Live.class);
                camera.fault(new CameraFault.Freeze());
                frozen.add(await(picture, PictureState.Frozen.class));
                silent.add(frozen.getLast() + await(picture, PictureState.Lost.class));
                camera.fault(new CameraFault.None());
                await(picture, PictureState.Live.class);
                camera.fault(new CameraFault.Kill());
                lost.add(await(picture, PictureState.Lost.class));
                LockSupport.parkNanos(1_000_000_000L * (1 + i % 4));
                long frames = picture.frames().count();
                camera.fault(new CameraFault.None());
                long start = System.nanoTime();
                await(picture, PictureState.Live.class);
                Rig.awaitFrames(picture, frames + 2);
                back.add((System.nanoTime() - start) / 1e9);
            }
        }
        Figures.say("video.freeze.noticed", Figures.percentile(frozen, 1), "s");
        Figures.say("video.loss.noticed", Figures.percentile(silent, 1), "s");
        Figures.say("video.kill.noticed", Figures.percentile(lost, 1), "s");
        Figures.say("video.back", Figures.percentile(back, 1), "s");
    }

    private static double await(FeedPicture picture, Class<? extends PictureState> state) {
        return Await.until(Duration.ofSeconds(30), () -> state.isInstance(picture.state()), () -> "still " + picture.state() + " " + picture.report()).toNanos() / 1e9;
    }
}
