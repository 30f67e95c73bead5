package wanglou.exports;

import java.util.List;

import wanglou.core.IncidentId;
import wanglou.evidence.PieceId;

/**
 * What somebody wants to hand on, to whom and what for. All of it stands on the packet's cover.
 *
 * @param pieces without repeats, in the order of the packet
 * @param purpose in the person's words, e.g. “移送审查起诉”
 * @param recipient e.g. “市人民检察院第二检察部”
 * @param caseNumber of the case it is for, may be empty
 */
public record Wish(IncidentId incident, List<PieceId> pieces, String purpose, String recipient, String caseNumber) {

    /** So many characters a field takes. */
    public static final int MOST_WORDS = 500;

    public Wish {
        pieces = List.copyOf(pieces);
    }
}
