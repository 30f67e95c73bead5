package wanglou.console.bar;

import java.util.List;

import wanglou.core.Command;

/** Home: any (immutable). What Enter would do with the line as it stands. It is always shown before it can be done. */
public sealed interface Plan {

    /** Nothing to do: the line is empty. */
    record Nothing() implements Plan {
    }

    /** How much an order takes with it; the dry run is coloured by it. */
    enum Weight {
        /** Nothing beside what is named. */
        PLAIN,
        /** Touches what somebody is busy with: amber, one Enter. */
        HEED,
        /** Ends or takes away something: amber, and only a second Enter does it. */
        ENDS
    }

    /** Makes the orders that take an order back, from the ids it made; none where it cannot be taken back. */
    @FunctionalInterface
    interface Undo {

        Undo NONE = subjects -> List.of();

        /** @param subjects what each of the commands made or changed, in their order */
        List<Command> after(List<String> subjects);

        static Undo of(List<Command> commands) {
            List<Command> fixed = List.copyOf(commands);
            return fixed.isEmpty() ? NONE : subjects -> fixed;
        }
    }

    /**
     * Orders to the hub, sent in this order.
     *
     * @param dryRun what will be true afterwards
     * @param effect what else is touched, or that nothing is
     */
    record Order(Say dryRun, Say effect, Weight weight, List<Command> commands, Undo undo) implements Plan {

        /** Said of an order that touches nothing but what it names. */
        public static final Say UNTOUCHED = Say.of("bar.untouched");

        public Order {
            commands = List.copyOf(commands);
        }

        public Order(Say dryRun, List<Command> commands, List<Command> undo) {
            this(dryRun, UNTOUCHED, Weight.PLAIN, commands, Undo.of(undo));
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
