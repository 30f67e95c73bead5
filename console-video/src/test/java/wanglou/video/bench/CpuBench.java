package wanglou.video.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

import com.sun.management.OperatingSystemMXBean;

import wanglou.video.PictureText;
import wanglou.video.VideoTile;
import wanglou.video.VideoWall;
import wanglou.video.WallLayout;
import wanglou.video.stream.Feed;
import wanglou.video.stream.Subscription;
import wanglou.video.vlc.Buffering;
import wanglou.video.vlc.FeedPicture;

/**
 * CPU of a wall from the network to the window, step by step, beside ffmpeg decoding and scaling the same streams. All is counted per picture shown, so
 * that a machine too busy to show them all does not look thrifty.
 */
final class CpuBench {

    private static final OperatingSystemMXBean SYSTEM = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final int WIDTH = 320;
    private static final int HEIGHT = 180;

    /** A wall stands for a shift: what the virtual machine compiles in its first half minute is not counted. */
    private static final Duration WARMING = Duration.ofSeconds(30);

    private final Duration span;
    private final int only;

    /** {@code only} measures the wall of so many tiles alone, 0 all of them. */
    CpuBench(Duration span, int only) {
        this.span = span;
        this.only = only;
    }

    /** CPU seconds and pictures within the span. */
    private record Work(double cpu, double pictures) {
        /** CPU milliseconds a picture. */
        double each() {
            return 1000 * cpu / pictures;
        }
    }

    void run() throws Exception {
        try (Cameras cameras = new Cameras(25, 640, 360, 15)) {
            for (WallLayout layout : List.of(WallLayout.FOUR, WallLayout.NINE, WallLayout.SIXTEEN, WallLayout.TWENTY_FIVE)) {
                if (only != 0 && only != layout.slots()) {
                    continue;
                }
                Work wall = wall(cameras.urls.subList(0, layout.slots()), layout);
                say(wall, "." + layout.slots(), layout.slots());
                if (layout == WallLayout.TWENTY_FIVE) {
                    compare(wall, cameras.urls);
                }
            }
        }
        if (only != 0) {
            return;
        }
        try (Cameras cameras = new Cameras(4, 1280, 720, 25)) {
            Work wall = wall(cameras.urls, WallLayout.FOUR);
            say(wall, ".4.720p25", 4);
            Figures.say("video.cpu.ratio.4.720p25", wall.each() / ffmpeg(cameras.urls).each(), "ratio");
        }
    }

    private void say(Work wall, String suffix, int tiles) {
        Figures.say("video.cpu.tile" + suffix, 100 * wall.cpu() / span.toMillis() * 1000 / tiles, "%core/tile");
        Figures.say("video.cpu.shown" + suffix, wall.pictures() / span.toMillis() * 1000 / tiles, "pictures/s/tile");
        Figures.say("video.cpu.picture" + suffix, wall.each(), "ms");
    }

    private void compare(Work wall, List<String> urls) throws Exception {
        double ingest = 1000 * ingest(urls).cpu() / (15.0 * urls.size() * span.toMillis() / 1000);
        Work decode = decode(urls);
        Work ffmpeg = ffmpeg(urls);
        Figures.say("video.cpu.ingest.25", ingest, "ms/picture");
        Figures.say("video.cpu.decode.25", decode.each() - ingest, "ms/picture");
        Figures.say("video.cpu.draw.25", wall.each() - decode.each(), "ms/picture");
        Figures.say("video.cpu.ffmpeg.25", ffmpeg.each(), "ms/picture");
        Figures.say("video.cpu.ratio.25", wall.each() / ffmpeg.each(), "ratio");
        Figures.say("video.cpu.ratio.25.undrawn", decode.each() / ffmpeg.each(), "ratio");
    }

    /** What this process does during the span, and how many pictures appear meanwhile. */
    private Work own(Rig rig, List<FeedPicture> asked, List<FeedPicture> counted) {
        ThreadTimes threads = ThreadTimes.now();
        long cpu = SYSTEM.getProcessCpuTime();
        long before = shown(counted);
        rig.watch(asked, span);
        Work work = new Work((SYSTEM.getProcessCpuTime() - cpu) / 1e9, Math.max(1, shown(counted) - before));
        if (only != 0) {
            Figures.note("threads, ms a picture: " + ThreadTimes.now().since(threads, counted.isEmpty() ? 15.0 * only * span.toSeconds() : work.pictures()));
        }
        return work;
    }

    private static long shown(List<FeedPicture> pictures) {
        return pictures.stream().mapToLong(p -> p.frames().count()).sum();
    }

    private Work ingest(List<String> urls) throws IOException {
        try (Rig rig = new Rig(Rig.noGrace())) {
            List<Subscription> all = new ArrayList<>();
            for (int i = 0; i < urls.size(); i++) {
                Feed feed = rig.feed("i" + i, urls.get(i));
                all.add(feed.hold());
            }
            rig.watch(List.of(), Duration.ofSeconds(4));
            Work work = own(rig, List.of(), List.of());
            all.forEach(Subscription::close);
            return work;
        }
    }

    private Work decode(List<String> urls) throws IOException {
        try (Rig rig = new Rig(Rig.noGrace())) {
            List<FeedPicture> pictures = new ArrayList<>();
            for (int i = 0; i < urls.size(); i++) {
                pictures.add(rig.open(rig.feed("d" + i, urls.get(i)), WIDTH, HEIGHT, Buffering.low()));
            }
            rig.watch(pictures, Duration.ofSeconds(6));
            return own(rig, pictures, pictures);
        }
    }

    private Work wall(List<String> urls, WallLayout layout) throws Exception {
        try (Rig rig = new Rig(Rig.noGrace())) {
            List<FeedPicture> pictures = new ArrayList<>();
            AtomicReference<Stage> shown = new AtomicReference<>();
            onFx(() -> {
                PictureText text = new PictureText(java.util.Locale.ENGLISH, java.time.ZoneId.of("UTC"));
                VideoWall wall = new VideoWall(text);
                wall.divide(layout);
                for (int i = 0; i < urls.size(); i++) {
                    VideoTile tile = new VideoTile(text, rig.clock);
                    FeedPicture picture = new FeedPicture(rig.feed("w" + i, urls.get(i)), rig.door, rig.players, Buffering.low(), rig.clock);
                    pictures.add(picture);
                    tile.setPicture(picture);
                    tile.setName("" + i, "camera " + i);
                    wall.put(i, tile);
                }
                int side = (int) Math.round(Math.sqrt(layout.slots()));
                wall.getStyleClass().add("wl-night");
                Scene scene = new Scene(wall, side * (WIDTH + 4) - 4, side * (HEIGHT + 26) - 4);
                scene.getStylesheets().add(java.util.Objects.requireNonNull(VideoTile.class.getResource("tokens.css")).toExternalForm());
                Stage stage = new Stage();
                stage.setScene(scene);
                stage.show();
                shown.set(stage);
            });
            rig.watch(List.of(), WARMING);
            Work work = own(rig, List.of(), pictures);
            onFx(() -> {
                shown.get().close();
                pictures.forEach(FeedPicture::close);
            });
            return work;
        }
    }

    static void onFx(Runnable work) throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        LinkedBlockingQueue<RuntimeException> failed = new LinkedBlockingQueue<>();
        Platform.runLater(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                failed.add(e);
            } finally {
                done.countDown();
            }
        });
        done.await();
        if (!failed.isEmpty()) {
            throw failed.remove();
        }
    }

    /** The same streams, decoded by one thread each and scaled to the same size by the ffmpeg program; NaN where there is none. */
    private Work ffmpeg(List<String> urls) throws Exception {
        List<Process> all = new ArrayList<>();
        List<Path> counts = new ArrayList<>();
        try {
            for (String url : urls) {
                Path count = Files.createTempFile("wanglou-ffmpeg", ".txt");
                counts.add(count);
                all.add(new ProcessBuilder("ffmpeg", "-v", "quiet", "-nostdin", "-progress", count.toString(), "-stats_period", "0.2", "-threads", "1", "-rtsp_transport", "tcp", "-i", url, "-an",
                        "-vf", "scale=" + WIDTH + ":" + HEIGHT + ":flags=fast_bilinear", "-pix_fmt", "bgra", "-f", "null", "-")
                        .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start());
            }
            LockSupport.parkNanos(6_000_000_000L);
            long cpu = ticks(all);
            long decoded = decoded(counts);
            LockSupport.parkNanos(span.toNanos());
            return new Work((ticks(all) - cpu) / 100.0, Math.max(1, decoded(counts) - decoded));
        } catch (IOException e) {
            Figures.note("no ffmpeg program here to compare with");
            return new Work(Double.NaN, 1);
        } finally {
            all.forEach(Process::destroyForcibly);
            for (Path count : counts) {
                Files.deleteIfExists(count);
            }
        }
    }

    private static long decoded(List<Path> counts) throws IOException {
        long sum = 0;
        for (Path count : counts) {
            sum += Files.readAllLines(count).stream().filter(l -> l.startsWith("frame=")).reduce((a, b) -> b).map(l -> Long.parseLong(l.substring(6).strip())).orElse(0L);
        }
        return sum;
    }

    /** User and system time in hundredths of a second, as Linux counts them. */
    private static long ticks(List<Process> all) throws IOException {
        long sum = 0;
        for (Process process : all) {
            String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
            String[] words = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            sum += Long.parseLong(words[11]) + Long.parseLong(words[12]);
        }
        return sum;
    }
}
