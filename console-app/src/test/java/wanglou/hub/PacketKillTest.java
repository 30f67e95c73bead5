package wanglou.hub;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import wanglou.cameras.CameraId;
import wanglou.core.Actor;
import wanglou.core.Command;
import wanglou.core.CommandId;
import wanglou.core.IncidentId;
import wanglou.core.Outcome;
import wanglou.core.PersonId;
import wanglou.core.Role;
import wanglou.core.SeatId;
import wanglou.evidence.PieceId;
import wanglou.evidence.RecorderReport;
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
import wanglou.link.LinkState;
import wanglou.link.ProblemException;
import wanglou.store.Children;
import wanglou.video.ingest.SegmentFinisher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A hub process that is killed twice in the middle of building a packet: half a packet is never handed out, and the request stands. */
@Timeout(600)
class PacketKillTest {

    private static final CameraId GATE = new CameraId("gate");
    private static final int PIECES = 8;
    private static final int BYTES = 24 << 20;
    private static final int MIDDLE = 4 << 20;

    /** The child: keeps pieces, has a packet of them asked for and approved, or only starts where that is done; builds until it is killed. */
    public static void main(String[] args) throws Exception {
        Path data = Path.of(args[0]);
        try (RunningHub hub = new RunningHub(data)) {
            if (args.length > 1) {
                List<PieceId> pieces = new ArrayList<>();
                EvidenceFolder files = new EvidenceFolder(data.resolve("evidence"), data.resolve("evidence-keys"));
                Instant start = Instant.now().minusSeconds(3_600).truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
                for (int i = 0; i < PIECES; i++) {
                    pieces.add(keep(hub, files, data.resolve("plain"), start.plusSeconds(60L * i), i));
                }
                String incident = act(hub, new IncidentCommand.Open(new IncidentKind("fight"), new Grade(3), new Place(null, "港口街 1 号", "caller"), ""), "lin.zhiyuan", Role.DISPATCHER);
                String id = act(hub, new ExportCommand.Request(new Wish(new IncidentId(incident), pieces, "移送", "检察院", "")), "shen.ruoxi", Role.VIDEO_ANALYST);
                act(hub, new ExportCommand.Approve(new ExportId(id), 1), "cheng.yue", Role.DUTY_CHIEF);
            }
            System.out.println("building");
            Thread.currentThread().join();
        }
    }

    private static PieceId keep(RunningHub hub, EvidenceFolder files, Path plain, Instant from, int number) throws Exception {
        byte[] bytes = new byte[BYTES];
        new Random(number).nextBytes(bytes);
        Files.write(plain, bytes);
        PieceId id = PieceId.of(GATE, from);
        files.seal(plain, id, LocalDate.ofInstant(from, ZoneOffset.UTC), "mp4");
        RecorderReport.Finished done = new RecorderReport.Finished(GATE, from, from.plusSeconds(60), "mp4", BYTES, SegmentFinisher.sha256(plain), false);
        assertInstanceOf(Outcome.Done.class, hub.hub().submitFromOutside(new CommandId("piece-" + number), done, Actor.HUB).get(60, TimeUnit.SECONDS));
        Files.delete(plain);
        return id;
    }

    private static String act(RunningHub hub, Command command, String person, Role role) throws Exception {
        Actor actor = new Actor(new PersonId(person), new SeatId("1"), Set.of(role));
        return assertInstanceOf(Outcome.Done.class,
                hub.hub().submitFromOutside(new CommandId(command.getClass().getSimpleName()), command, actor).get(60, TimeUnit.SECONDS)).subject();
    }

    private static List<Path> packets(Path data, String end) throws Exception {
        Path folder = data.resolve("evidence").resolve("exports");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(end)).toList();
        }
    }

    private static long growing(Path data) throws Exception {
        List<Path> half = packets(data, ".growing");
        return half.isEmpty() ? 0 : half.getFirst().toFile().length();
    }

    /** Lets a hub build until it is in the middle, and kills it there. */
    private static void killInTheMiddle(Path data, String... more) throws Exception {
        Process child = Children.start(PacketKillTest.class, Stream.concat(Stream.of(data.toString()), Stream.of(more)).toArray(String[]::new));
        try (BufferedReader said = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            assertEquals("building", said.lines().filter("building"::equals).findFirst().orElse("the child ended"));
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
            // What an earlier kill left goes before a new one grows: it is the new one that has to be small first.
            while (growing(data) < MIDDLE && packets(data, ".sealed").isEmpty() && System.nanoTime() < deadline) {
                LockSupport.parkNanos(2_000_000);
            }
        } finally {
            child.destroyForcibly().waitFor();
        }
        assertTrue(growing(data) >= MIDDLE, "killed in the middle, at " + growing(data));
        assertEquals(List.of(), packets(data, ".sealed"), "no packet was whole");
    }

    @Test
    void halfAPacketIsNeverHandedOutAndTheNextStartBuildsItAnew(@TempDir Path folder) throws Exception {
        Path data = Files.createDirectories(folder.resolve("hub"));
        killInTheMiddle(data, "first");
        Files.delete(packets(data, ".growing").getFirst());
        killInTheMiddle(data);
        try (RunningHub hub = new RunningHub(data); RunningHub.Desk shen = hub.desk("shen.ruoxi", "5")) {
            EvidenceFlowTest.until("the desk is live", () -> shen.link.state() instanceof LinkState.Live);
            EvidenceFlowTest.until("the request stands", () -> !shen.board("exports").isEmpty());
            Export export = (Export) shen.board("exports").values().iterator().next();
            assertEquals(1, export.revision());
            assertEquals("cheng.yue", java.util.Objects.requireNonNull(export.approval()).by().value(), "and so does its approval");
            if (!(state(shen, export.id()) instanceof ExportState.Ready)) {
                refusedOrReady(shen, export.id());
            }
            EvidenceFlowTest.until("the packet is ready", () -> state(shen, export.id()) instanceof ExportState.Ready);
            FetchTicket ticket = shen.link.ask(new FetchQuery(export.id())).get(60, TimeUnit.SECONDS);
            Path packet = folder.resolve(ticket.fileName());
            try (HttpClient http = HttpClient.newHttpClient();
                    InputStream in = http.send(HttpRequest.newBuilder(hub.address().resolve(ticket.path())).build(), HttpResponse.BodyHandlers.ofInputStream()).body()) {
                Files.copy(in, packet);
            }
            ByteArrayOutputStream said = new ByteArrayOutputStream();
            assertEquals(VerifyEvidence.WHOLE, VerifyEvidence.run(packet, Optional.of(((ExportState.Ready) state(shen, export.id())).signer()),
                    new PrintStream(said, true, StandardCharsets.UTF_8), Locale.ENGLISH), () -> said.toString(StandardCharsets.UTF_8));
            assertEquals(List.of(), packets(data, ".growing"), "the halves are gone");
        }
    }

    private static ExportState state(RunningHub.Desk desk, ExportId id) {
        return ((Export) java.util.Objects.requireNonNull(desk.board("exports").get(id))).state();
    }

    /** While it is built anew nobody gets anything; it may have become ready just now. */
    private static void refusedOrReady(RunningHub.Desk desk, ExportId id) throws Exception {
        try {
            desk.link.ask(new FetchQuery(id)).get(60, TimeUnit.SECONDS);
            EvidenceFlowTest.until("it was ready by then", () -> state(desk, id) instanceof ExportState.Ready);
        } catch (ExecutionException refused) {
            assertEquals("exports.not-ready", assertInstanceOf(ProblemException.class, refused.getCause()).problem().code());
        }
    }
}
