package wanglou.video.ingest;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import wanglou.video.Await;
import wanglou.video.stream.CameraKey;
import wanglou.video.stream.CameraState;
import wanglou.video.stream.Feed;
import wanglou.video.stream.FeedReport;
import wanglou.video.stream.LossCause;
import wanglou.video.stream.Subscription;
import wanglou.video.stream.TsChunk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Streams made and served by somebody else's program: the ffmpeg of the operating system. */
class ForeignCameraTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final List<String> PICTURE = List.of("-re", "-f", "lavfi", "-i", "testsrc=size=320x180:rate=15");
    private static final List<String> SOUND = List.of("-f", "lavfi", "-i", "sine=frequency=440");

    private final Path folder;
    private final Ingest ingest = new Ingest(IngestLimits.standard(), InstantSource.system(), new SplittableRandom(5));
    private @Nullable Process server;

    ForeignCameraTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeAll
    static void needsFfmpeg() {
        assertTrue(List.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(":")).stream().anyMatch(d -> Files.isExecutable(Path.of(d, "ffmpeg"))),
                "no ffmpeg here; packaging/setup --for-tests installs it");
    }

    @AfterEach
    void close() {
        ingest.close();
        if (server != null) {
            server.destroyForcibly();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private Process ffmpeg(List<String> input, String... output) throws IOException {
        List<String> command = new ArrayList<>(List.of("ffmpeg", "-v", "error", "-nostdin", "-y"));
        command.addAll(input);
        command.addAll(List.of(output));
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("ffmpeg.log").toFile()).start();
    }

    private static List<String> both() {
        List<String> all = new ArrayList<>(PICTURE);
        all.addAll(SOUND);
        return all;
    }

    private Path made(String name, List<String> input, String... how) throws Exception {
        Path file = folder.resolve(name);
        List<String> output = new ArrayList<>(List.of(how));
        output.add(file.toString());
        List<String> quick = input.stream().filter(w -> !w.equals("-re")).toList();
        Process process = ffmpeg(quick, output.toArray(String[]::new));
        assertTrue(process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0, Files.readString(folder.resolve("ffmpeg.log")));
        return file;
    }

    /** Two key pictures arrive, and what arrives is whole packets. */
    private void watch(String url) throws InterruptedException {
        Feed feed = ingest.feed(new CameraKey("foreign"), CameraUrl.of(url));
        try (Subscription watcher = feed.subscribe()) {
            int keys = 0;
            long until = System.nanoTime() + SOON.toNanos();
            while (keys < 2 && System.nanoTime() < until) {
                TsChunk chunk = watcher.next(Duration.ofSeconds(1));
                keys += chunk != null && chunk.kind() == TsChunk.Kind.KEY ? 1 : 0;
            }
            assertEquals(2, keys, "key pictures; " + feed.report());
            assertEquals(new FeedReport.Shape(320, 180), feed.report().shape());
        }
    }

    @Test
    void httpTransportStreamWithBPicturesAndSound() throws Exception {
        String url = "http://127.0.0.1:" + freePort() + "/live.ts";
        server = ffmpeg(both(), "-c:v", "libx264", "-preset", "ultrafast", "-bf", "2", "-g", "15", "-c:a", "aac", "-f", "mpegts", "-listen", "1", url);
        watch(url);
    }

    @Test
    void rtmp() throws Exception {
        String url = "rtmp://127.0.0.1:" + freePort() + "/live/one";
        server = ffmpeg(both(), "-c:v", "libx264", "-preset", "ultrafast", "-g", "15", "-pix_fmt", "yuv420p", "-c:a", "aac", "-f", "flv", "-listen", "1", url);
        watch(url);
    }

    @Test
    void hlsPlaylist() throws Exception {
        Path list = made("live.m3u8", PICTURE, "-t", "4", "-c:v", "libx264", "-preset", "ultrafast", "-g", "15", "-f", "hls", "-hls_time", "1", "-hls_list_size", "0");
        watch(list.toUri().toString());
    }

    @Test
    void h265File() throws Exception {
        Path file = made("h265.mp4", PICTURE, "-t", "3", "-c:v", "libx265", "-preset", "ultrafast", "-g", "15", "-x265-params", "log-level=none:keyint=15");
        watch(file.toUri().toString());
    }

    private Path joined(Path... parts) throws IOException {
        Path all = folder.resolve("joined.ts");
        try (OutputStream out = Files.newOutputStream(all)) {
            for (Path part : parts) {
                Files.copy(part, out);
            }
        }
        return all;
    }

    private Path clip(String name, String size, String... more) throws Exception {
        List<String> how = new ArrayList<>(List.of("-t", "3", "-c:v", "libx264", "-preset", "ultrafast", "-g", "15", "-pix_fmt", "yuv420p"));
        how.addAll(List.of(more));
        return made(name, List.of("-f", "lavfi", "-i", "testsrc=size=" + size + ":rate=15"), how.toArray(String[]::new));
    }

    @Test
    void anotherPictureSizeInTheMiddleIsANewBeginningForWatchers() throws Exception {
        Path file = joined(clip("small.ts", "320x180"), clip("large.ts", "640x360"));
        Feed feed = ingest.feed(new CameraKey("foreign"), CameraUrl.of(file.toUri().toString()));
        try (Subscription hold = feed.hold()) {
            Await.until(SOON, () -> feed.report().shape().equals(new FeedReport.Shape(320, 180)), () -> feed.report().toString());
            int before = feed.report().epoch();
            Await.until(SOON, () -> feed.report().shape().equals(new FeedReport.Shape(640, 360)), () -> feed.report().toString());
            assertTrue(feed.report().epoch() > before, "players and recordings begin anew: " + feed.report());
            assertTrue(hold.isOpen());
        }
    }

    @Test
    void stampsThatJumpDoNotStopTheStream() throws Exception {
        Path file = joined(clip("noon.ts", "320x180", "-output_ts_offset", "5000"), clip("morning.ts", "320x180", "-output_ts_offset", "100"),
                clip("evening.ts", "320x180", "-output_ts_offset", "20000"));
        Feed feed = ingest.feed(new CameraKey("foreign"), CameraUrl.of(file.toUri().toString()));
        try (Subscription watcher = feed.subscribe()) {
            int pictures = 0;
            long until = System.nanoTime() + SOON.toNanos();
            while (pictures < 125 && System.nanoTime() < until) {
                TsChunk chunk = watcher.next(Duration.ofSeconds(1));
                pictures += chunk != null && chunk.kind() != TsChunk.Kind.IDLE ? 1 : 0;
            }
            assertTrue(pictures >= 125, pictures + " of the 135 pictures came, over two jumps of the clock; " + feed.report());
        }
    }

    @Test
    void soundAloneIsNoPicture() throws Exception {
        Path file = made("sound.mp4", SOUND, "-t", "2", "-c:a", "aac");
        Feed feed = ingest.feed(new CameraKey("foreign"), CameraUrl.of(file.toUri().toString()));
        try (Subscription hold = feed.hold()) {
            Await.until(SOON, () -> feed.report().state() instanceof CameraState.Down d && d.cause() == LossCause.NO_VIDEO, () -> feed.report().toString());
            assertTrue(hold.isOpen());
        }
    }
}
