package wanglou.incidents;

import java.time.Instant;

import wanglou.core.Event;
import wanglou.core.IncidentId;

/** What has become true of incidents. */
public sealed interface IncidentEvent extends Event {

    record Opened(IncidentId incident, IncidentKind kind, Grade grade, Place place, String note) implements IncidentEvent {
    }

    record Regraded(IncidentId incident, Grade grade) implements IncidentEvent {
    }

    record NoteAdded(IncidentId incident, String text) implements IncidentEvent {
    }

    record Closed(IncidentId incident, String reason, Instant at) implements IncidentEvent {
    }

    record Reopened(IncidentId incident, String reason) implements IncidentEvent {
    }
}
