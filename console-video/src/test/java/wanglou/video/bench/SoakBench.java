package wanglou.video.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

import wanglou.video.vlc.Buffering;
import wanglou.video.vlc.FeedPicture;

/**
 * Memory, threads and files of a process that ingests and decodes, over many openings and over a long watch of cameras that fail at random. The cameras
 * run in a process of their own, so that theirs are not counted.
 *
 * <p>Of the long watch the first third is warming up: buffers, compiled code and glibc's heaps grow to their size. Growth is the median of the last third
 * less the median of the second; what leaks for good shows in it whatever single samples do.
 */
final class SoakBench {

    private static final int TILES = 16;
    private static final int SAMPLES = 90;
    private static final List<String> FAULTS = List.of("None", "None", "Freeze", "Kill", "Reset", "Garbage 0.05", "Loss 0.05", "Late 1");

    private final Duration span;
    private final int cycles;

    SoakBench(Duration span, int cycles) {
        this.span = span;
        this.cycles = cycles;
    }

    void run() throws Exception {
        try (Cameras cameras = new Cameras(TILES, 320, 180, 15); Rig rig = new Rig(Rig.noGrace())) {
            cycle(rig, cameras, Math.max(5, cycles / 4));
            Load before = Load.now();
            cycle(rig, cameras, cycles);
            Load after = Load.now();
            Figures.say("video.cycles", cycles, "openings");
            Figures.say("video.cycles.rss.growth", after.rssMb() - before.rssMb(), "MB");
            Figures.say("video.cycles.threads.growth", after.threads() - before.threads(), "threads");
            Figures.say("video.cycles.files.growth", after.files() - before.files(), "files");
            soak(rig, cameras);
        }
    }

    private static void cycle(Rig rig, Cameras cameras, int times) {
        for (int i = 0; i < times; i++) {
            FeedPicture picture = rig.open(rig.feed("cycle", cameras.urls.getFirst()), 320, 180, Buffering.low());
            Rig.awaitFrames(picture, 3);
            rig.shut(picture);
        }
        rig.watch(List.of(), Duration.ofSeconds(2));
    }

    private void soak(Rig rig, Cameras cameras) throws IOException {
        SplittableRandom random = new SplittableRandom(11);
        List<FeedPicture> pictures = new ArrayList<>();
        for (int i = 0; i < TILES; i++) {
            pictures.add(rig.open(rig.feed("soak" + i, cameras.urls.get(i)), 320, 180, Buffering.low()));
        }
        List<Load> loads = new ArrayList<>();
        long start = System.nanoTime();
        int faults = 0;
        for (long passed = 0; passed < span.toNanos(); passed = System.nanoTime() - start) {
            cameras.fault(random.nextInt(TILES), FAULTS.get(random.nextInt(FAULTS.size())));
            faults++;
            rig.watch(pictures, Duration.ofSeconds(1));
            if (loads.size() < passed * SAMPLES / span.toNanos()) {
                loads.add(Load.now());
            }
        }
        for (int i = 0; i < TILES; i++) {
            cameras.fault(i, "None");
        }
        rig.watch(pictures, Duration.ofSeconds(15));
        Figures.say("video.soak.time", (double) span.toSeconds(), "s");
        Figures.say("video.soak.faults", faults, "faults");
        Figures.say("video.soak.samples", loads.size(), "samples after a collection");
        Figures.say("video.soak.rss.third1", third(loads, 0, Load::rssMb), "MB, median of the first third: warming up");
        Figures.say("video.soak.rss.third2", third(loads, 1, Load::rssMb), "MB, median of the second third");
        Figures.say("video.soak.rss.third3", third(loads, 2, Load::rssMb), "MB, median of the last third");
        growth("video.soak.rss.growth", loads, Load::rssMb, "MB, second third to last");
        growth("video.soak.heap.growth", loads, Load::heapMb, "MB of it live on the Java heap");
        growth("video.soak.committed.growth", loads, Load::committedMb, "MB of Java heap committed");
        growth("video.soak.threads.growth", loads, Load::threads, "threads");
        growth("video.soak.files.growth", loads, Load::files, "files");
        Figures.say("video.soak.live.after", (double) pictures.stream().filter(p -> p.state().isLive()).count(), "of 16 tiles");
    }

    private static void growth(String name, List<Load> loads, ToDoubleFunction<Load> part, String unit) {
        Figures.say(name, third(loads, 2, part) - third(loads, 1, part), unit);
    }

    /** The median of one third, 0 to 2, of the samples. */
    private static double third(List<Load> loads, int which, ToDoubleFunction<Load> part) {
        return Figures.percentile(loads.subList(which * loads.size() / 3, (which + 1) * loads.size() / 3).stream().map(part::applyAsDouble).toList(), 0.5);
    }
}
