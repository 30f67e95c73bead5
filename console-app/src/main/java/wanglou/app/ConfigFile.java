package wanglou.app;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * One file of {@code key = value} lines; {@code #} starts a comment line. Every key that is read is known; what is left over at the end is
 * a mistake and refused, so that a typing error never goes unnoticed.
 */
public final class ConfigFile {

    private record Line(int number, String value) {
    }

    private final Path file;
    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final Set<String> known = new LinkedHashSet<>();

    private ConfigFile(Path file) {
        this.file = file;
    }

    /**
     * An absent file is an empty one: everything has a default.
     *
     * @throws BadConfig when a line is no {@code key = value}, or a key stands twice
     */
    public static ConfigFile read(Path file) throws IOException {
        ConfigFile config = new ConfigFile(file);
        if (!Files.exists(file)) {
            return config;
        }
        List<String> text;
        try {
            text = Files.readAllLines(file);
        } catch (MalformedInputException notUtf8) {
            throw new BadConfig(file, 0, "file", "is not UTF-8 text");
        }
        for (int i = 0; i < text.size(); i++) {
            config.take(i + 1, text.get(i).strip());
        }
        return config;
    }

    private void take(int number, String line) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        int equals = line.indexOf('=');
        if (equals < 1) {
            throw new BadConfig(file, number, line.length() > 40 ? line.substring(0, 40) + "…" : line, "is no “key = value”");
        }
        String key = line.substring(0, equals).strip();
        Line before = lines.put(key, new Line(number, line.substring(equals + 1).strip()));
        if (before != null) {
            throw new BadConfig(file, number, key, "stands twice, first in line " + before.number());
        }
    }

    public String text(String key, String otherwise) {
        return value(key, otherwise, Function.identity(), "");
    }

    public Optional<String> text(String key) {
        String value = text(key, "");
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    public int number(String key, int otherwise, int least, int most) {
        int number = value(key, otherwise, Integer::valueOf, "a whole number");
        if (number < least || number > most) {
            throw bad(key, "must be from " + least + " to " + most + ", not " + number);
        }
        return number;
    }

    public boolean yes(String key, boolean otherwise) {
        return value(key, otherwise, text -> switch (text) {
            case "yes", "true", "on" -> true;
            case "no", "false", "off" -> false;
            default -> throw new IllegalArgumentException(text);
        }, "yes or no");
    }

    /** A path; a relative one is meant from where the file lies. */
    public Optional<Path> path(String key) {
        return text(key).map(text -> file.toAbsolutePath().resolveSibling(text).normalize());
    }

    /** @param wanted how to say what the value must be */
    public <T> T value(String key, T otherwise, Function<String, T> parse, String wanted) {
        known.add(key);
        Line line = lines.get(key);
        if (line == null || line.value().isEmpty()) {
            return otherwise;
        }
        try {
            return parse.apply(line.value());
        } catch (RuntimeException notThat) {
            throw new BadConfig(file, line.number(), key, "must be " + wanted + ", not “" + line.value() + "”");
        }
    }

    /** A complaint about a key, with its line. */
    public BadConfig bad(String key, String why) {
        @Nullable Line line = lines.get(key);
        return new BadConfig(file, line == null ? 0 : line.number(), key, why);
    }

    /** @throws BadConfig for the first key nobody has read */
    public void refuseUnknown() {
        for (Map.Entry<String, Line> entry : lines.entrySet()) {
            if (!known.contains(entry.getKey())) {
                throw new BadConfig(file, entry.getValue().number(), entry.getKey(), "is no key of this file; known are "
                        + String.join(", ", known));
            }
        }
    }
}
