package wanglou.handover;

import wanglou.core.Command;

/** What can be asked of handovers. */
public sealed interface HandoverCommand extends Command {

    /** Writes one: the hub adds what is open now. */
    record Write(String words) implements HandoverCommand {
    }

    /** Has read it. */
    record Acknowledge(HandoverId handover) implements HandoverCommand {
    }
}
