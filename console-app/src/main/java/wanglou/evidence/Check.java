package wanglou.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import wanglou.core.BoardName;
import wanglou.core.IncidentId;
import wanglou.core.PersonId;

/**
 * Somebody has stored pieces checked anew. Live: what was found stands on the pieces and in the journal; a check that a restart cut off is asked for again.
 *
 * @param id {@code check-} and the milliseconds of its beginning
 * @param found how many of each verdict
 * @param ended null while it goes on
 * @param stopping whether somebody wants it ended before its time
 */
public record Check(String id, PersonId by, Instant since, List<PieceId> pieces, List<IncidentId> incidents, Map<Verdict, Integer> found,
        boolean stopping, @Nullable Instant ended) {

    public static final BoardName<String, Check> BOARD = new BoardName<>("evidence-checks", String.class, Check.class);

    public Check {
        pieces = List.copyOf(pieces);
        incidents = List.copyOf(incidents);
        found = Map.copyOf(found);
    }

    public boolean running() {
        return ended == null;
    }

    /** How many pieces have been looked at. */
    public int done() {
        return found.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int found(Verdict verdict) {
        return found.getOrDefault(verdict, 0);
    }
}
