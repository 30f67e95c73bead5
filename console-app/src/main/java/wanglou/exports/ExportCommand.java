package wanglou.exports;

import wanglou.core.Command;

/** What can be asked of exports. */
public sealed interface ExportCommand extends Command {

    /** The outcome's subject is the new export's id. */
    record Request(Wish wish) implements ExportCommand {
    }

    /** Asks for something else under the same number; an approval is void, a packet that was built is deleted. Only by whoever asked. */
    record Change(ExportId export, Wish wish) implements ExportCommand {
    }

    /** @param revision the one that the approver has read; another is refused */
    record Approve(ExportId export, int revision) implements ExportCommand {
    }

    record Refuse(ExportId export, int revision, String why) implements ExportCommand {
    }

    /** Also stops a build. By whoever asked or a duty chief. */
    record Withdraw(ExportId export, String why) implements ExportCommand {
    }

    /** Builds again what could not be built; nothing has changed, so the approval stands. */
    record TryAgain(ExportId export) implements ExportCommand {
    }
}
