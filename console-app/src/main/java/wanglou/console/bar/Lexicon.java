package wanglou.console.bar;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;

import wanglou.incidents.Grade;
import wanglou.incidents.IncidentKind;
import wanglou.units.UnitStatus;

/** Home: any (immutable). What people type for statuses, kinds and grades: Chinese, English, pinyin initials. Data: {@code words.properties}. */
public final class Lexicon {

    private final List<Token.Named> names;
    private final List<IncidentKind> kinds;
    private final Properties words;

    private Lexicon(Properties words) {
        this.words = words;
        List<Token.Named> all = new ArrayList<>();
        List<IncidentKind> listed = new ArrayList<>();
        words.stringPropertyNames().stream().sorted(Comparator.naturalOrder()).forEach(key -> {
            String id = key.substring(key.indexOf('.') + 1);
            List<String> spoken = List.of(words.getProperty(key).strip().split("\\s*,\\s*"));
            if (key.startsWith("status.")) {
                all.add(new Token.Named(new Token.OfStatus(new UnitStatus(id)), spoken, ""));
            } else if (key.startsWith("grade.")) {
                all.add(new Token.Named(new Token.OfGrade(new Grade(Integer.parseInt(id))), spoken, ""));
            } else if (key.startsWith("kind.")) {
                all.add(new Token.Named(new Token.OfKind(new IncidentKind(id)), spoken, ""));
                listed.add(new IncidentKind(id));
            }
        });
        names = List.copyOf(all);
        kinds = List.copyOf(listed);
    }

    public static Lexicon load() {
        try (InputStream in = Lexicon.class.getResourceAsStream("words.properties")) {
            if (in == null) {
                throw new IllegalStateException("missing words.properties");
            }
            Properties words = new Properties();
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new Lexicon(words);
        } catch (IOException e) {
            throw new UncheckedIOException("words.properties", e);
        }
    }

    public List<Token.Named> names() {
        return names;
    }

    /** The kinds of incident a person can choose from, by code. */
    public List<IncidentKind> kinds() {
        return kinds;
    }

    /** The grade a kind usually has; 3 where nobody said. */
    public Function<IncidentKind, Grade> usualGrade() {
        return kind -> new Grade(Integer.parseInt(words.getProperty("usual." + kind.value(), "3")));
    }
}
