package wanglou.evidence;

import java.util.function.UnaryOperator;

import wanglou.core.Fact;
import wanglou.core.Fold;
import wanglou.core.Values;

/** Home: any. What becomes of pieces; the same in memory and in the table. */
final class PieceFold implements Fold<PieceId, Piece> {

    @Override
    public void apply(Values<PieceId, Piece> values, Fact fact) {
        if (!(fact.event() instanceof EvidenceEvent.OfPiece event)) {
            return;
        }
        switch (event) {
            case EvidenceEvent.PieceBegun e -> values.put(e.piece(), e.begun());
            case EvidenceEvent.PieceSealed e -> change(values, e.piece(), p -> p.sealed(e,
                    e.recovered() ? new PieceState.Recovered(fact.at()) : new PieceState.Sealed(fact.at())));
            case EvidenceEvent.PieceMissing e -> change(values, e.piece(), p -> p.with(new PieceState.Missing(fact.at(), e.reason())));
            case EvidenceEvent.PieceDeleted e -> change(values, e.piece(),
                    p -> p.with(new PieceState.Deleted(fact.at(), fact.by().person(), e.rule())));
            case EvidenceEvent.HoldPlaced e -> change(values, e.piece(), p -> p.with(new Hold(fact.by().person(), e.reason(), fact.at())));
            case EvidenceEvent.HoldLifted e -> change(values, e.piece(), p -> p.lifted());
            case EvidenceEvent.ClassSet e -> change(values, e.piece(), p -> p.kept(e.retention(), e.keepUntil()));
            case EvidenceEvent.PieceChecked e -> change(values, e.piece(), p -> p.with(after(p, e, fact), new Checked(fact.at(), e.verdict(), e.what(), e.chunk(), e.file())));
            case EvidenceEvent.PieceOpened _, EvidenceEvent.OpenRefused _ -> {
                // For the journal and the custody only.
            }
        }
    }

    /** A file that was put back from a copy and is what the journal holds counts again. */
    private static PieceState after(Piece piece, EvidenceEvent.PieceChecked found, Fact fact) {
        return piece.state() instanceof PieceState.Missing && found.verdict() == Verdict.VERIFIED ? new PieceState.Recovered(fact.at()) : piece.state();
    }

    private static void change(Values<PieceId, Piece> values, PieceId id, UnaryOperator<Piece> how) {
        Piece before = values.get(id);
        if (before != null) {
            values.put(id, how.apply(before));
        }
    }
}
