package wanglou.core;

import java.util.List;

/**
 * Something a person must be told. The words live in the console's bundles under {@code problem.<code>}, filled with the arguments.
 *
 * @param code stable and dotted, e.g. {@code units.unknown}; it is what a log or a support call names
 * @param args facts for the text, already safe to show
 */
public record Problem(String code, List<String> args) {

    /** Longer ones are cut: what somebody sent is told back in a line, not in whole. */
    private static final int LONGEST = 500;

    public Problem {
        args = args.stream().map(Problem::cut).toList();
    }

    private static String cut(String arg) {
        return arg.length() <= LONGEST ? arg : PlainText.cut(arg, LONGEST) + "…";
    }

    public static Problem of(String code, Object... args) {
        return new Problem(code, java.util.Arrays.stream(args).map(String::valueOf).toList());
    }
}
