package wanglou.video.ingest;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import wanglou.video.Await;
import wanglou.video.stream.CameraKey;
import wanglou.video.stream.CameraState;
import wanglou.video.stream.Feed;
import wanglou.video.stream.LossCause;
import wanglou.video.stream.Subscription;
import wanglou.video.stream.TsChunk;
import wanglou.video.testcamera.CameraYard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a camera that was taken over can make the hub do: nothing. */
class HostileCameraTest {

    private static final IngestLimits LIMITS = new IngestLimits(Duration.ofSeconds(3), Duration.ofMillis(1500), Duration.ofMillis(400), Duration.ofSeconds(30),
            Duration.ofSeconds(30), Duration.ofSeconds(60), Duration.ofSeconds(30), Duration.ofSeconds(60), 1 << 20);
    private static final IngestLimits QUICK = new IngestLimits(Duration.ofSeconds(5), Duration.ofMillis(1500), Duration.ofMillis(400), Duration.ofMillis(100),
            Duration.ofMillis(300), Duration.ofSeconds(60), Duration.ofSeconds(1), Duration.ofSeconds(60), 1 << 20);
    private static final Duration SOON = Duration.ofSeconds(10);

    private final Ingest ingest = new Ingest(LIMITS, InstantSource.system(), new SplittableRandom(5));

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        ingest.close();
    }

    /** Looks until the first attempt has failed, and says how it ended. */
    private CameraState.Down failing(String url) {
        Feed feed = ingest.feed(new CameraKey("hostile"), CameraUrl.of(url));
        try (Subscription hold = feed.hold()) {
            Await.until(SOON, () -> feed.report().state() instanceof CameraState.Down, () -> feed.report().toString());
            assertTrue(hold.isOpen());
            return (CameraState.Down) feed.report().state();
        }
    }

    private static String rtsp(Impostor.Request request, String more) {
        return "RTSP/1.0 200 OK\r\nCSeq: " + request.cseq() + "\r\n" + more;
    }

    @Test
    void anAnswerOfTwoGigabytesIsNotReadIntoMemory() {
        byte[] much = new byte[1 << 20];
        try (Impostor camera = new Impostor((request, out) -> {
            if (request.method().equals("OPTIONS")) {
                out.write(rtsp(request, "Public: DESCRIBE, SETUP, PLAY\r\n\r\n"));
                return;
            }
            out.write(rtsp(request, "Content-Type: application/sdp\r\nContent-Length: 2000000000\r\n\r\n"));
            while (true) {
                out.write(much);
            }
        })) {
            failing(camera.url("rtsp", "/big"));
            assertTrue(camera.taken() < 100_000_000, "taken: " + camera.taken() + " bytes");
        }
    }

    @Test
    void whoHangsUpAtOnceIsToldFromWhoTalksNonsense() {
        try (Impostor full = new Impostor((request, out) -> {
            throw new java.io.IOException("as many viewers as it can have");
        })) {
            assertEquals(LossCause.ENDED, failing(full.url("rtsp", "/full")).cause());
        }
        try (Impostor mad = new Impostor((request, out) -> out.write("HELLO THERE\r\n\r\n"))) {
            Feed feed = ingest.feed(new CameraKey("mad"), CameraUrl.of(mad.url("rtsp", "/mad")));
            try (Subscription hold = feed.hold()) {
                Await.until(SOON, () -> feed.report().state() instanceof CameraState.Down, () -> feed.report().toString());
                assertEquals(LossCause.UNREADABLE, ((CameraState.Down) feed.report().state()).cause());
                assertTrue(hold.isOpen());
            }
        }
    }

    @Test
    void aHeaderWithoutEndIsGivenUp() {
        String line = "X-More: " + "x".repeat(8000);
        try (Impostor camera = new Impostor((request, out) -> {
            out.write(rtsp(request, ""));
            while (true) {
                out.write(line);
            }
        })) {
            failing(camera.url("rtsp", "/endless"));
            Await.until(SOON, () -> !camera.isVisited(), () -> "still connected");
        }
    }

    @Test
    void aHeaderOfHttpWithoutEndIsGivenUp() {
        String line = "Set-Cookie: a" + "x".repeat(3000) + "=1\r\n";
        try (Impostor camera = new Impostor((request, out) -> {
            out.write("HTTP/1.1 200 OK\r\n");
            while (true) {
                out.write(line);
            }
        })) {
            failing(camera.url("http", "/endless.ts"));
            Await.until(SOON, () -> !camera.isVisited(), () -> "still connected");
        }
    }

    /** A second of a street as a file of this machine. */
    private Path recording(String name) throws Exception {
        Path file = folder.resolve(name);
        try (CameraYard yard = new CameraYard(); OutputStream out = Files.newOutputStream(file);
                Subscription watcher = ingest.feed(new CameraKey("street"), yard.url(yard.camera("street"))).subscribe()) {
            for (int pictures = 0; pictures < 20;) {
                TsChunk chunk = Objects.requireNonNull(watcher.next(SOON));
                out.write(chunk.bytes());
                pictures += chunk.kind() == TsChunk.Kind.IDLE ? 0 : 1;
            }
        }
        ingest.remove(new CameraKey("street"));
        return file;
    }

    /** What {@code http} answers to every request, whatever is asked for. */
    private static Impostor.Answer always(String type, String body) {
        return (request, out) -> out.write("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length() + "\r\nConnection: close\r\n\r\n" + body);
    }

    private static String playlist(String part) {
        return "#EXTM3U\n#EXT-X-TARGETDURATION:3\n#EXT-X-MEDIA-SEQUENCE:0\n#EXTINF:3,\n" + part + "\n#EXT-X-ENDLIST\n";
    }

    @Test
    void aPlaylistFromTheNetOpensNoFileOfTheHub() throws Exception {
        Path secret = recording("secret.ts");
        for (String body : List.of(playlist(secret.toUri().toString()), playlist(secret.toString()), playlist("concat:" + secret),
                playlist("crypto:" + secret), playlist("subfile,,start,0,end,0,,:" + secret), "ffconcat version 1.0\nfile '" + secret.toUri() + "'\n",
                "v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\nm=video 9 RTP/AVP 96\na=rtpmap:96 H264/90000\n")) {
            try (Impostor camera = new Impostor(always("application/vnd.apple.mpegurl", body))) {
                failing(camera.url("http", "/live.m3u8"));
                assertEquals(0, ingest.feed(new CameraKey("hostile")).orElseThrow().report().epoch(), "never open: " + body);
                ingest.remove(new CameraKey("hostile"));
            }
        }
    }

    /** Each list named itself as its first part; the one after the other was opened until the native stack was full, and that ended the process. */
    @Test
    void aListOfItselfEndsNothing() {
        for (String body : List.of("ffconcat version 1.0\nfile again.ts\n", playlist("again.ts"), playlist("again.m3u8"),
                "#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=100000\nagain.m3u8\n")) {
            try (Impostor camera = new Impostor(always("application/vnd.apple.mpegurl", body))) {
                failing(camera.url("http", "/live.m3u8"));
                Await.until(SOON, () -> !camera.isVisited(), () -> "still asked after " + camera.requests().size() + " requests for " + body);
                ingest.remove(new CameraKey("hostile"));
            }
        }
    }

    /** The way out of the net of cameras: what a camera names is opened as what it was registered as, and no other door of the hub. */
    @Test
    void aRedirectLeadsToNoOtherKindOfLine() {
        for (String to : List.of("file:///etc/hostname", "data:video/mp2t;base64,R0AA", "gopher://127.0.0.1:1/x", "concat:/etc/hostname")) {
            for (String kind : List.of("http", "rtsp")) {
                try (Impostor camera = new Impostor((request, out) -> out.write((kind.equals("rtsp") ? "RTSP/1.0 302 Moved\r\nCSeq: " + request.cseq()
                        : "HTTP/1.1 302 Moved") + "\r\nLocation: " + to + "\r\n\r\n"))) {
                    failing(camera.url(kind, "/x"));
                    assertTrue(camera.requests().size() < 20, camera.requests().toString());
                    ingest.remove(new CameraKey("hostile"));
                }
            }
        }
    }

    @Test
    void redirectsInACircleEnd() {
        for (String kind : List.of("http", "rtsp")) {
            try (Impostor camera = new Impostor((request, out) -> out.write((kind.equals("rtsp") ? "RTSP/1.0 302 Moved\r\nCSeq: " + request.cseq()
                    : "HTTP/1.1 302 Moved") + "\r\nLocation: " + kind + "://" + request.target().replaceFirst("^[a-z]+://", "").replaceFirst("^/", "127.0.0.1/") + "\r\n\r\n"))) {
                failing(camera.url(kind, "/x"));
                ingest.remove(new CameraKey("hostile"));
            }
        }
    }

    /** Something nobody foresaw, such as memory that ran out: the camera is tried again. */
    @Test
    void anErrorEndsNoLineForEver() throws Exception {
        AtomicInteger errors = new AtomicInteger(3);
        InstantSource faulty = () -> {
            if (Thread.currentThread().getName().equals("camera-faulty") && errors.getAndDecrement() > 0) {
                throw new OutOfMemoryError("for a test");
            }
            return Instant.now();
        };
        try (CameraYard yard = new CameraYard(); Ingest shaken = new Ingest(QUICK, faulty, new SplittableRandom(5));
                Subscription hold = shaken.feed(new CameraKey("faulty"), yard.url(yard.camera("street"))).hold()) {
            Feed feed = shaken.feed(new CameraKey("faulty")).orElseThrow();
            Await.until(SOON, () -> errors.get() <= 0 && feed.report().state() instanceof CameraState.Open, () -> errors + " errors to come, " + feed.report());
            assertTrue(hold.isOpen());
        }
    }
}
