package wanglou.video.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import wanglou.video.testcamera.CameraFault;
import wanglou.video.testcamera.CameraYard;
import wanglou.video.testcamera.TestCamera;
import wanglou.video.vlc.Buffering;
import wanglou.video.vlc.FeedPicture;

/** Memory, threads and files over many openings, and over a long watch of cameras that fail at random. */
final class SoakBench {

    private static final int TILES = 16;

    private final Duration span;
    private final int cycles;

    SoakBench(Duration span, int cycles) {
        this.span = span;
        this.cycles = cycles;
    }

    void run() throws Exception {
        try (CameraYard yard = new CameraYard(); Rig rig = new Rig(Rig.noGrace())) {
            List<TestCamera> cameras = new ArrayList<>();
            for (int i = 0; i < TILES; i++) {
                cameras.add(yard.camera("c" + i));
            }
            cycle(rig, yard, cameras.getFirst(), Math.max(5, cycles / 4));
            Load before = Load.now();
            cycle(rig, yard, cameras.getFirst(), cycles);
            Load after = Load.now();
            Figures.say("video.cycles", cycles, "openings");
            Figures.say("video.cycles.rss.growth", after.rssMb - before.rssMb, "MB");
            Figures.say("video.cycles.threads.growth", after.threads - before.threads, "threads");
            Figures.say("video.cycles.files.growth", after.files - before.files, "files");
            soak(rig, yard, cameras);
        }
    }

    private static void cycle(Rig rig, CameraYard yard, TestCamera camera, int times) {
        for (int i = 0; i < times; i++) {
            FeedPicture picture = rig.open(rig.feed("cycle", yard.url(camera) + ""), 320, 180, Buffering.low());
            Rig.awaitFrames(picture, 3);
            rig.shut(picture);
        }
        rig.watch(List.of(), Duration.ofSeconds(2));
    }

    private void soak(Rig rig, CameraYard yard, List<TestCamera> cameras) throws IOException {
        SplittableRandom random = new SplittableRandom(11);
        List<CameraFault> faults = List.of(new CameraFault.None(), new CameraFault.None(), new CameraFault.Freeze(), new CameraFault.Kill(), new CameraFault.Reset(),
                new CameraFault.Garbage(0.05), new CameraFault.Loss(0.05), new CameraFault.Late(Duration.ofSeconds(1)));
        List<FeedPicture> pictures = new ArrayList<>();
        for (int i = 0; i < cameras.size(); i++) {
            pictures.add(rig.open(rig.feed("soak" + i, yard.url(cameras.get(i)) + ""), 320, 180, Buffering.low()));
        }
        long start = System.nanoTime();
        Load warm = null;
        while (System.nanoTime() - start < span.toNanos()) {
            cameras.get(random.nextInt(cameras.size())).fault(faults.get(random.nextInt(faults.size())));
            rig.watch(pictures, Duration.ofSeconds(1));
            if (warm == null && System.nanoTime() - start > span.toNanos() / 3) {
                warm = Load.now();
            }
        }
        cameras.forEach(camera -> camera.fault(new CameraFault.None()));
        rig.watch(pictures, Duration.ofSeconds(15));
        long live = pictures.stream().filter(p -> p.state().isLive()).count();
        Load end = Load.now();
        Load base = warm == null ? end : warm;
        Figures.say("video.soak.time", (double) span.toSeconds(), "s");
        Figures.say("video.soak.rss.growth", end.rssMb - base.rssMb, "MB");
        Figures.say("video.soak.threads.growth", end.threads - base.threads, "threads");
        Figures.say("video.soak.files.growth", end.files - base.files, "files");
        Figures.say("video.soak.live.after", (double) live, "of 16 tiles");
    }

    /** What this process holds, as Linux counts it, after a garbage collection. */
    private record Load(double rssMb, int threads, int files) {
        static Load now() throws IOException {
            System.gc();
            double rss = 0;
            int threads = 0;
            for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
                if (line.startsWith("VmRSS:")) {
                    rss = Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
                } else if (line.startsWith("Threads:")) {
                    threads = Integer.parseInt(line.replaceAll("\\D", ""));
                }
            }
            String[] open = new File("/proc/self/fd").list();
            return new Load(rss, threads, open == null ? 0 : open.length);
        }
    }
}
