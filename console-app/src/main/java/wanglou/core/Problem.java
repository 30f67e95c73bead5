package wanglou.core;

import java.util.List;

/**
 * Something a person must be told. The words live in the console's bundles under {@code problem.<code>}, filled with the arguments.
 *
 * @param code stable and dotted, e.g. {@code units.unknown}; it is what a log or a support call names
 * @param args facts for the text, already safe to show
 */
public record Problem(String code, List<String> args) {

    public Problem {
        args = List.copyOf(args);
    }

    public static Problem of(String code, Object... args) {
        return new Problem(code, java.util.Arrays.stream(args).map(String::valueOf).toList());
    }
}
