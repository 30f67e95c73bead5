package wanglou.field;

import wanglou.core.Command;

/** What can be asked of field links. */
public sealed interface LinkCommand extends Command {

    /** Has a link that waits for its next try try at once. */
    record Reconnect(String link) implements LinkCommand {
    }
}
