package wanglou.video.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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

/** Cameras behind a real RTSP server that is not ours, with digest passwords: GStreamer's, of the operating system. */
@Timeout(120)
class ForeignRtspTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Path folder;
    private final Ingest ingest = new Ingest(IngestLimits.standard(), InstantSource.system(), new SplittableRandom(5));
    private @Nullable Process server;

    ForeignRtspTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @AfterEach
    void close() {
        ingest.close();
        if (server != null) {
            server.destroyForcibly();
        }
    }

    private void make(String name, String input, String... how) throws Exception {
        List<String> command = new ArrayList<>(List.of("ffmpeg", "-v", "error", "-nostdin", "-y", "-f", "lavfi", "-i", input, "-t", "20"));
        command.addAll(List.of(how));
        command.add(folder.resolve(name + ".mp4").toString());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("ffmpeg.log").toFile()).start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0, Files.readString(folder.resolve("ffmpeg.log")));
    }

    /** The address of one of its cameras. */
    private String serve(String login, String name) throws IOException {
        Path script = folder.resolve("rtsp_server.py");
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("rtsp_server.py"))) {
            Files.copy(in, script);
        }
        Process started = new ProcessBuilder("/usr/bin/python3", script.toString(), folder.toString())
                .redirectError(folder.resolve("server.log").toFile()).start();
        server = started;
        BufferedReader told = new BufferedReader(started.inputReader(StandardCharsets.UTF_8));
        String port = told.readLine();
        assertTrue(port != null, () -> "GStreamer's RTSP server did not start (packaging/setup --for-tests installs it): " + log());
        return "rtsp://" + login + "@127.0.0.1:" + port + "/" + name;
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("server.log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private void watch(String url) throws InterruptedException {
        Feed feed = ingest.feed(new CameraKey("foreign"), CameraUrl.of(url));
        try (Subscription watcher = feed.subscribe()) {
            int keys = 0;
            long until = System.nanoTime() + SOON.toNanos();
            while (keys < 3 && System.nanoTime() < until) {
                TsChunk chunk = watcher.next(Duration.ofSeconds(1));
                keys += chunk != null && chunk.kind() == TsChunk.Kind.KEY ? 1 : 0;
            }
            assertEquals(3, keys, "key pictures; " + feed.report() + "\n" + log());
            assertEquals(new FeedReport.Shape(320, 180), feed.report().shape());
        }
    }

    private void refused(String url, LossCause why) {
        Feed feed = ingest.feed(new CameraKey("foreign"), CameraUrl.of(url));
        try (Subscription hold = feed.hold()) {
            Await.until(SOON, () -> feed.report().state() instanceof CameraState.Down d && d.cause() == why, () -> feed.report() + "\n" + log());
            assertTrue(hold.isOpen());
        }
    }

    @Test
    void h264WithBPictures() throws Exception {
        make("h264-b", "testsrc=size=320x180:rate=15", "-c:v", "libx264", "-preset", "ultrafast", "-bf", "2", "-g", "15", "-pix_fmt", "yuv420p");
        watch(serve("camera:secret-7", "h264-b"));
    }

    @Test
    void h265() throws Exception {
        make("h265", "testsrc=size=320x180:rate=15", "-c:v", "libx265", "-preset", "ultrafast", "-x265-params", "log-level=none:keyint=15", "-tag:v", "hvc1");
        watch(serve("camera:secret-7", "h265"));
    }

    @Test
    void soundAloneAWrongPasswordAndAWrongPathAreToldApart() throws Exception {
        make("sound", "sine=frequency=440", "-c:a", "aac");
        String right = serve("camera:secret-7", "sound");
        refused(right, LossCause.NO_VIDEO);
        ingest.remove(new CameraKey("foreign"));
        refused(right.replace("/sound", "/nothing"), LossCause.NOT_FOUND);
        ingest.remove(new CameraKey("foreign"));
        refused(right.replace("secret-7", "secret-8"), LossCause.NOT_AUTHORISED);
    }
}
