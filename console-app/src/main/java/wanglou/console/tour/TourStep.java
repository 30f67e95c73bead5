package wanglou.console.tour;

import java.time.Duration;
import java.util.List;

/** Home: any (immutable). One line of a tour. */
public sealed interface TourStep {

    /** Where inside a node: px, or a share of its size where {@code share} is set. */
    record Spot(double x, double y, boolean share) {
        static final Spot MIDDLE = new Spot(0.5, 0.5, true);
    }

    /** What is done with the mouse. */
    enum Press {
        CLICK, DOUBLE, RIGHT, HOVER,
        /** Kept down for longer than a held button wants. */
        HOLD
    }

    /** What can be said of a node. */
    enum Fact {
        VISIBLE, GONE, ENABLED, DISABLED, TEXT, CONTAINS, HAS
    }

    /** What only the application can do: {@code lang zh}, {@code theme day}, {@code page links}, or an act of the composition root. */
    record Do(String act, List<String> args) implements TourStep {
        public Do {
            args = List.copyOf(args);
        }
    }

    record Size(double width, double height) implements TourStep {
    }

    record Mouse(Press press, String selector, Spot spot) implements TourStep {
    }

    record Drag(String selector, Spot from, Spot to) implements TourStep {
    }

    /** @param notches of the wheel, positive away from the person */
    record Scroll(String selector, Spot spot, double notches) implements TourStep {
    }

    record Type(String text) implements TourStep {
    }

    /** @param keys e.g. {@code Ctrl+K}, {@code F1}, {@code Enter} */
    record Key(String keys) implements TourStep {
    }

    /** Something must become true in time. With no time it must be true now. */
    record Await(String selector, Fact fact, String value, Duration within) implements TourStep {
    }

    /** @param of the picture is of the window that holds this node; empty for the main window */
    record Shot(String name, String of) implements TourStep {
    }

    record Pause(Duration time) implements TourStep {
    }
}
