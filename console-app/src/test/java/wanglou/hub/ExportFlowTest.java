package wanglou.hub;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import wanglou.cameras.Camera;
import wanglou.cameras.CameraCommand;
import wanglou.cameras.CameraId;
import wanglou.cameras.CameraKind;
import wanglou.cameras.CameraStreams;
import wanglou.core.Command;
import wanglou.core.IncidentId;
import wanglou.core.Outcome;
import wanglou.evidence.EvidenceCommand;
import wanglou.evidence.Piece;
import wanglou.evidence.PieceId;
import wanglou.evidence.PieceKind;
import wanglou.evidence.packet.VerifyEvidence;
import wanglou.exports.Export;
import wanglou.exports.ExportCommand;
import wanglou.exports.ExportId;
import wanglou.exports.ExportState;
import wanglou.exports.FetchQuery;
import wanglou.exports.FetchTicket;
import wanglou.exports.Wish;
import wanglou.incidents.Grade;
import wanglou.incidents.IncidentCommand;
import wanglou.incidents.IncidentKind;
import wanglou.incidents.Place;
import wanglou.incidents.Timeline;
import wanglou.incidents.TimelineQuery;
import wanglou.link.LinkState;
import wanglou.link.ProblemException;
import wanglou.map.geo.GeoPoint;
import wanglou.store.Stores;
import wanglou.video.testcamera.ClipMaker;
import wanglou.video.testcamera.TestCamera;
import wanglou.video.testcamera.TestCameraServer;
import wanglou.video.testcamera.TestScene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static wanglou.hub.EvidenceFlowTest.until;

/** From a camera's picture to a packet in the requester's hand, through a real hub, on both databases. */
@Timeout(900)
class ExportFlowTest {

    private static final CameraId GATE = new CameraId("C-门口");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    static String done(RunningHub.Desk desk, Command command) throws Exception {
        return assertInstanceOf(Outcome.Done.class, desk.link.send(command).get(60, TimeUnit.SECONDS)).subject();
    }

    private static String refused(RunningHub.Desk desk, Command command) throws Exception {
        return assertInstanceOf(Outcome.Refused.class, desk.link.send(command).get(60, TimeUnit.SECONDS)).problem().code();
    }

    private static String refused(RunningHub.Desk desk, FetchQuery query) {
        var refused = assertThrows(ExecutionException.class, () -> desk.link.ask(query).get(60, TimeUnit.SECONDS));
        return assertInstanceOf(ProblemException.class, refused.getCause()).problem().code();
    }

    static void live(RunningHub.Desk... desks) {
        until("the desks are live", () -> Stream.of(desks).allMatch(desk -> desk.link.state() instanceof LinkState.Live));
    }

    static ExportState state(RunningHub.Desk desk, ExportId id) {
        return desk.board("exports").get(id) instanceof Export export ? export.state() : new ExportState.Expired(java.time.Instant.EPOCH);
    }

    private static ExportState.Ready ready(RunningHub.Desk desk, ExportId id) {
        until("the packet is ready", () -> {
            assertFalse(state(desk, id) instanceof ExportState.Failed, () -> String.valueOf(desk.board("exports").get(id)));
            return state(desk, id) instanceof ExportState.Ready;
        });
        return (ExportState.Ready) state(desk, id);
    }

    static List<Piece> whole(RunningHub.Desk desk) {
        return desk.board("evidence").values().stream().map(Piece.class::cast).filter(piece -> piece.state().whole())
                .sorted(java.util.Comparator.comparing(Piece::from)).toList();
    }

    /** Records the camera for a new incident, takes a snapshot, and waits until both are sealed. */
    static IncidentId record(RunningHub.Desk admin, RunningHub.Desk lin, String address) throws Exception {
        done(admin, new CameraCommand.Register(new Camera(GATE, "门口 <b>", CameraKind.FIXED, "港口所", null, new GeoPoint(43.7343, 7.4203), 90, 70,
                false, "", false), new CameraStreams(address, "")));
        IncidentId incident = new IncidentId(done(lin, new IncidentCommand.Open(new IncidentKind("knife"), new Grade(2),
                new Place(new GeoPoint(43.7343, 7.4203), "港口街 1 号", "caller"), "持械威胁 🔪")));
        done(lin, new EvidenceCommand.StartRecording(GATE, incident, "现场"));
        until("a piece has begun", () -> !lin.board("evidence").isEmpty());
        done(lin, new EvidenceCommand.KeepSnapshot(GATE, incident, "现场"));
        until("a segment and a snapshot are sealed", () -> whole(lin).stream().map(Piece::kind).distinct().count() == 2);
        done(lin, new EvidenceCommand.StopRecording(GATE, "够了"));
        until("nothing grows any more", () -> lin.board("evidence").values().stream().map(Piece.class::cast).allMatch(piece -> piece.state().whole()));
        return incident;
    }

    private static Path fetch(RunningHub hub, FetchTicket ticket, Path to) throws Exception {
        HttpRequest get = HttpRequest.newBuilder(hub.address().resolve(ticket.path())).build();
        HttpResponse<InputStream> answer = HTTP.send(get, HttpResponse.BodyHandlers.ofInputStream());
        assertEquals(200, answer.statusCode());
        assertEquals(ticket.bytes(), answer.headers().firstValueAsLong("Content-Length").orElse(-1));
        try (InputStream in = answer.body()) {
            Files.copy(in, to);
        }
        assertEquals(403, HTTP.send(get, HttpResponse.BodyHandlers.discarding()).statusCode(), "a ticket opens once");
        return to;
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void recordedEvidenceIsApprovedBuiltFetchedAndVerified(Stores store) throws Exception {
        Path data = Files.createDirectories(folder.resolve("hub"));
        Files.writeString(data.resolve("recording.json"), EvidenceFlowTest.RULES);
        ExportId id;
        IncidentId incident;
        ExportState.Ready ready;
        try (TestCameraServer cameras = new TestCameraServer(InetAddress.getLoopbackAddress(), 0, InstantSource.system(), new SplittableRandom(1));
                RunningHub hub = new RunningHub(data, store.fresh(folder))) {
            TestCamera real = cameras.add("gate", new ClipMaker(folder.resolve("clips")).clip(TestScene.STREET, 320, 180, 10), "hub", "secret-7");
            try (var lin = hub.desk("lin.zhiyuan", "3"); var shen = hub.desk("shen.ruoxi", "5"); var chief = hub.desk("cheng.yue", "1");
                    var admin = hub.desk("fang.yan", "2")) {
                live(lin, shen, chief, admin);
                incident = record(admin, lin, cameras.address(real).toString().replace("rtsp://", "rtsp://hub:secret-7@"));
                List<PieceId> pieces = whole(lin).stream().map(Piece::id).toList();
                Wish wish = new Wish(incident, pieces, "移送审查起诉", "市人民检察院", "A4403-12");

                assertEquals("security.may-not", refused(admin, new ExportCommand.Request(wish)));
                id = new ExportId(done(shen, new ExportCommand.Request(wish)));
                ExportId exportId = id;
                until("the chief sees it", () -> chief.board("exports").containsKey(exportId));
                assertFalse(admin.board("exports").containsKey(id), "who keeps systems reads no purposes");
                assertEquals("security.needs.duty-chief", refused(shen, new ExportCommand.Approve(id, 1)));
                assertEquals("security.needs.duty-chief", refused(lin, new ExportCommand.Approve(id, 1)));
                assertEquals("exports.not-yours", refused(lin, new ExportCommand.Withdraw(id, "x")));
                assertEquals("exports.not-ready", refused(shen, new FetchQuery(id)));
                String own = done(chief, new ExportCommand.Request(wish));
                assertEquals("exports.own", refused(chief, new ExportCommand.Approve(new ExportId(own), 1)));
                done(chief, new ExportCommand.Approve(id, 1));
            }
            // Wherever the build is now: the next start takes it up.
            hub.restart();
            try (var lin = hub.desk("lin.zhiyuan", "3"); var shen = hub.desk("shen.ruoxi", "5"); var chief = hub.desk("cheng.yue", "1")) {
                live(lin, shen, chief);
                ready = ready(shen, id);
                assertEquals("exports.not-yours", refused(lin, new FetchQuery(id)));
                assertEquals("exports.not-yours", refused(chief, new FetchQuery(id)), "who approves does not fetch");
                FetchTicket ticket = shen.link.ask(new FetchQuery(id)).get(60, TimeUnit.SECONDS);
                assertEquals(id + ".zip", ticket.fileName());
                Path packet = fetch(hub, ticket, folder.resolve(ticket.fileName()));
                byte[] bytes = Files.readAllBytes(packet);
                assertEquals(ready.sha256(), HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
                verify(packet, ready.signer(), VerifyEvidence.WHOLE);
                videoIsVideo(packet, lin);

                try (Stream<Path> files = Files.walk(data)) {
                    for (Path file : files.filter(f -> f.toString().contains("exports") && Files.isRegularFile(f)).toList()) {
                        assertFalse(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains("manifest.json"), file + " lies in plain");
                    }
                }
                ExportId exportId = id;
                until("the fetch is on the timeline", () -> types(lin, incident).contains("exports.fetched"));
                assertTrue(types(lin, incident).containsAll(List.of("exports.requested", "exports.approved", "exports.built")), types(lin, incident).toString());

                FetchTicket late = shen.link.ask(new FetchQuery(id)).get(60, TimeUnit.SECONDS);
                Wish less = new Wish(incident, List.of(whole(lin).getFirst().id()), "移送审查起诉", "市人民检察院", "A4403-12");
                done(shen, new ExportCommand.Change(id, less));
                until("the approval is void", () -> state(chief, exportId) instanceof ExportState.Requested);
                assertEquals(403, HTTP.send(HttpRequest.newBuilder(hub.address().resolve(late.path())).build(),
                        HttpResponse.BodyHandlers.discarding()).statusCode(), "what was changed is not handed out");
                until("the packet is gone from the disk", () -> packets(data) == 0);
                done(chief, new ExportCommand.Approve(id, Objects.requireNonNull((Export) chief.board("exports").get(id)).revision()));
                ready(shen, id);
                done(chief, new ExportCommand.Withdraw(id, "已另行移送"));
                until("withdrawn, and gone", () -> state(shen, exportId) instanceof ExportState.Withdrawn && packets(data) == 0);
            }
        }
    }

    private static List<String> types(RunningHub.Desk desk, IncidentId incident) {
        try {
            Timeline timeline = desk.link.ask(new TimelineQuery(incident)).get(60, TimeUnit.SECONDS);
            return timeline.entries().stream().map(Timeline.Entry::type).toList();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static long packets(Path data) {
        try (Stream<Path> files = Files.list(data.resolve("evidence").resolve("exports"))) {
            return files.count();
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    static void verify(Path packet, String fingerprint, int code) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int found = VerifyEvidence.run(packet, Optional.of(fingerprint), new PrintStream(said, true, StandardCharsets.UTF_8), Locale.ENGLISH);
        assertEquals(code, found, () -> said.toString(StandardCharsets.UTF_8));
    }

    private static void videoIsVideo(Path packet, RunningHub.Desk lin) throws Exception {
        TreeSet<String> kinds = new TreeSet<>();
        try (ZipFile zip = new ZipFile(packet.toFile())) {
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements();) {
                ZipEntry entry = all.nextElement();
                if (entry.getName().endsWith(".mp4")) {
                    kinds.add(new String(zip.getInputStream(entry).readNBytes(12), 4, 4, StandardCharsets.US_ASCII));
                } else if (entry.getName().endsWith(".png")) {
                    kinds.add(new String(zip.getInputStream(entry).readNBytes(4), 1, 3, StandardCharsets.US_ASCII));
                }
            }
        }
        assertEquals(whole(lin).stream().anyMatch(piece -> piece.kind() == PieceKind.VIDEO) ? List.of("PNG", "ftyp") : List.of(), List.copyOf(kinds));
    }
}
