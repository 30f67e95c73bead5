package wanglou.escalation;

import wanglou.core.Command;
import wanglou.core.IncidentId;

/** What can be asked of escalations. */
public sealed interface EscalationCommand extends Command {

    /**
     * Answers for what is overdue; it does not come again before the next level.
     *
     * @param level what the person saw; refused when it has gone up meanwhile
     * @param words what is being done; wanted at the last level
     */
    record Acknowledge(IncidentId incident, String timer, Level level, String words) implements EscalationCommand {
    }
}
