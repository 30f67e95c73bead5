package wanglou.guidance;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import wanglou.core.BoardName;

/**
 * What to do for one kind of incident, and the legal basis.
 *
 * @param kind code of the kind
 * @param steps in the order in which they are usually done; nothing forces it
 * @param laws what the steps rest on
 */
public record Sheet(String kind, List<Step> steps, List<Law> laws) {

    /** Shown by consoles: the hub's copy is the one in force, wherever the desk stands. */
    public static final BoardName<String, Sheet> BOARD = new BoardName<>("guidance-sheets", String.class, Sheet.class);

    /** @param code stable within the sheet: ticks are kept by it */
    public record Step(String code, String zh, String en) {

        public Step {
            wanted("code, zh and en of a step", code, zh, en);
        }

        public String word(boolean chinese) {
            return chinese ? zh : en;
        }
    }

    /** A law with its article, as it is cited. */
    public record Law(String zh, String en) {

        public Law {
            wanted("zh and en of a law", zh, en);
        }

        public String word(boolean chinese) {
            return chinese ? zh : en;
        }
    }

    public Sheet {
        wanted("kind", kind);
        steps = List.copyOf(steps);
        laws = laws == null ? List.of() : List.copyOf(laws);
        Set<String> once = new HashSet<>();
        for (Step step : steps) {
            if (!once.add(step.code())) {
                throw new IllegalArgumentException(kind + ": step " + step.code() + " stands twice");
            }
        }
    }

    private static void wanted(String what, String... texts) {
        for (String text : texts) {
            if (text == null || text.isBlank()) {
                throw new IllegalArgumentException("wanted: " + what);
            }
        }
    }
}
