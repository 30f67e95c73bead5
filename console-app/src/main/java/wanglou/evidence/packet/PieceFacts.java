package wanglou.evidence.packet;

import java.util.List;

import org.jspecify.annotations.Nullable;

import wanglou.audit.EventCodec;
import wanglou.audit.JournalEntry;
import wanglou.core.IncidentId;
import wanglou.core.Problem;
import wanglou.evidence.EvidenceEvent;
import wanglou.evidence.Piece;
import wanglou.evidence.PieceId;
import wanglou.evidence.Verdict;

/**
 * Home: any (immutable). One piece as the journal tells it. A manifest is made of this and of nothing else, so that whoever holds the extract can
 * check every word of it.
 */
record PieceFacts(Piece begun, EvidenceEvent.PieceSealed sealed, List<JournalEntry> entries) {

    /** @throws PacketFailed it is not there to be handed on */
    static PieceFacts of(PieceId piece, List<JournalEntry> custody, EventCodec codec) throws PacketFailed {
        Piece begun = null;
        EvidenceEvent.@Nullable PieceSealed sealed = null;
        boolean gone = false;
        for (JournalEntry entry : custody) {
            switch (codec.decode(entry.type(), entry.payload())) {
                case EvidenceEvent.PieceBegun(PieceId id, Piece first) when id.equals(piece) -> begun = first;
                case EvidenceEvent.PieceSealed done when done.piece().equals(piece) -> sealed = done;
                case EvidenceEvent.PieceMissing missing when missing.piece().equals(piece) -> gone = true;
                case EvidenceEvent.PieceChecked checked when checked.piece().equals(piece) && checked.verdict() == Verdict.VERIFIED -> gone = false;
                case EvidenceEvent.PieceDeleted deleted when deleted.piece().equals(piece) -> gone = true;
                default -> {
                    // Who looked at it, who held it: in the extract, not in the manifest.
                }
            }
        }
        if (custody.isEmpty()) {
            throw new PacketFailed(Problem.of("exports.piece-unknown", piece));
        }
        if (gone) {
            throw new PacketFailed(Problem.of("exports.piece-gone", piece));
        }
        if (begun == null) {
            throw new PacketFailed(Problem.of("exports.piece-unproved", piece));
        }
        if (sealed == null) {
            throw new PacketFailed(Problem.of("exports.piece-growing", piece));
        }
        return new PieceFacts(begun, sealed, List.copyOf(custody));
    }

    Manifest.Item item(String file) {
        return new Manifest.Item(begun.id().value(), file, begun.kind().name(), begun.camera().value(), begun.cameraName(),
                begun.unit() == null ? "" : begun.unit().value(), sealed.incidents().stream().map(IncidentId::value).toList(), begun.from(), sealed.to(),
                sealed.format(), sealed.bytes(), sealed.sha256(), sealed.recovered(), sealed.link(),
                entries.stream().map(JournalEntry::seq).toList());
    }
}
