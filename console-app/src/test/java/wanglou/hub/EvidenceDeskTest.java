package wanglou.hub;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import wanglou.audit.JournalEntry;
import wanglou.core.Actor;
import wanglou.core.IncidentId;
import wanglou.evidence.CustodyQuery;
import wanglou.evidence.EvidenceCommand;
import wanglou.evidence.EvidenceEvent;
import wanglou.evidence.OpenPiece;
import wanglou.evidence.Piece;
import wanglou.evidence.PieceId;
import wanglou.evidence.RecorderReport;
import wanglou.link.ProblemException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Files and rows together: what is over goes, what is held stays, what was altered is told. */
class EvidenceDeskTest {

    private final KeptPieces kept;
    private final EvidenceFolder files;
    private final EvidenceDesk desk;

    EvidenceDeskTest(@TempDir Path folder) throws IOException {
        this.kept = new KeptPieces(folder);
        this.files = kept.files;
        this.desk = new EvidenceDesk(kept.database, files, kept, actor -> true, InstantSource.system());
    }

    @AfterEach
    void close() {
        kept.close();
    }

    @Test
    void whatIsOverGoesWithItsFileAndWhatIsHeldStays() throws IOException {
        Piece over = kept.kept(0);
        Piece held = kept.kept(1);
        kept.act(new EvidenceCommand.PlaceHold(held.id(), "案件"), KeptPieces.CHIEF);
        kept.hub.tick(java.time.Duration.ofDays(60));
        Piece young = kept.kept(0);
        desk.expire();
        assertTrue(files.has(over));
        kept.hub.tick(java.time.Duration.ofDays(31));
        desk.expire();
        assertFalse(files.has(over));
        assertTrue(files.has(held) && files.has(young));
        assertEquals("evidence.unknown", refused(over.id()));
        kept.act(new EvidenceCommand.LiftHold(held.id(), "closed"), KeptPieces.CHIEF);
        desk.expire();
        assertFalse(files.has(held));
        assertEquals(List.of(LocalDate.ofInstant(young.from(), ZoneOffset.UTC)), files.days(), "empty days go too");
    }

    @Test
    void aFileTheStoreDoesNotKnowIsLeftAloneAndAKilledDeletionIsDoneTheNextTime() throws IOException {
        Piece over = kept.kept(0);
        Path stranger = files.file(over).resolveSibling("restored.mp4.sealed");
        Files.copy(files.file(over), stranger);
        Files.createDirectories(stranger.resolveSibling("../lost+found"));
        kept.hub.tick(java.time.Duration.ofDays(91));
        kept.report(new RecorderReport.Expire()).join();
        assertTrue(files.has(over), "killed between journal and file");
        desk.expire();
        assertFalse(files.has(over));
        assertTrue(Files.exists(stranger));
    }

    @Test
    void anAlteredByteIsToldOnceAndALookIsJournaledFirst() throws IOException {
        Piece piece = kept.kept(0);
        desk.ticket(new OpenPiece(piece.id(), " look "), KeptPieces.CHIEF);
        assertEquals(List.of(new EvidenceEvent.PieceOpened(piece.id(), "look")), kept.said);
        try (SeekableByteChannel open = desk.open(piece)) {
            assertEquals(200_000, open.size());
        }
        kept.alter(piece, 5);
        assertEquals("evidence.gone", refused(piece.id()));
        assertEquals("evidence.gone", refused(piece.id()));
        assertEquals(1, kept.hub.disk().stream().filter(f -> f.event() instanceof EvidenceEvent.PieceMissing).count());
        assertEquals(1, kept.said.size(), "nobody looked");
    }

    @Test
    void theCustodyOfAPieceThatBelongsToNoIncidentIsForThoseWhoAnswerForItAndARefusalIsJournaled() throws IOException {
        Piece piece = kept.kept(0);
        CustodyQuery of = new CustodyQuery(piece.id(), null);
        CustodyQuery ofIncident = new CustodyQuery(null, new IncidentId("20260314-0001"));
        assertEquals(List.of("evidence.piece-begun", "evidence.piece-sealed"), desk.custody(of, KeptPieces.CHIEF).entries().stream().map(JournalEntry::type).toList());
        assertEquals(List.of(), desk.custody(ofIncident, KeptPieces.LIN).entries(), "a dispatcher reads what belongs to incidents");
        assertEquals("evidence.not-yours", refused(of, KeptPieces.LIN));
        assertEquals("security.may-not", refused(ofIncident, KeptPieces.FANG));
        assertEquals(List.of(new EvidenceEvent.CustodyRefused(piece.id(), null, "evidence.not-yours"),
                new EvidenceEvent.CustodyRefused(null, ofIncident.incident(), "security.may-not")), kept.said);
    }

    private String refused(CustodyQuery query, Actor actor) {
        return assertThrows(ProblemException.class, () -> desk.custody(query, actor)).problem().code();
    }

    private String refused(PieceId id) {
        return assertInstanceOf(ProblemException.class, assertThrows(ProblemException.class, () -> desk.ticket(new OpenPiece(id, "look"), KeptPieces.CHIEF))).problem().code();
    }
}
