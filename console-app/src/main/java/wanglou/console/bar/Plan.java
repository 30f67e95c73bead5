package wanglou.console.bar;

import java.util.List;

import wanglou.core.Command;

/** Home: any (immutable). What Enter would do with the line as it stands. It is always shown before it can be done. */
public sealed interface Plan {

    /** Nothing to do: the line is empty. */
    record Nothing() implements Plan {
    }

    /**
     * Orders to the hub, sent in this order.
     *
     * @param dryRun what will be true afterwards, and what will not be touched
     * @param undo the orders that take it back, empty where it cannot be taken back
     */
    record Order(Say dryRun, List<Command> commands, List<Command> undo) implements Plan {
        public Order {
            commands = List.copyOf(commands);
            undo = List.copyOf(undo);
        }
    }

    /** Something on this console alone. */
    record Local(Say dryRun, Runnable act) implements Plan {
    }

    /** Something is missing still. */
    record Needs(Say what) implements Plan {
    }

    /** It cannot be done, and why; the way out where there is one. */
    record Cannot(Say why) implements Plan {
    }
}
