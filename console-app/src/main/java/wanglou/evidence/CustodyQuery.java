package wanglou.evidence;

import org.jspecify.annotations.Nullable;

import wanglou.core.IncidentId;
import wanglou.link.Query;

/** Asks for every journal entry about one piece, or about all pieces of one incident, in the journal's order. Exactly one of the two is given. */
public record CustodyQuery(@Nullable PieceId piece, @Nullable IncidentId incident) implements Query<Custody> {

    public CustodyQuery {
        if ((piece == null) == (incident == null)) {
            throw new IllegalArgumentException("a piece or an incident");
        }
    }

    @Override
    public Class<Custody> answerType() {
        return Custody.class;
    }
}
