package wanglou.evidence;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import wanglou.app.Vocabulary;
import wanglou.audit.EventCodec;
import wanglou.audit.Journal;
import wanglou.audit.JournalEntry;
import wanglou.core.Actor;
import wanglou.core.Fact;
import wanglou.core.IncidentId;
import wanglou.store.Database;
import wanglou.store.Stores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static wanglou.evidence.EvidenceRig.BODY;
import static wanglou.evidence.EvidenceRig.CHIEF;
import static wanglou.evidence.EvidenceRig.FAR;
import static wanglou.evidence.EvidenceRig.GATE;
import static wanglou.evidence.EvidenceRig.LIN;
import static wanglou.evidence.EvidenceRig.U108;

class EvidenceRepositoryTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    private final EvidenceRig rig = new EvidenceRig();

    /** Journal and tables as the hub's writer keeps them. */
    private void write(Database database) {
        Journal journal = new Journal(EventCodec.of(Vocabulary.events()));
        EvidenceRepository repository = new EvidenceRepository(rig.evidence, rig.hub);
        database.inTransaction(connection -> {
            for (Fact fact : rig.hub.disk()) {
                long seq = journal.append(connection, List.of(fact)).getFirst().seq();
                if (fact.event() instanceof EvidenceEvent) {
                    repository.write(connection, seq, fact);
                }
            }
            return 0;
        });
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aRestartKnowsRecordingsPiecesHoldsAndTheEndOfTheChain(Stores store) {
        IncidentId urgent = rig.incident(1);
        rig.send(urgent, U108);
        rig.hub.tick(Duration.ofSeconds(1));
        Instant start = rig.hub.instant();
        Piece ofIncident = rig.piece(BODY, start, 60);
        Piece held = rig.piece(FAR, start.minusSeconds(5), 60);
        rig.done(new EvidenceCommand.PlaceHold(held.id(), "案件 <b> ‮7"), CHIEF);
        PieceId growing = new PieceId(rig.done(new RecorderReport.Begun(GATE, start.plusSeconds(3), null, ""), Actor.HUB));
        rig.done(new EvidenceCommand.StopRecording(BODY, "private"), LIN);
        Piece last = rig.piece(FAR, start.plusSeconds(100), 9, "cd".repeat(32));
        try (Database database = Database.open(store.fresh(folder))) {
            write(database);
            EvidenceRig again = new EvidenceRig();
            database.read(connection -> {
                new EvidenceRepository(again.evidence, rig.hub).restore(connection);
                return 0;
            });
            for (Piece piece : rig.evidence.pieces().all()) {
                assertEquals(piece, again.evidence.piece(piece.id()));
                assertEquals(piece, again.evidence.pieces().board().get(piece.id()));
            }
            assertEquals(List.of(growing), again.evidence.growing().stream().map(Piece::id).toList());
            assertEquals(rig.recording(BODY), again.recording(BODY));
            assertEquals(rig.recording(GATE), again.recording(GATE));
            Piece next = again.piece(FAR, start.plusSeconds(200), 9, "ef".repeat(32));
            assertEquals(Objects.requireNonNull(last.link()).hash(), Objects.requireNonNull(next.link()).previous(), "the chain goes on");
            assertEquals(List.of(ofIncident.id()), rig.evidence.pieces().all().stream().filter(p -> p.incidents().contains(urgent) && p.state().whole())
                    .map(Piece::id).toList());
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void piecesAreFoundByWhatIsAskedAndCustodyHoldsEveryEntry(Stores store) {
        IncidentId urgent = rig.incident(1);
        rig.send(urgent, U108);
        rig.hub.tick(Duration.ofSeconds(1));
        Instant start = rig.hub.instant();
        Piece body = rig.piece(BODY, start, 60);
        Piece gate = rig.piece(GATE, start.plusSeconds(60), 60);
        Piece far = rig.piece(FAR, start.plusSeconds(120), 60);
        rig.done(new EvidenceCommand.PlaceHold(body.id(), "trial"), CHIEF);
        rig.hub.tick(Duration.ofDays(91));
        rig.done(new RecorderReport.Expire(), Actor.HUB);
        assertNull(rig.evidence.piece(far.id()));
        try (Database database = Database.open(store.fresh(folder))) {
            write(database);
            database.read(connection -> {
                EvidenceReader reader = new EvidenceReader(connection);
                assertEquals(List.of(gate.id(), body.id()), ids(reader.answer(new PiecesQuery(urgent, null, null, null, 10))));
                assertEquals(List.of(far.id(), gate.id(), body.id()), ids(reader.answer(new PiecesQuery(null, null, null, null, 10))));
                assertEquals(List.of(gate.id()), ids(reader.answer(new PiecesQuery(null, GATE, start, start.plusSeconds(300), 10))));
                assertEquals(List.of(body.id()), ids(reader.answer(new PiecesQuery(null, null, null, start.plusSeconds(60), 10))));
                PieceList cut = reader.answer(new PiecesQuery(null, null, null, null, 1));
                assertTrue(cut.more() && cut.pieces().size() == 1);
                assertInstanceOf(PieceState.Deleted.class, reader.piece(far.id()).orElseThrow().state(), "its row says who and why");
                assertEquals(List.of(far.id()), reader.deletedOf(LocalDate.ofInstant(far.from(), ZoneOffset.UTC)).stream().map(Piece::id).toList());
                assertEquals(List.of("evidence.piece-begun", "evidence.piece-sealed", "evidence.hold-placed"),
                        types(reader.answer(new CustodyQuery(body.id(), null))));
                assertEquals(List.of("evidence.piece-begun", "evidence.piece-sealed", "evidence.piece-begun", "evidence.piece-sealed", "evidence.hold-placed"),
                        types(reader.answer(new CustodyQuery(null, urgent))));
                return 0;
            });
        }
    }

    private static List<PieceId> ids(PieceList list) {
        return list.pieces().stream().map(Piece::id).toList();
    }

    private static List<String> types(Custody custody) {
        return custody.entries().stream().map(JournalEntry::type).toList();
    }
}
