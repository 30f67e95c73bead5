package wanglou.video.bench;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

import wanglou.video.Await;
import wanglou.video.ingest.CameraUrl;
import wanglou.video.ingest.Ingest;
import wanglou.video.ingest.IngestLimits;
import wanglou.video.ingest.Recorder;
import wanglou.video.ingest.RecorderNews;
import wanglou.video.ingest.SegmentFinisher;
import wanglou.video.stream.CameraKey;
import wanglou.video.testcamera.CameraYard;
import wanglou.video.testcamera.TestCamera;

/** What a killed recorder loses: a child process records, is killed without warning, and what it left is finished here. */
final class RecordBench {

    private final int rounds;

    RecordBench(int rounds) {
        this.rounds = rounds;
    }

    /** The child: records the URL into the folder until it dies. */
    public static void main(String[] args) throws InterruptedException {
        Ingest ingest = new Ingest(IngestLimits.standard(), InstantSource.system(), new SplittableRandom(1));
        SegmentFinisher finisher = new SegmentFinisher(n -> { });
        Recorder recorder = new Recorder(ingest.feed(new CameraKey("kill"), CameraUrl.of(args[0])), Path.of(args[1]), new Recorder.Limits(Duration.ofMinutes(5), Duration.ZERO, 1), finisher, n -> { });
        recorder.start();
        Thread.currentThread().join();
    }

    void run() throws Exception {
        List<Double> lost = new ArrayList<>();
        try (CameraYard yard = new CameraYard()) {
            TestCamera camera = yard.camera("street");
            for (int i = 0; i < rounds; i++) {
                lost.add(killed(yard.url(camera) + "", i));
            }
        }
        Figures.say("video.kill9.lost", Figures.percentile(lost, 1), "s");
        Figures.say("video.kill9.rounds", rounds, "kills");
    }

    private static double killed(String url, int round) throws Exception {
        Path folder = Files.createTempDirectory("wanglou-kill");
        Process child = new ProcessBuilder(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java", "-Xmx256m", "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path"), RecordBench.class.getName(), url, folder.toString()).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        Await.until(Duration.ofSeconds(30), () -> grown(folder) > 100_000, () -> "the child records nothing");
        LockSupport.parkNanos(700_000_000L + 137_000_000L * round);
        Instant killed = Instant.now();
        child.destroyForcibly().waitFor();
        List<RecorderNews> news = new CopyOnWriteArrayList<>();
        try (SegmentFinisher finisher = new SegmentFinisher(news::add)) {
            finisher.recover(folder);
        }
        Instant last = news.stream().filter(RecorderNews.Finished.class::isInstance).map(n -> ((RecorderNews.Finished) n).segment().to()).max(Instant::compareTo).orElseThrow();
        for (File file : java.util.Objects.requireNonNull(folder.toFile().listFiles())) {
            Files.delete(file.toPath());
        }
        Files.delete(folder);
        return Math.max(0, Duration.between(last, killed).toMillis() / 1000.0);
    }

    private static long grown(Path folder) {
        File[] files = folder.toFile().listFiles((d, n) -> n.endsWith(".ts"));
        return files == null || files.length == 0 ? 0 : files[0].length();
    }
}
