package wanglou.incidents;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import wanglou.core.IncidentId;

/**
 * What happened around a point, the nearest first.
 *
 * @param more whether there are more than are told
 */
public record PastIncidents(List<Past> incidents, boolean more) {

    /** @param closedAt null while it is open */
    public record Past(IncidentId id, IncidentKind kind, Grade grade, Place place, Instant openedAt, @Nullable Instant closedAt, double metres) {
    }

    public PastIncidents {
        incidents = List.copyOf(incidents);
    }
}
