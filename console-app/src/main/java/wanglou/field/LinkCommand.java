package wanglou.field;

import wanglou.core.Command;

/** What can be asked of field links. */
public sealed interface LinkCommand extends Command {

    /** Has a link that waits for its next try try at once. */
    record Reconnect(String link) implements LinkCommand {
    }

    /** Nothing comes in on the link any more until somebody switches it on; a restart of the hub does not. */
    record SwitchOff(String link, String reason) implements LinkCommand {
        public SwitchOff {
            if (reason.length() > 256 || reason.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("a reason is at most 256 printable characters");
            }
        }
    }

    record SwitchOn(String link) implements LinkCommand {
    }
}
