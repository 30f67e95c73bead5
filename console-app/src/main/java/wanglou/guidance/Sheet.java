package wanglou.guidance;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import wanglou.core.BoardName;

/**
 * What to do for one kind of incident, and the legal basis.
 *
 * @param kind code of the kind; {@link #ANY} for what holds where a kind has no sheet of its own
 * @param steps of the desk, in the order in which they are usually done; nothing forces it
 * @param field what the unit that is sent does there: goes with the order
 * @param care what that unit is to beware of
 * @param laws what the steps rest on
 * @param source who wrote the sheets, and who must check them; only on {@link #ANY}
 * @param stateOfLaw the day whose law is cited, {@code 2026-01-01}; empty where it is not said
 */
public record Sheet(String kind, List<Step> steps, List<Step> field, List<Law> care, List<Law> laws, @Nullable Law source, String stateOfLaw) {

    public static final String ANY = "*";

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

    /** A line in both languages: a law with its article as it is cited, or a warning. */
    public record Law(String zh, String en) {

        public Law {
            wanted("zh and en of a line", zh, en);
        }

        public String word(boolean chinese) {
            return chinese ? zh : en;
        }
    }

    public Sheet {
        wanted("kind", kind);
        steps = List.copyOf(steps);
        field = field == null ? List.of() : List.copyOf(field);
        care = care == null ? List.of() : List.copyOf(care);
        laws = laws == null ? List.of() : List.copyOf(laws);
        stateOfLaw = stateOfLaw == null ? "" : stateOfLaw;
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
