package wanglou.hub;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import com.sun.management.OperatingSystemMXBean;

import wanglou.core.Outcome;
import wanglou.evidence.RecorderReport;
import wanglou.video.ingest.CameraUrl;
import wanglou.video.ingest.Ingest;
import wanglou.video.ingest.IngestLimits;
import wanglou.video.ingest.Recorder;
import wanglou.video.ingest.RecorderNews;
import wanglou.video.ingest.SegmentFinisher;
import wanglou.video.stream.CameraKey;
import wanglou.video.stream.Feed;
import wanglou.video.stream.Subscription;
import wanglou.video.testcamera.ClipMaker;
import wanglou.video.testcamera.TestCameraServer;
import wanglou.video.testcamera.TestScene;

/**
 * What a recorded stream costs the hub: one line to a real RTSP camera of another process, the recorder, its growing file encrypted as it comes, and each
 * segment made into an MP4, hashed and sealed. The journal answers at once: its cost is one row a segment. {@code RecordingBench [span seconds]}
 */
public final class RecordingBench {

    private static final OperatingSystemMXBean SYSTEM = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final Duration WARMING = Duration.ofSeconds(30);
    /** A quarter of the product's, so that the short span holds finished ones too; what finishing costs goes by bytes. */
    private static final Duration SEGMENT = Duration.ofSeconds(15);

    private final Duration span;

    private RecordingBench(Duration span) {
        this.span = span;
    }

    /** Half of one core is 50. */
    private record Cost(double percent, long segments, double megabits) {}

    public static void main(String[] args) throws Exception {
        if (args.length == 5 && args[0].equals("cameras")) {
            cameras(Integer.parseInt(args[1]), Integer.parseInt(args[2]), Integer.parseInt(args[3]), Integer.parseInt(args[4]));
            return;
        }
        RecordingBench bench = new RecordingBench(Duration.ofSeconds(args.length > 0 ? Integer.parseInt(args[0]) : 60));
        bench.measure("360p15", 16, 640, 360, 15);
        bench.measure("720p25", 8, 1280, 720, 25);
        System.exit(0);
    }

    private void measure(String name, int count, int width, int height, int fps) throws Exception {
        Process far = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "--enable-native-access=ALL-UNNAMED", "-Djava.awt.headless=true",
                "-cp", System.getProperty("java.class.path"), RecordingBench.class.getName(), "cameras", "" + count, "" + width, "" + height, "" + fps)
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        Path folder = Files.createTempDirectory("wanglou-recording");
        try (BufferedReader in = new BufferedReader(new InputStreamReader(far.getInputStream(), StandardCharsets.UTF_8))) {
            List<String> urls = new ArrayList<>();
            for (String line = in.readLine(); line != null && urls.size() < count; line = urls.size() < count ? in.readLine() : line) {
                urls.add(line);
            }
            Cost line = watched(urls);
            Cost recorded = recorded(urls, folder);
            say("video.record.cpu.stream." + name, recorded.percent() / count, "%core, of " + count + " recorded streams");
            say("video.record.cpu.line." + name, line.percent() / count, "%core of it for the line to the camera alone");
            say("video.record.segments." + name, recorded.segments(), "segments finished and sealed meanwhile");
            say("video.record.rate." + name, recorded.megabits() / count, "Mbit/s sealed a stream");
        } finally {
            far.destroyForcibly();
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    private Cost watched(List<String> urls) {
        try (Ingest ingest = ingest()) {
            List<Subscription> holds = feeds(ingest, urls).stream().map(Feed::hold).toList();
            LockSupport.parkNanos(WARMING.toNanos());
            double percent = during();
            holds.forEach(Subscription::close);
            return new Cost(percent, 0, 0);
        }
    }

    private Cost recorded(List<String> urls, Path folder) throws IOException {
        EvidenceFolder evidence = new EvidenceFolder(folder.resolve("evidence"), folder.resolve("keys"));
        AtomicInteger refused = new AtomicInteger();
        AtomicLong segments = new AtomicLong();
        AtomicLong bytes = new AtomicLong();
        PieceKeeper keeper = new PieceKeeper(evidence, report -> {
            if (report instanceof RecorderReport.Finished f) {
                segments.incrementAndGet();
                bytes.addAndGet(f.bytes());
            } else if (report instanceof RecorderReport.Failed) {
                refused.incrementAndGet();
            }
            return CompletableFuture.completedFuture(new Outcome.Done(1, ""));
        });
        try (Ingest ingest = ingest(); SegmentFinisher finisher = new SegmentFinisher(news -> finished(keeper, news), evidence)) {
            List<Recorder> recorders = feeds(ingest, urls).stream().map(feed -> new Recorder(feed, evidence.growing(), new Recorder.Limits(SEGMENT, Duration.ofSeconds(10), 0), finisher, n -> finished(keeper, n))).toList();
            recorders.forEach(Recorder::start);
            LockSupport.parkNanos(WARMING.toNanos());
            long before = segments.get();
            long bytesBefore = bytes.get();
            double percent = during();
            Cost cost = new Cost(percent, segments.get() - before, (bytes.get() - bytesBefore) * 8e-6 / span.toSeconds());
            recorders.forEach(Recorder::close);
            if (refused.get() > 0 || cost.segments() == 0) {
                throw new IllegalStateException(refused + " recorders failed, " + cost.segments() + " segments were finished: this measures nothing");
            }
            return cost;
        }
    }

    private static void finished(PieceKeeper keeper, RecorderNews news) {
        if (news instanceof RecorderNews.Finished(var segment)) {
            keeper.finished(segment, null);
        }
    }

    private static Ingest ingest() {
        return new Ingest(IngestLimits.standard(), InstantSource.system(), new SplittableRandom(3));
    }

    private static List<Feed> feeds(Ingest ingest, List<String> urls) {
        List<Feed> feeds = new ArrayList<>();
        for (String url : urls) {
            feeds.add(ingest.feed(new CameraKey("r" + feeds.size()), CameraUrl.of(url)));
        }
        return feeds;
    }

    /** Per cent of a core that this process uses during the span. */
    private double during() {
        long cpu = SYSTEM.getProcessCpuTime();
        long begun = System.nanoTime();
        LockSupport.parkNanos(span.toNanos());
        return 100.0 * (SYSTEM.getProcessCpuTime() - cpu) / (System.nanoTime() - begun);
    }

    private static void say(String name, double value, String unit) {
        System.out.printf(Locale.ROOT, "%s %.2f %s%n", name, value, unit);
    }

    /** The far end, in a process of its own. */
    private static void cameras(int count, int width, int height, int fps) throws Exception {
        ClipMaker maker = new ClipMaker(Path.of("target", "clips"));
        TestCameraServer server = new TestCameraServer(InetAddress.getLoopbackAddress(), 0, InstantSource.system(), new SplittableRandom(1));
        List<TestScene> scenes = List.of(TestScene.values());
        for (int i = 0; i < count; i++) {
            System.out.println(server.address(server.add("cam" + i, maker.clip(scenes.get(i % scenes.size()), width, height, fps))));
        }
        Thread.currentThread().join();
    }
}
