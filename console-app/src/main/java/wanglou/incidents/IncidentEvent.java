package wanglou.incidents;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import wanglou.core.IncidentId;
import wanglou.core.OfIncident;

/** What has become true of incidents. */
public sealed interface IncidentEvent extends OfIncident {

    IncidentId incident();

    @Override
    default List<IncidentId> incidents() {
        return List.of(incident());
    }

    /** @param stage {@link Stage#RECEIVED} or {@link Stage#GRADED}; journals from before stages leave it out: graded */
    record Opened(IncidentId incident, IncidentKind kind, Grade grade, Place place, String note, @Nullable Stage stage)
            implements IncidentEvent {

        Stage stageOrGraded() {
            return stage == null ? Stage.GRADED : stage;
        }
    }

    record Regraded(IncidentId incident, Grade grade) implements IncidentEvent {
    }

    record Rekinded(IncidentId incident, IncidentKind kind) implements IncidentEvent {
    }

    record NoteAdded(IncidentId incident, String text) implements IncidentEvent {
    }

    /** It has entered a stage; other features say so when their units move it on. */
    record Stepped(IncidentId incident, Stage stage) implements IncidentEvent {
    }

    /** @param before where it was thought to be, kept with who and why */
    record Relocated(IncidentId incident, Place place, Place before, String why) implements IncidentEvent {
    }

    record Closed(IncidentId incident, String reason, Instant at) implements IncidentEvent {
    }

    record Cancelled(IncidentId incident, String reason) implements IncidentEvent {
    }

    record Reopened(IncidentId incident, String reason) implements IncidentEvent {
    }

    /** Ended long enough ago: from now on it is found by asking, not by looking. */
    record PutAway(IncidentId incident) implements IncidentEvent {
    }

    /**
     * Back on the boards, because somebody reopens it.
     *
     * @param kept as the record has it
     */
    record BroughtBack(IncidentId incident, Incident kept) implements IncidentEvent {
    }

    /** @param incident the duplicate, which ends here */
    record Merged(IncidentId incident, IncidentId into) implements IncidentEvent {

        @Override
        public List<IncidentId> incidents() {
            return List.of(incident, into);
        }
    }

    record Linked(IncidentId incident, IncidentId other) implements IncidentEvent {

        @Override
        public List<IncidentId> incidents() {
            return List.of(incident, other);
        }
    }

    record Unlinked(IncidentId incident, IncidentId other) implements IncidentEvent {

        @Override
        public List<IncidentId> incidents() {
            return List.of(incident, other);
        }
    }
}
