package wanglou.guidance;

import wanglou.core.Command;
import wanglou.core.IncidentId;

/** What can be asked of the checklists. */
public sealed interface GuidanceCommand extends Command {

    /** It is done. */
    record Tick(IncidentId incident, String step) implements GuidanceCommand {
    }

    /** It is not done after all. */
    record Untick(IncidentId incident, String step) implements GuidanceCommand {
    }
}
