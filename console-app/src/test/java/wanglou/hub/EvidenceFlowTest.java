package wanglou.hub;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import wanglou.audit.JournalEntry;
import wanglou.cameras.Camera;
import wanglou.cameras.CameraCommand;
import wanglou.cameras.CameraId;
import wanglou.cameras.CameraKind;
import wanglou.cameras.CameraStreams;
import wanglou.cameras.WatchQuery;
import wanglou.core.Command;
import wanglou.core.Outcome;
import wanglou.evidence.ChainLink;
import wanglou.evidence.CustodyQuery;
import wanglou.evidence.EvidenceCommand;
import wanglou.evidence.EvidenceTicket;
import wanglou.evidence.OpenPiece;
import wanglou.evidence.Piece;
import wanglou.evidence.PieceId;
import wanglou.evidence.PieceKind;
import wanglou.evidence.PieceState;
import wanglou.evidence.PiecesQuery;
import wanglou.evidence.Recording;
import wanglou.link.LinkState;
import wanglou.link.ProblemException;
import wanglou.map.geo.GeoPoint;
import wanglou.video.ingest.CameraUrl;
import wanglou.video.ingest.Ingest;
import wanglou.video.ingest.IngestLimits;
import wanglou.video.ingest.StillPicture;
import wanglou.video.stream.CameraKey;
import wanglou.video.testcamera.CameraFault;
import wanglou.video.testcamera.ClipMaker;
import wanglou.video.testcamera.FrameMark;
import wanglou.video.testcamera.TestCamera;
import wanglou.video.testcamera.TestCameraServer;
import wanglou.video.testcamera.TestScene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Camera to player over real RTSP, the hub's disk and its web server. */
@Timeout(400)
class EvidenceFlowTest {

    /** Short pieces, and whatever room the machine of the tests has. */
    static final String RULES = """
            [{"is": "incident", "grade": 2, "nearest": 2, "metres": 300, "minutesAfter": 5, "keep": "incident"},
             {"is": "emergency", "on": true, "minutesAfter": 5, "keep": "incident"}, {"is": "manual", "keep": "ordinary"},
             {"is": "segments", "seconds": 10, "secondsBefore": 2}, {"is": "ring", "kinds": [], "cameras": []}, {"is": "disk", "warn": 0, "stop": 0},
             {"is": "keep", "name": "ordinary", "days": 90, "zh": "一般", "en": "ordinary"}, {"is": "keep", "name": "incident", "days": 180, "zh": "警情", "en": "incident"}]
            """;
    private static final CameraId GATE = new CameraId("C-门口");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Path folder;
    private final TestCameraServer cameras;
    private final TestCamera real;

    EvidenceFlowTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        cameras = new TestCameraServer(InetAddress.getLoopbackAddress(), 0, InstantSource.system(), new SplittableRandom(1));
        real = cameras.add("gate", new ClipMaker(folder.resolve("clips")).clip(TestScene.STREET, 320, 180, 10), "hub", "secret-7");
    }

    @BeforeEach
    void rules() throws IOException {
        Files.createDirectories(folder.resolve("hub"));
        Files.writeString(folder.resolve("hub").resolve("recording.json"), RULES);
    }

    @AfterEach
    void close() throws IOException {
        cameras.close();
    }

    static void until(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("did not happen within 120 s: " + what);
            }
            java.util.concurrent.locks.LockSupport.parkNanos(5_000_000);
        }
    }

    private static String done(RunningHub.Desk desk, Command command) throws Exception {
        return assertInstanceOf(Outcome.Done.class, desk.link.send(command).get(30, TimeUnit.SECONDS)).subject();
    }

    private static String refused(RunningHub.Desk desk, OpenPiece query) {
        var refused = assertThrows(ExecutionException.class, () -> desk.link.ask(query).get(30, TimeUnit.SECONDS));
        return assertInstanceOf(ProblemException.class, refused.getCause()).problem().code();
    }

    private void register(RunningHub.Desk admin) throws Exception {
        String address = cameras.address(real).toString().replace("rtsp://", "rtsp://hub:secret-7@");
        done(admin, new CameraCommand.Register(new Camera(GATE, "门口 <b>", CameraKind.FIXED, "港口所", null, new GeoPoint(43.7343, 7.4203), 90, 70,
                false, "", false), new CameraStreams(address, "")));
    }

    private static List<Piece> whole(RunningHub.Desk desk) {
        return desk.board("evidence").values().stream().map(Piece.class::cast).filter(p -> p.state().whole() && p.kind() == PieceKind.VIDEO)
                .sorted(java.util.Comparator.comparing(Piece::from)).toList();
    }

    private static void live(RunningHub.Desk... desks) {
        until("all desks are live", () -> Arrays.stream(desks).allMatch(d -> d.link.state() instanceof LinkState.Live));
    }

    private HttpResponse<byte[]> get(RunningHub hub, String path, String... range) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(hub.address().resolve(path));
        if (range.length > 0) {
            request.header("Range", range[0]);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    @Test
    void whatIsRecordedIsSealedChainedAndPlaysForWhoeverMayLook() throws Exception {
        try (RunningHub hub = new RunningHub(folder.resolve("hub")); var lin = hub.desk("lin.zhiyuan", "3"); var admin = hub.desk("fang.yan", "1");
                var chief = hub.desk("cheng.yue", "2")) {
            live(lin, admin, chief);
            register(admin);
            done(lin, new EvidenceCommand.StartRecording(GATE, null, "打架"));
            until("the seat sees that it is recorded", () -> lin.board("recordings").get(GATE) instanceof Recording r && r.active());
            until("two pieces are sealed", () -> whole(lin).size() >= 2);
            String shot = done(lin, new EvidenceCommand.KeepSnapshot(GATE, null, "face"));
            until("the snapshot is kept", () -> lin.board("evidence").get(new PieceId(shot)) instanceof Piece p && p.state().whole());
            String watched = lin.link.ask(new WatchQuery(GATE, false)).get(30, TimeUnit.SECONDS).path();
            try (InputStream stream = HTTP.send(HttpRequest.newBuilder(hub.address().resolve(watched)).build(), HttpResponse.BodyHandlers.ofInputStream()).body()) {
                done(lin, new EvidenceCommand.StopRecording(GATE, ""));
                until("the seat sees that it ended", () -> !lin.board("recordings").containsKey(GATE));
                assertEquals(188 * 1_000, stream.readNBytes(188 * 1_000).length, "who watches goes on watching");
            }
            until("nothing grows any more", () -> chief.board("evidence").values().stream().noneMatch(p -> ((Piece) p).state() instanceof PieceState.Recording));
            List<Piece> pieces = whole(chief);
            assertTrue(pieces.stream().anyMatch(p -> p.clock() != null && p.clock().from().equals("rtcp") && Math.abs(p.clock().offset().toSeconds()) < 60),
                    "the camera's own clock was read from its reports: " + pieces);
            PieceId still = new PieceId(done(chief, new EvidenceCommand.KeepStill(pieces.getFirst().id(), pieces.getFirst().from().plusSeconds(2), "face")));
            until("the still is kept", () -> chief.board("evidence").get(still) instanceof Piece p && p.state().whole());
            BufferedImage frame = ImageIO.read(new java.io.ByteArrayInputStream(get(hub, open(chief, still).path()).body()));
            assertTrue(FrameMark.read(frame.getWidth(), frame.getHeight(), (x, y) -> frame.getRGB(x, y) >> 8 & 255).isPresent(), "a picture of the recording");
            assertEquals(pieces.getFirst().id(), ((Piece) Objects.requireNonNull(chief.board("evidence").get(still))).taken());
            assertEquals("evidence.not-yours", assertInstanceOf(Outcome.Refused.class,
                    lin.link.send(new EvidenceCommand.KeepStill(pieces.getFirst().id(), pieces.getFirst().from(), "x")).get(30, TimeUnit.SECONDS)).problem().code());
            for (int i = 1; i < pieces.size(); i++) {
                assertTrue(Duration.between(pieces.get(i - 1).to(), pieces.get(i).from()).toMillis() < 1_500, "no hole between pieces " + pieces);
            }
            chained(chief.board("evidence").values().stream().map(Piece.class::cast).toList());
            played(hub, chief, pieces.getFirst());
            BufferedImage picture = ImageIO.read(new java.io.ByteArrayInputStream(get(hub, open(chief, new PieceId(shot)).path()).body()));
            assertTrue(FrameMark.read(picture.getWidth(), picture.getHeight(), (x, y) -> picture.getRGB(x, y) >> 8 & 255).isPresent());
            encrypted();

            assertEquals("evidence.not-yours", refused(lin, new OpenPiece(pieces.getFirst().id(), "curious")), "it belongs to no incident");
            assertEquals("security.may-not", refused(admin, new OpenPiece(pieces.getFirst().id(), "curious")));
            assertEquals("evidence.purpose-wanted", refused(chief, new OpenPiece(pieces.getFirst().id(), " ")));
            assertEquals("security.needs.duty-chief", assertInstanceOf(Outcome.Refused.class,
                    lin.link.send(new EvidenceCommand.PlaceHold(pieces.getFirst().id(), "x")).get(30, TimeUnit.SECONDS)).problem().code());
            List<JournalEntry> custody = chief.link.ask(new CustodyQuery(pieces.getFirst().id(), null)).get(30, TimeUnit.SECONDS).entries();
            assertEquals(List.of("evidence.piece-begun", "evidence.piece-sealed", "evidence.piece-opened", "evidence.open-refused", "evidence.open-refused"),
                    custody.stream().map(JournalEntry::type).toList());
            List<PieceId> found = chief.link.ask(new PiecesQuery(null, GATE, null, null, 100)).get(30, TimeUnit.SECONDS).pieces().stream().map(Piece::id).toList();
            assertTrue(found.contains(new PieceId(shot)) && found.containsAll(pieces.stream().map(Piece::id).toList()), found.toString());

            done(chief, new EvidenceCommand.PlaceHold(pieces.getFirst().id(), "案件 7"));
            until("the hold is seen", () -> whole(lin).getFirst().held());
        }
    }

    private static EvidenceTicket open(RunningHub.Desk desk, PieceId id) throws Exception {
        return desk.link.ask(new OpenPiece(id, "案件 7")).get(30, TimeUnit.SECONDS);
    }

    private static void chained(List<Piece> all) {
        List<Piece> inOrder = all.stream().sorted(java.util.Comparator.comparing(p -> Objects.requireNonNull(p.link()).number())).toList();
        String previous = ChainLink.START;
        for (Piece piece : inOrder) {
            ChainLink link = Objects.requireNonNull(piece.link());
            assertEquals(previous, link.previous());
            assertEquals(ChainLink.hash(previous, piece.id(), piece.sha256()), link.hash());
            previous = link.hash();
        }
    }

    private void played(RunningHub hub, RunningHub.Desk chief, Piece piece) throws Exception {
        EvidenceTicket ticket = open(chief, piece.id());
        assertEquals("video/mp4", ticket.contentType());
        assertEquals(piece.bytes(), ticket.bytes());
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        for (long at = 0; at < ticket.bytes(); at += 100_000) {
            HttpResponse<byte[]> part = get(hub, ticket.path(), "bytes=" + at + "-" + (at + 99_999));
            assertEquals(206, part.statusCode());
            parts.write(part.body());
        }
        assertEquals(piece.sha256(), HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(parts.toByteArray())), "byte for byte what was hashed");
        assertEquals(200, get(hub, ticket.path()).statusCode(), "one ticket serves many requests");
        assertEquals(416, get(hub, ticket.path(), "bytes=" + ticket.bytes() + "-").statusCode());
        assertEquals(403, get(hub, "/api/evidence/guessed").statusCode());
        assertEquals(403, get(hub, ticket.path().substring(0, ticket.path().length() - 1)).statusCode());
        // As a player does it: ffmpeg asks for the parts it needs.
        try (Ingest player = new Ingest(IngestLimits.standard(), InstantSource.system(), new SplittableRandom(3))) {
            Path png = folder.resolve("played.png");
            assertNotNull(StillPicture.take(player.feed(new CameraKey("player"), CameraUrl.of(hub.address().resolve(ticket.path()).toString())),
                    folder.resolve("played.scratch"), png, Duration.ofSeconds(30)).orElse(null));
            BufferedImage picture = ImageIO.read(png.toFile());
            assertTrue(FrameMark.read(picture.getWidth(), picture.getHeight(), (x, y) -> picture.getRGB(x, y) >> 8 & 255).isPresent(), "a decoded picture with its number");
        }
    }

    /** No file of the evidence shows what it is: MP4 boxes and MPEG-TS packets would. */
    private void encrypted() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("hub").resolve("evidence"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertTrue(file.toString().endsWith(".sealed"), "left behind: " + file);
                assertTrue(bytes.startsWith("wanglou.vault.1\n"), file.toString());
                assertFalse(bytes.contains("ftypisom") || bytes.contains("moov"), "plain: " + file);
            }
        }
    }

    @Test
    void aLostSourceIsToldAndTheGapStandsBeforeTheNextPiece() throws Exception {
        try (RunningHub hub = new RunningHub(folder.resolve("hub")); var chief = hub.desk("cheng.yue", "2"); var admin = hub.desk("fang.yan", "1")) {
            live(chief, admin);
            register(admin);
            done(chief, new EvidenceCommand.StartRecording(GATE, null, ""));
            until("it grows", () -> !chief.board("evidence").isEmpty());
            real.fault(new CameraFault.Kill());
            until("the seat is told", () -> chief.board("recordings").get(GATE) instanceof Recording r && r.lost() != null);
            real.fault(new CameraFault.None());
            until("it is back", () -> chief.board("recordings").get(GATE) instanceof Recording r && r.lost() == null);
            until("the next piece tells the gap", () -> chief.board("evidence").values().stream().anyMatch(p -> ((Piece) p).gap() != null));
            done(chief, new EvidenceCommand.StopRecording(GATE, ""));
        }
    }

    @Test
    void aRestartGoesOnRecordingAndADamagedFileIsToldAsMissing() throws Exception {
        try (RunningHub hub = new RunningHub(folder.resolve("hub"))) {
            PieceId first;
            try (var chief = hub.desk("cheng.yue", "2"); var admin = hub.desk("fang.yan", "1")) {
                live(chief, admin);
                register(admin);
                done(chief, new EvidenceCommand.StartRecording(GATE, null, ""));
                until("a piece is sealed", () -> !whole(chief).isEmpty());
                first = whole(chief).getFirst().id();
            }
            hub.restart();
            try (var chief = hub.desk("cheng.yue", "2")) {
                live(chief);
                until("it is recorded again", () -> chief.board("evidence").values().stream().anyMatch(p -> ((Piece) p).state() instanceof PieceState.Recording));
                EvidenceTicket ticket = open(chief, first);
                assertEquals(200, get(hub, ticket.path()).statusCode());
                Path file;
                try (Stream<Path> files = Files.walk(folder.resolve("hub").resolve("evidence").resolve("sealed"))) {
                    file = files.filter(f -> f.toString().contains(first.value().substring(first.value().length() - 10))).findFirst().orElseThrow();
                }
                Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 500));
                assertEquals("evidence.gone", refused(chief, new OpenPiece(first, "look")));
                until("it is told", () -> chief.board("evidence").get(first) instanceof Piece p && p.state() instanceof PieceState.Missing);
            }
        }
    }
}
