package wanglou.incidents;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import wanglou.core.IncidentId;
import wanglou.core.PersonId;
import wanglou.core.SeatId;

/**
 * One incident as it stands now.
 *
 * @param id the number people say, {@code yyyyMMdd-NNNN}
 * @param note free words of the call taker
 * @param closedAt null while open
 */
public record Incident(IncidentId id, IncidentKind kind, Grade grade, Place place, String note, Instant openedAt, PersonId openedBy,
        SeatId seat, @Nullable Instant closedAt) {

    public boolean open() {
        return closedAt == null;
    }
}
