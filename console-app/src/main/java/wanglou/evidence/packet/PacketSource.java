package wanglou.evidence.packet;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import wanglou.audit.Journal;
import wanglou.audit.JournalEntry;
import wanglou.core.IncidentId;
import wanglou.evidence.Piece;
import wanglou.evidence.PieceId;
import wanglou.incidents.Timeline;

/** Home: worker. Where a packet's content comes from: the hub's journal and its sealed files. */
public interface PacketSource {

    /** Every entry about a piece, in the journal's order; empty for one nobody knows. */
    List<JournalEntry> custody(PieceId piece);

    /** All pieces of an incident, deleted ones too. */
    List<Piece> of(IncidentId incident);

    Timeline timeline(IncidentId incident);

    /** One entry by its number. */
    JournalEntry entry(long seq);

    Journal.Head head();

    /** The plain bytes of a finished piece. */
    InputStream open(PieceId piece) throws IOException;
}
