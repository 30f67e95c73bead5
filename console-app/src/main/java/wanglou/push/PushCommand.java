package wanglou.push;

import java.util.List;
import java.util.Set;

import wanglou.core.Command;
import wanglou.core.IncidentId;

/** What can be asked of pushes. Those they are for report by the same way what became of them. */
public sealed interface PushCommand extends Command {

    /**
     * Throws an incident to others; the outcome's subject is the push.
     *
     * @param risk only with {@link PushPart#RISK}
     * @param picture the camera, only with {@link PushPart#PICTURE}
     */
    record Send(IncidentId incident, List<PushTarget> targets, Set<PushPart> parts, String note, String risk, String picture)
            implements PushCommand {

        public Send {
            targets = List.copyOf(targets);
            parts = Set.copyOf(parts);
        }
    }

    /** Once more to those who have not seen it. */
    record Again(PushId push) implements PushCommand {
    }

    /** It has arrived at the screen of the one who sends this. */
    record Deliver(PushId push, PushTarget target) implements PushCommand {
    }

    /** It stands on that screen now. */
    record Show(PushId push, PushTarget target) implements PushCommand {
    }

    /** It was read. */
    record Sign(PushId push, PushTarget target) implements PushCommand {
    }

    /** @param reason see {@link Standing.Refused} */
    record Refuse(PushId push, PushTarget target, String reason, String words) implements PushCommand {
    }
}
