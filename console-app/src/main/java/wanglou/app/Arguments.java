package wanglou.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What stands after the role on the command line: {@code --name value} pairs, {@code --flag}s and the words between them.
 *
 * @param words what is neither, in order
 */
record Arguments(Map<String, String> values, Set<String> flags, List<String> words) {

    /** A mistake on the command line. */
    static final class Misused extends RuntimeException {
        @java.io.Serial
        private static final long serialVersionUID = 1L;

        Misused(String message) {
            super(message);
        }
    }

    /** @throws Misused for a name that is not known, or that lacks its value */
    static Arguments parse(List<String> args, Set<String> withValue, Set<String> flagNames) {
        Map<String, String> values = new LinkedHashMap<>();
        Set<String> flags = new java.util.LinkedHashSet<>();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < args.size(); i++) {
            String arg = args.get(i);
            if (!arg.startsWith("--")) {
                words.add(arg);
            } else if (flagNames.contains(arg.substring(2))) {
                flags.add(arg.substring(2));
            } else if (!withValue.contains(arg.substring(2))) {
                throw new Misused(arg + " is not known here; known are --" + String.join(", --", withValue)
                        + (flagNames.isEmpty() ? "" : ", --" + String.join(", --", flagNames)));
            } else if (i + 1 == args.size()) {
                throw new Misused(arg + " wants a value");
            } else {
                values.put(arg.substring(2), args.get(++i));
            }
        }
        return new Arguments(values, flags, words);
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    boolean flag(String name) {
        return flags.contains(name);
    }

    /** @throws Misused when it is no number from {@code least} up */
    double number(String name, double otherwise, double least) {
        try {
            double number = value(name).map(Double::valueOf).orElse(otherwise);
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // told below, with what was given
        }
        throw new Misused("--" + name + " must be a number from " + least + " up, not " + values.get(name));
    }
}
