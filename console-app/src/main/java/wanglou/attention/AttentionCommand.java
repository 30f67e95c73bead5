package wanglou.attention;

import wanglou.core.Command;
import wanglou.core.IncidentId;

/** What a desk tells by itself, as its person selects and opens things. */
public sealed interface AttentionCommand extends Command {

    record Look(IncidentId incident) implements AttentionCommand {
    }

    /** @param field what is about to be changed, e.g. {@code kind} */
    record Edit(IncidentId incident, String field) implements AttentionCommand {
    }

    /** Looks at no incident any more. */
    record Leave() implements AttentionCommand {
    }
}
