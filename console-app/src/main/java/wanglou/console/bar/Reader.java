package wanglou.console.bar;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import wanglou.incidents.Incident;
import wanglou.units.Unit;

/**
 * Home: any. Reads a line: the verb first, then things in any order, a comment after a period. Spaces are not needed where Chinese meets
 * Latin: {@code 派112 0217}. The longest name wins, so a unit called “10” does not hide “108”.
 */
public final class Reader {

    /** What a line without verb may name: units with a status, or one thing to go to. */
    private static final Set<Token.Sort> WITHOUT_VERB = EnumSet.of(Token.Sort.UNIT, Token.Sort.INCIDENT, Token.Sort.STATUS);

    private final Verbs verbs;

    public Reader(Verbs verbs) {
        this.verbs = verbs;
    }

    public Reading read(String line, BarWorld world) {
        int stop = commentAt(line);
        String comment = stop < line.length() ? line.substring(stop + 1).strip() : "";
        int at = skip(line, 0, stop);
        Verb verb = null;
        int afterVerb = at;
        for (Verb candidate : verbs.all()) {
            for (String name : candidate.names()) {
                int end = at + name.length();
                if (end > afterVerb && matches(line, at, stop, name)) {
                    verb = candidate;
                    afterVerb = end;
                }
            }
        }
        return things(line, stop, afterVerb, verb, comment, world);
    }

    private Reading things(String line, int stop, int from, @Nullable Verb verb, String comment, BarWorld world) {
        Set<Token.Sort> takes = verb == null ? WITHOUT_VERB : verb.takes();
        List<Token.Named> names = named(verb, takes, world);
        List<Reading.Span> spans = new ArrayList<>();
        int at = skip(line, from, stop);
        int open = line.length();
        int wordsFrom = -1;
        int wordsTo = -1;
        while (at < stop) {
            Reading.Span best = longest(line, at, stop, names);
            if (best != null) {
                if (wordsFrom >= 0) {
                    spans.add(place(line, wordsFrom, wordsTo, world));
                    wordsFrom = -1;
                }
                spans.add(best);
                at = skip(line, best.to(), stop);
            } else {
                int end = wordEnd(line, at, stop);
                if (end == stop && stop == line.length()) {
                    open = at;
                }
                if (takes.contains(Token.Sort.PLACE)) {
                    wordsFrom = wordsFrom < 0 ? at : wordsFrom;
                    wordsTo = end;
                }
                at = skip(line, end, stop);
            }
        }
        if (wordsFrom >= 0) {
            open = stop == line.length() ? wordsFrom : open;
            spans.add(place(line, wordsFrom, wordsTo, world));
        }
        // The last token may still grow: “10” on the way to “108”.
        return new Reading(line, verb, spans, comment, spans.isEmpty() && verb == null ? skip(line, 0, stop) : open);
    }

    private static Reading.Span place(String line, int from, int to, BarWorld world) {
        String words = line.substring(from, to).strip();
        Token.OfPlace found = world.places(words).stream().filter(p -> p.words().equalsIgnoreCase(words)).findFirst()
                .or(() -> world.places(words).stream().findFirst()).orElse(new Token.OfPlace(words, null));
        return new Reading.Span(from, to, found);
    }

    private static Reading.@Nullable Span longest(String line, int at, int stop, List<Token.Named> names) {
        Reading.Span best = null;
        for (Token.Named named : names) {
            for (String name : named.names()) {
                int end = at + name.length();
                if ((best == null || end > best.to()) && matches(line, at, stop, name)) {
                    best = new Reading.Span(at, end, named.token());
                }
            }
        }
        return best;
    }

    /** All names the verb understands. */
    static List<Token.Named> named(@Nullable Verb verb, Set<Token.Sort> takes, BarWorld world) {
        List<Token.Named> names = new ArrayList<>();
        if (takes.contains(Token.Sort.UNIT)) {
            world.units().forEach(u -> names.add(unit(u)));
        }
        if (takes.contains(Token.Sort.INCIDENT)) {
            world.incidents().forEach(i -> names.add(incident(i)));
        }
        world.lexicon().stream().filter(n -> takes.contains(n.token().sort())).forEach(names::add);
        if (verb != null) {
            verb.options().forEach((id, words) -> names.add(new Token.Named(new Token.OfOption(verb.id(), id), words, "")));
        }
        return names;
    }

    static Token.Named unit(Unit unit) {
        List<String> names = unit.name().isBlank() || unit.name().equals(unit.callSign()) ? List.of(unit.callSign())
                : List.of(unit.callSign(), unit.callSign(), unit.name());
        return new Token.Named(new Token.OfUnit(unit.id(), unit.callSign()), names, unit.status().value());
    }

    static Token.Named incident(Incident incident) {
        String number = incident.id().value();
        String brief = number.substring(number.lastIndexOf('-') + 1);
        return new Token.Named(new Token.OfIncident(incident.id(), brief), List.of(brief, brief, number), incident.kind().value());
    }

    /** Where the comment's period stands; the length of the line without one. A point inside a number or word is not a period. */
    private static int commentAt(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '。' || c == '.' && (i + 1 == line.length() || line.charAt(i + 1) == ' ') && i > 0 && line.charAt(i - 1) == ' '
                    || c == '.' && i + 1 < line.length() && line.charAt(i + 1) == ' ') {
                return i;
            }
        }
        return line.length();
    }

    private static int skip(String line, int at, int stop) {
        int i = at;
        while (i < stop && (line.charAt(i) == ' ' || line.charAt(i) == '\u3000')) {
            i++;
        }
        return i;
    }

    private static int wordEnd(String line, int at, int stop) {
        int i = at;
        while (i < stop && line.charAt(i) != ' ' && line.charAt(i) != '\u3000') {
            i++;
        }
        return i;
    }

    private static boolean matches(String line, int at, int stop, String name) {
        int end = at + name.length();
        return !name.isEmpty() && end <= stop && line.regionMatches(true, at, name, 0, name.length())
                && (end == stop || boundary(line.charAt(end - 1), line.charAt(end)));
    }

    /** A name ends before a space, between Chinese and Latin, and inside Chinese. */
    private static boolean boundary(char last, char next) {
        return next == ' ' || next == '\u3000' || chinese(last) || chinese(next) || !Character.isLetterOrDigit(next);
    }

    private static boolean chinese(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }

    static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
