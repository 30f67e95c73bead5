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

/** CPU of a wall from the network to the window, step by step, beside ffmpeg decoding and scaling the same streams. */
final class CpuBench {

    private static final OperatingSystemMXBean SYSTEM = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final int WIDTH = 320;
    private static final int HEIGHT = 180;

    private final Duration span;

    CpuBench(Duration span) {
        this.span = span;
    }

    void run() throws Exception {
        try (Cameras cameras = new Cameras(25, 640, 360, 15)) {
            for (WallLayout layout : List.of(WallLayout.FOUR, WallLayout.NINE, WallLayout.SIXTEEN, WallLayout.TWENTY_FIVE)) {
                double wall = wall(cameras.urls.subList(0, layout.slots()), layout);
                Figures.say("video.cpu.tile." + layout.slots(), wall / layout.slots(), "%core/tile");
                if (layout == WallLayout.TWENTY_FIVE) {
                    double ingest = ingest(cameras.urls);
                    double decode = decode(cameras.urls);
                    double ffmpeg = ffmpeg(cameras.urls);
                    Figures.say("video.cpu.ingest.25", ingest / 25, "%core/stream");
                    Figures.say("video.cpu.decode.25", (decode - ingest) / 25, "%core/tile");
                    Figures.say("video.cpu.draw.25", (wall - decode) / 25, "%core/tile");
                    Figures.say("video.cpu.ffmpeg.25", ffmpeg / 25, "%core/stream");
                    Figures.say("video.cpu.ratio.25", wall / ffmpeg, "ratio");
                    Figures.say("video.cpu.ratio.25.undrawn", decode / ffmpeg, "ratio");
                }
            }
        }
        try (Cameras cameras = new Cameras(4, 1280, 720, 25)) {
            double wall = wall(cameras.urls, WallLayout.FOUR);
            Figures.say("video.cpu.tile.4.720p25", wall / 4, "%core/tile");
            Figures.say("video.cpu.ratio.4.720p25", wall / ffmpeg(cameras.urls), "ratio");
        }
    }

    /** Percent of one core this process takes during the span. */
    private double own(Runnable during) {
        long before = SYSTEM.getProcessCpuTime();
        long start = System.nanoTime();
        during.run();
        return 100.0 * (SYSTEM.getProcessCpuTime() - before) / (System.nanoTime() - start);
    }

    private double ingest(List<String> urls) throws IOException {
        try (Rig rig = new Rig(Rig.noGrace())) {
            List<Subscription> all = new ArrayList<>();
            for (int i = 0; i < urls.size(); i++) {
                Feed feed = rig.feed("i" + i, urls.get(i));
                all.add(feed.hold());
            }
            rig.watch(List.of(), Duration.ofSeconds(4));
            double cpu = own(() -> rig.watch(List.of(), span));
            all.forEach(Subscription::close);
            return cpu;
        }
    }

    private double decode(List<String> urls) throws IOException {
        try (Rig rig = new Rig(Rig.noGrace())) {
            List<FeedPicture> pictures = new ArrayList<>();
            for (int i = 0; i < urls.size(); i++) {
                pictures.add(rig.open(rig.feed("d" + i, urls.get(i)), WIDTH, HEIGHT, Buffering.low()));
            }
            rig.watch(pictures, Duration.ofSeconds(6));
            return own(() -> rig.watch(pictures, span));
        }
    }

    private double wall(List<String> urls, WallLayout layout) throws Exception {
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
            rig.watch(List.of(), Duration.ofSeconds(6));
            double cpu = own(() -> rig.watch(List.of(), span));
            onFx(() -> {
                shown.get().close();
                pictures.forEach(FeedPicture::close);
            });
            return cpu;
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
    private double ffmpeg(List<String> urls) throws Exception {
        List<Process> all = new ArrayList<>();
        try {
            for (String url : urls) {
                all.add(new ProcessBuilder("ffmpeg", "-v", "quiet", "-nostdin", "-threads", "1", "-rtsp_transport", "tcp", "-i", url, "-an", "-vf", "scale=" + WIDTH + ":" + HEIGHT + ":flags=fast_bilinear",
                        "-pix_fmt", "bgra", "-f", "null", "-").redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start());
            }
            java.util.concurrent.locks.LockSupport.parkNanos(6_000_000_000L);
            long before = ticks(all);
            long start = System.nanoTime();
            java.util.concurrent.locks.LockSupport.parkNanos(span.toNanos());
            return 100.0 * (ticks(all) - before) * 10_000_000.0 / (System.nanoTime() - start);
        } catch (IOException e) {
            Figures.note("no ffmpeg program here to compare with");
            return Double.NaN;
        } finally {
            all.forEach(Process::destroyForcibly);
        }
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
