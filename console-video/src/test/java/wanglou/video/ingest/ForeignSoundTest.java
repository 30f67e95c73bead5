package wanglou.video.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import wanglou.video.stream.CameraKey;
import wanglou.video.stream.Feed;
import wanglou.video.stream.Subscription;
import wanglou.video.stream.TsChunk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Sound made, served and judged by somebody else's program, the ffmpeg of the operating system: a white picture and a beep begin together each second. */
@Timeout(120)
class ForeignSoundTest {

    private static final List<String> FLASH = List.of("-re", "-f", "lavfi", "-i", "color=black:s=320x180:r=25,drawbox=c=white:t=fill:enable='lt(mod(t,1),0.3)'");
    private static final List<String> BEEP = List.of("-f", "lavfi", "-i", "aevalsrc='if(lt(mod(t,1),0.3),0.5*sin(2*PI*1000*t),0)':s=8000");
    private static final List<String> PICTURE = List.of("-c:v", "libx264", "-preset", "ultrafast", "-tune", "zerolatency", "-g", "25", "-pix_fmt", "yuv420p");
    private static final Pattern SEEN = Pattern.compile("black_end:([0-9.]+)");
    private static final Pattern HEARD = Pattern.compile("silence_end: ([0-9.]+)");

    private final Path folder;
    private final Ingest ingest = new Ingest(IngestLimits.standard(), InstantSource.system(), new SplittableRandom(5));
    private @Nullable Process server;

    ForeignSoundTest(@TempDir Path folder) {
        this.folder = folder;
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

    @SafeVarargs
    private Process start(List<String>... parts) throws IOException {
        List<String> command = new ArrayList<>();
        for (List<String> part : parts) {
            command.addAll(part);
        }
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("said.log").toFile()).start();
    }

    @SafeVarargs
    private void serve(List<String>... parts) throws IOException {
        List<String> command = new ArrayList<>(List.of("ffmpeg", "-v", "error", "-nostdin", "-y"));
        command.addAll(FLASH);
        command.addAll(BEEP);
        command.addAll(PICTURE);
        for (List<String> part : parts) {
            command.addAll(part);
        }
        server = start(command);
    }

    @SafeVarargs
    private String judged(List<String>... parts) throws Exception {
        Process process = start(parts);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it ends");
        return Files.readString(folder.resolve("said.log"));
    }

    /** What the hub gives to watchers and recorder while so many pictures come. */
    private Path watched(String url, int pictures) throws IOException, InterruptedException {
        Feed feed = ingest.feed(new CameraKey("foreign"), CameraUrl.of(url));
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (Subscription watcher = feed.subscribe()) {
            long last = System.nanoTime() + Duration.ofSeconds(40).toNanos();
            int seen = 0;
            while (seen < pictures && System.nanoTime() < last) {
                TsChunk chunk = watcher.next(Duration.ofSeconds(1));
                if (chunk != null && chunk.kind() != TsChunk.Kind.IDLE) {
                    all.writeBytes(chunk.bytes());
                    seen++;
                }
            }
            assertTrue(seen >= pictures, seen + " pieces of picture and sound; " + feed.report());
        }
        return Files.write(folder.resolve("got.ts"), all.toByteArray());
    }

    private static List<Double> times(Pattern which, String said) {
        List<Double> all = new ArrayList<>();
        for (Matcher m = which.matcher(said); m.find();) {
            all.add(Double.parseDouble(m.group(1)));
        }
        return all;
    }

    /** Each beep begins with its flash. EBU R37 allows sound 40 ms early to 60 ms late; a picture of 25 a second is 40 ms itself. */
    private void together(Path stream) throws Exception {
        String said = judged(List.of("ffmpeg", "-nostdin", "-i", stream.toString(), "-vf", "blackdetect=d=0.3:pix_th=0.2", "-af", "silencedetect=n=-30dB:d=0.3",
                "-f", "null", "-"));
        List<Double> seen = times(SEEN, said);
        List<Double> heard = times(HEARD, said);
        assertTrue(seen.size() >= 3 && heard.size() >= 3, said);
        List<Double> inside = heard.stream().filter(t -> t > seen.getFirst() - 0.5 && t < seen.getLast() + 0.5).toList();
        assertTrue(inside.size() >= seen.size() - 1, () -> "flashes " + seen + ", beeps " + heard);
        for (double beep : inside) {
            double off = seen.stream().mapToDouble(flash -> beep - flash).reduce((a, b) -> Math.abs(a) < Math.abs(b) ? a : b).orElseThrow();
            assertTrue(Math.abs(off) < 0.08, () -> "a beep is " + off + " s off its flash; flashes " + seen + ", beeps " + heard);
        }
    }

    private String soundOf(Path file) throws Exception {
        return judged(List.of("ffprobe", "-v", "error", "-select_streams", "a", "-show_entries", "stream=codec_name,sample_rate", "-of", "csv=p=0", file.toString())).strip();
    }

    @Test
    void whatMostCamerasSendIsHeardWithItsPictureAndStaysInTheRecording() throws Exception {
        String url = "rtmp://127.0.0.1:" + freePort() + "/live/one";
        serve(List.of("-c:a", "pcm_alaw", "-ar", "8000", "-ac", "1", "-f", "flv", "-listen", "1", url));
        Path stream = watched(url, 400);
        assertTrue(soundOf(stream).lines().findFirst().orElse("none").startsWith("aac,32000"), soundOf(stream));
        together(stream);
        Path mp4 = folder.resolve("got.mp4");
        Mp4Wrapper.wrap(stream, mp4);
        assertEquals("aac,32000", soundOf(mp4));
        together(mp4);
    }

    @Test
    void soundThatIsSentAheadOfItsPictureStaysWithIt() throws Exception {
        String url = "http://127.0.0.1:" + freePort() + "/live.ts";
        serve(List.of("-bf", "2", "-c:a", "aac", "-ar", "32000", "-muxdelay", "0.7", "-f", "mpegts", "-listen", "1", url));
        together(watched(url, 400));
    }

    @Test
    void srt() throws Exception {
        int port = freePort();
        serve(List.of("-c:a", "aac", "-f", "mpegts", "srt://127.0.0.1:" + port + "?mode=listener"));
        Path stream = watched("srt://127.0.0.1:" + port + "?mode=caller", 300);
        assertTrue(Files.size(stream) > 20_000, new String(Files.readAllBytes(folder.resolve("said.log")), StandardCharsets.UTF_8));
        together(stream);
    }
}
