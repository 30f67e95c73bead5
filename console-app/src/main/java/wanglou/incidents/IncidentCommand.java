package wanglou.incidents;

import wanglou.core.Command;
import wanglou.core.IncidentId;

/** What can be asked of incidents. */
public sealed interface IncidentCommand extends Command {

    /** Opens one; the outcome's subject is its number. */
    record Open(IncidentKind kind, Grade grade, Place place, String note) implements IncidentCommand {
    }

    /** Gives another grade. */
    record Regrade(IncidentId incident, Grade grade) implements IncidentCommand {
    }

    /** Adds words to the note; what was said before stays. */
    record AddNote(IncidentId incident, String text) implements IncidentCommand {
    }

    /** Ends it. */
    record Close(IncidentId incident, String reason) implements IncidentCommand {
    }

    /** Opens a closed one again. */
    record Reopen(IncidentId incident, String reason) implements IncidentCommand {
    }
}
