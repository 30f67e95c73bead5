package wanglou.hub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import wanglou.app.Vocabulary;
import wanglou.audit.EventCodec;
import wanglou.audit.Journal;
import wanglou.cameras.CameraId;
import wanglou.core.Actor;
import wanglou.core.Board;
import wanglou.core.Command;
import wanglou.core.Fact;
import wanglou.core.IncidentId;
import wanglou.core.Outcome;
import wanglou.core.PersonId;
import wanglou.core.Role;
import wanglou.core.SeatId;
import wanglou.core.UnitId;
import wanglou.dispatch.Response;
import wanglou.evidence.EvidenceEvent;
import wanglou.evidence.EvidenceRepository;
import wanglou.evidence.EvidenceService;
import wanglou.evidence.Piece;
import wanglou.evidence.PieceId;
import wanglou.evidence.RecorderReport;
import wanglou.evidence.RecordingRules;
import wanglou.incidents.Incident;
import wanglou.store.Database;
import wanglou.store.Stores;
import wanglou.units.Unit;
import wanglou.video.ingest.SegmentFinisher;

/** Stored evidence without cameras: files sealed in a folder, the rows of an H2 store, the journal, and the service on the test's own clock. */
final class KeptPieces implements EvidenceDesk.Hand, AutoCloseable {

    static final Actor CHIEF = new Actor(new PersonId("cheng"), new SeatId("1"), Set.of(Role.DUTY_CHIEF));
    static final Actor LIN = new Actor(new PersonId("lin"), new SeatId("3"), Set.of(Role.DISPATCHER));
    static final Actor FANG = new Actor(new PersonId("fang"), new SeatId("2"), Set.of(Role.SYSTEM_ADMIN));
    private static final CameraId GATE = new CameraId("gate");

    final EvidenceService service = new EvidenceService(new Board<>("incidents", IncidentId.class, Incident.class), Response.BOARD.newBoard(),
            new Board<>("units", UnitId.class, Unit.class), wanglou.cameras.Camera.BOARD.newBoard(), RecordingRules.standard(), (camera, actor) -> "");
    final DirectHub hub = new DirectHub(service);
    final EventCodec codec = EventCodec.of(Vocabulary.events());
    final Database database;
    final EvidenceFolder files;
    /** What the desk had journaled of looks and refusals. */
    final List<EvidenceEvent> said = new ArrayList<>();
    private final Journal journal = new Journal(codec);
    private final EvidenceRepository repository = new EvidenceRepository(service, hub);
    private final Path folder;
    private int written;

    KeptPieces(Path folder) throws IOException {
        this.folder = folder;
        this.database = Database.open(Stores.H2.fresh(folder));
        this.files = new EvidenceFolder(folder.resolve("evidence"), folder.resolve("keys"));
    }

    @Override
    public synchronized CompletableFuture<Outcome> journal(Actor actor, List<EvidenceEvent> events) {
        said.addAll(events);
        return CompletableFuture.completedFuture(new Outcome.Done(1, ""));
    }

    @Override
    public CompletableFuture<Outcome> report(RecorderReport report) {
        return CompletableFuture.completedFuture(act(report, Actor.HUB));
    }

    synchronized Outcome act(Command command, Actor actor) {
        Outcome outcome = hub.act(command, actor);
        database.inTransaction(connection -> {
            for (; written < hub.disk().size(); written++) {
                Fact fact = hub.disk().get(written);
                repository.write(connection, journal.append(connection, List.of(fact)).getFirst().seq(), fact);
            }
            return 0;
        });
        return outcome;
    }

    /** A minute of pictures, {@code minute} minutes from now, of bytes that are all this number. */
    Piece kept(int minute) throws IOException {
        Instant from = hub.instant().plusSeconds(60L * minute);
        PieceId id = PieceId.of(GATE, from);
        Path plain = folder.resolve("plain.mp4");
        byte[] bytes = new byte[200_000];
        Arrays.fill(bytes, (byte) minute);
        Files.write(plain, bytes);
        files.seal(plain, id, LocalDate.ofInstant(from, ZoneOffset.UTC), "mp4");
        act(new RecorderReport.Finished(GATE, from, from.plusSeconds(60), "mp4", bytes.length, SegmentFinisher.sha256(plain), false), Actor.HUB);
        return now(id);
    }

    synchronized Piece now(PieceId id) {
        return Objects.requireNonNull(service.piece(id));
    }

    /** Turns one bit of a stored file, {@code at} bytes from its end. */
    void alter(Piece piece, int at) throws IOException {
        byte[] bytes = Files.readAllBytes(files.file(piece));
        bytes[bytes.length - at] ^= 1;
        Files.write(files.file(piece), bytes);
    }

    synchronized <T extends EvidenceEvent> List<T> events(Class<T> type) {
        return hub.disk().stream().map(Fact::event).filter(type::isInstance).map(type::cast).toList();
    }

    @Override
    public void close() {
        database.close();
    }
}
