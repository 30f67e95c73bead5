package wanglou.hub;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import wanglou.audit.Journal;
import wanglou.audit.JournalEntry;
import wanglou.core.IncidentId;
import wanglou.evidence.CustodyQuery;
import wanglou.evidence.EvidenceReader;
import wanglou.evidence.Piece;
import wanglou.evidence.PieceId;
import wanglou.evidence.PiecesQuery;
import wanglou.evidence.packet.PacketSource;
import wanglou.incidents.Timeline;
import wanglou.incidents.TimelineQuery;
import wanglou.incidents.TimelineRows;
import wanglou.store.Database;

/** Home: the builder of packets. What a packet is made of: the store's journal and tables, and the sealed files. */
final class HubPacketSource implements PacketSource {

    private final Database database;
    private final Journal journal;
    private final EvidenceDesk files;

    HubPacketSource(Database database, Journal journal, EvidenceDesk files) {
        this.database = database;
        this.journal = journal;
        this.files = files;
    }

    @Override
    public List<JournalEntry> custody(PieceId piece) {
        return database.read(connection -> new EvidenceReader(connection).answer(new CustodyQuery(piece, null))).entries();
    }

    @Override
    public List<Piece> of(IncidentId incident) {
        return database.read(connection -> new EvidenceReader(connection).answer(new PiecesQuery(incident, null, null, null, PiecesQuery.MOST)))
                .pieces().reversed();
    }

    @Override
    public Timeline timeline(IncidentId incident) {
        return database.read(connection -> TimelineRows.read(connection, new TimelineQuery(incident)));
    }

    @Override
    public JournalEntry entry(long seq) {
        List<JournalEntry> found = new ArrayList<>();
        database.read(connection -> {
            journal.read(connection, seq, 1, found::add);
            return found.size();
        });
        return found.getFirst();
    }

    @Override
    public Journal.Head head() {
        return database.read(journal::head);
    }

    @Override
    public InputStream open(PieceId id) throws IOException {
        Optional<Piece> piece = database.read(connection -> new EvidenceReader(connection).piece(id));
        return Channels.newInputStream(files.open(piece.orElseThrow(() -> new NoSuchFileException(id.value()))));
    }
}
