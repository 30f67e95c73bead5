package wanglou.console.bar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import wanglou.incidents.Grade;
import wanglou.incidents.IncidentKind;
import wanglou.units.UnitStatus;

/** Home: any (immutable). What people type for statuses, kinds and grades: Chinese, English, pinyin initials. Data: {@code words.properties}. */
public final class Lexicon {

    private final List<Token.Named> names;
    private final List<IncidentKind> kinds;
    private final Function<IncidentKind, Grade> usual;

    private Lexicon(Map<String, String> words) {
        usual = kind -> new Grade(Integer.parseInt(words.getOrDefault("usual." + kind.value(), "3")));
        List<Token.Named> all = new ArrayList<>();
        List<IncidentKind> listed = new ArrayList<>();
        words.forEach((key, spokenLine) -> {
            String id = key.substring(key.indexOf('.') + 1);
            List<String> spoken = List.of(spokenLine.split("\\s*,\\s*"));
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

    private Lexicon(List<Token.Named> names, Function<IncidentKind, Grade> usual) {
        this.names = List.copyOf(names);
        this.usual = usual;
        kinds = names.stream().map(Token.Named::token).filter(Token.OfKind.class::isInstance).map(t -> ((Token.OfKind) t).kind()).toList();
    }

    /**
     * What can be typed for these and no others: first the words they have here, then their own.
     *
     * @param wanted with what they are called
     * @param grades that a kind usually has
     */
    public Lexicon of(List<Token.Named> wanted, Function<IncidentKind, Grade> grades) {
        return new Lexicon(wanted.stream().map(w -> {
            Set<String> spoken = new LinkedHashSet<>();
            names.stream().filter(n -> n.token().equals(w.token())).forEach(n -> spoken.addAll(n.names()));
            spoken.addAll(w.names());
            return new Token.Named(w.token(), List.copyOf(spoken), w.hint());
        }).toList(), grades);
    }

    public static Lexicon load() {
        try (InputStream in = Lexicon.class.getResourceAsStream("words.properties")) {
            if (in == null) {
                throw new IllegalStateException("missing words.properties");
            }
            Map<String, String> words = new LinkedHashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> line.indexOf('=') > 0 && !line.startsWith("#"))
                    .forEach(line -> words.put(line.substring(0, line.indexOf('=')).strip(), line.substring(line.indexOf('=') + 1).strip()));
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
        return usual;
    }
}
