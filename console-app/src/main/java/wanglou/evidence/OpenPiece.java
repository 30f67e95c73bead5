package wanglou.evidence;

import wanglou.link.Query;

/**
 * Asks to look at one finished piece. Who asks, for what purpose, and what was answered is journaled. Problem codes: {@code evidence.unknown} (piece),
 * {@code evidence.not-yours} (piece), {@code evidence.purpose-wanted}, {@code evidence.growing} (piece), {@code evidence.gone} (piece).
 *
 * @param purpose why, in the person's words; wanted
 */
public record OpenPiece(PieceId piece, String purpose) implements Query<EvidenceTicket> {

    @Override
    public Class<EvidenceTicket> answerType() {
        return EvidenceTicket.class;
    }
}
