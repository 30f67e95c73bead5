package wanglou.incidents;

import wanglou.core.Command;
import wanglou.core.IncidentId;

/**
 * What can be asked of incidents.
 *
 * <p>Where a command overwrites what somebody else may have changed meanwhile it carries {@code seen}, the {@link Life#version()} its
 * writer saw; if that field was edited since, it is refused and the writer is told by whom. 0 overwrites whatever is there.
 */
public sealed interface IncidentCommand extends Command {

    /** Opens one; the outcome's subject is its number. What a person opens is graded by that. */
    record Open(IncidentKind kind, Grade grade, Place place, String note) implements IncidentCommand {
    }

    /** Gives another grade, or confirms the supposed one of a received incident. */
    record Regrade(IncidentId incident, Grade grade, int seen) implements IncidentCommand {

        public Regrade(IncidentId incident, Grade grade) {
            this(incident, grade, 0);
        }
    }

    /** Says it is something else. */
    record Rekind(IncidentId incident, IncidentKind kind, int seen) implements IncidentCommand {
    }

    /** Says it is somewhere else. */
    record Relocate(IncidentId incident, Place place, String why, int seen) implements IncidentCommand {
    }

    /** Adds words to the note; what was said before stays. */
    record AddNote(IncidentId incident, String text) implements IncidentCommand {
    }

    /** Says how far it has come where no unit says so: {@link Stage#WAY} up to cleared. */
    record Step(IncidentId incident, Stage stage) implements IncidentCommand {
    }

    /** Ends it. */
    record Close(IncidentId incident, String reason) implements IncidentCommand {
    }

    /** Ends it because nothing was to be done: called off, opened by mistake. Wants a reason. */
    record Cancel(IncidentId incident, String reason) implements IncidentCommand {
    }

    /** Opens an ended one again. */
    record Reopen(IncidentId incident, String reason) implements IncidentCommand {
    }

    /** Ends {@code duplicate}: its words go to {@code into}. Never by itself; a person says so. */
    record Merge(IncidentId duplicate, IncidentId into) implements IncidentCommand {
    }

    record Link(IncidentId incident, IncidentId other) implements IncidentCommand {
    }

    record Unlink(IncidentId incident, IncidentId other) implements IncidentCommand {
    }
}
