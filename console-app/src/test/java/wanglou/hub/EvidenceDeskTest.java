package wanglou.hub;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import wanglou.app.Vocabulary;
import wanglou.audit.EventCodec;
import wanglou.audit.Journal;
import wanglou.cameras.CameraId;
import wanglou.core.Actor;
import wanglou.core.Board;
import wanglou.core.Fact;
import wanglou.core.IncidentId;
import wanglou.core.Outcome;
import wanglou.core.PersonId;
import wanglou.core.Role;
import wanglou.core.SeatId;
import wanglou.core.UnitId;
import wanglou.dispatch.Response;
import wanglou.evidence.EvidenceCommand;
import wanglou.evidence.EvidenceEvent;
import wanglou.evidence.EvidenceRepository;
import wanglou.evidence.EvidenceService;
import wanglou.evidence.OpenPiece;
import wanglou.evidence.Piece;
import wanglou.evidence.PieceId;
import wanglou.evidence.RecorderReport;
import wanglou.evidence.RecordingRules;
import wanglou.incidents.Incident;
import wanglou.link.ProblemException;
import wanglou.store.Database;
import wanglou.store.Stores;
import wanglou.units.Unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Files and rows together: what is over goes, what is held stays, what was altered is told. */
class EvidenceDeskTest implements EvidenceDesk.Hand {

    private static final Actor CHIEF = new Actor(new PersonId("cheng"), new SeatId("1"), Set.of(Role.DUTY_CHIEF));
    private static final CameraId GATE = new CameraId("gate");

    private final EvidenceService service = new EvidenceService(new Board<>("incidents", IncidentId.class, Incident.class), Response.BOARD.newBoard(),
            new Board<>("units", UnitId.class, Unit.class), wanglou.cameras.Camera.BOARD.newBoard(), RecordingRules.standard(), (camera, actor) -> "");
    private final DirectHub hub = new DirectHub(service);
    private final Journal journal = new Journal(EventCodec.of(Vocabulary.events()));
    private final EvidenceRepository repository = new EvidenceRepository(service, hub);
    private final List<EvidenceEvent> said = new ArrayList<>();
    private final Database database;
    private final Path folder;
    private final EvidenceFolder files;
    private final EvidenceDesk desk;
    private int written;

    EvidenceDeskTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.database = Database.open(Stores.H2.fresh(folder));
        this.files = new EvidenceFolder(folder.resolve("evidence"), folder.resolve("keys"));
        this.desk = new EvidenceDesk(database, files, this, actor -> true, InstantSource.system());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    public CompletableFuture<Outcome> journal(Actor actor, List<EvidenceEvent> events) {
        said.addAll(events);
        return CompletableFuture.completedFuture(new Outcome.Done(1, ""));
    }

    @Override
    public CompletableFuture<Outcome> report(RecorderReport report) {
        Outcome outcome = hub.act(report, Actor.HUB);
        write();
        return CompletableFuture.completedFuture(outcome);
    }

    private void write() {
        database.inTransaction(connection -> {
            for (; written < hub.disk().size(); written++) {
                Fact fact = hub.disk().get(written);
                repository.write(connection, journal.append(connection, List.of(fact)).getFirst().seq(), fact);
            }
            return 0;
        });
    }

    private Piece kept(int minute) throws IOException {
        Instant from = hub.instant().plusSeconds(60L * minute);
        PieceId id = PieceId.of(GATE, from);
        Path plain = folder.resolve("plain.mp4");
        Files.write(plain, new byte[200_000]);
        files.seal(plain, id, LocalDate.ofInstant(from, ZoneOffset.UTC), "mp4");
        report(new RecorderReport.Finished(GATE, from, from.plusSeconds(60), "mp4", 200_000, "ab".repeat(32), false)).join();
        return java.util.Objects.requireNonNull(service.piece(id));
    }

    @Test
    void whatIsOverGoesWithItsFileAndWhatIsHeldStays() throws IOException {
        Piece over = kept(0);
        Piece held = kept(1);
        hub.act(new EvidenceCommand.PlaceHold(held.id(), "案件"), CHIEF);
        hub.tick(java.time.Duration.ofDays(60));
        Piece young = kept(0);
        desk.expire();
        assertTrue(files.has(over));
        hub.tick(java.time.Duration.ofDays(31));
        desk.expire();
        assertFalse(files.has(over));
        assertTrue(files.has(held) && files.has(young));
        assertEquals("evidence.unknown", refused(over.id()));
        hub.act(new EvidenceCommand.LiftHold(held.id(), "closed"), CHIEF);
        write();
        desk.expire();
        assertFalse(files.has(held));
        assertEquals(List.of(LocalDate.ofInstant(young.from(), ZoneOffset.UTC)), files.days(), "empty days go too");
    }

    @Test
    void aFileTheStoreDoesNotKnowIsLeftAloneAndAKilledDeletionIsDoneTheNextTime() throws IOException {
        Piece over = kept(0);
        Path stranger = files.file(over).resolveSibling("restored.mp4.sealed");
        Files.copy(files.file(over), stranger);
        Files.createDirectories(stranger.resolveSibling("../lost+found"));
        hub.tick(java.time.Duration.ofDays(91));
        report(new RecorderReport.Expire()).join();
        assertTrue(files.has(over), "killed between journal and file");
        desk.expire();
        assertFalse(files.has(over));
        assertTrue(Files.exists(stranger));
    }

    @Test
    void anAlteredByteIsToldOnceAndALookIsJournaledFirst() throws IOException {
        Piece piece = kept(0);
        desk.ticket(new OpenPiece(piece.id(), " look "), CHIEF);
        assertEquals(List.of(new EvidenceEvent.PieceOpened(piece.id(), "look")), said);
        try (SeekableByteChannel open = desk.open(piece)) {
            assertEquals(200_000, open.size());
        }
        byte[] bytes = Files.readAllBytes(files.file(piece));
        bytes[bytes.length - 5] ^= 1;
        Files.write(files.file(piece), bytes);
        assertEquals("evidence.gone", refused(piece.id()));
        assertEquals("evidence.gone", refused(piece.id()));
        assertEquals(1, hub.disk().stream().filter(f -> f.event() instanceof EvidenceEvent.PieceMissing).count());
        assertEquals(1, said.size(), "nobody looked");
    }

    private String refused(PieceId id) {
        return assertInstanceOf(ProblemException.class, assertThrows(ProblemException.class, () -> desk.ticket(new OpenPiece(id, "look"), CHIEF))).problem().code();
    }
}
