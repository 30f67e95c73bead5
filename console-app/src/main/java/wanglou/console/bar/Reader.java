package wanglou.console.bar;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Home: any. Reads a line: a verb, things in any order, a comment after a period. Units and incidents may stand before the verb. Spaces
 * are not needed where Chinese meets Latin: {@code 派112 0217}. The longest name wins, so a unit called “10” does not hide “108”; lists
 * are parted by spaces or commas, and {@code 105-108} names all units between.
 */
public final class Reader {

    /** What a line without verb may name: units with a status, or one thing to go to. */
    private static final Set<Token.Sort> WITHOUT_VERB = EnumSet.of(Token.Sort.UNIT, Token.Sort.INCIDENT, Token.Sort.STATUS);
    /** An address is shorter; what is longer is looked for nowhere. */
    private static final int LONGEST_PLACE = 300;

    private final Verbs verbs;
    private final NameShelf shelf;

    public Reader(Verbs verbs) {
        this(verbs, new NameShelf());
    }

    Reader(Verbs verbs, NameShelf shelf) {
        this.verbs = verbs;
        this.shelf = shelf;
    }

    /** A verb and where it stands. */
    private record Spoken(@Nullable Verb verb, int from, int to) {
    }

    public Reading read(String line, BarWorld world) {
        int stop = commentAt(line);
        String comment = stop < line.length() ? line.substring(stop + 1).strip() : "";
        Names bare = shelf.names(null, WITHOUT_VERB, world);
        Spoken spoken = spoken(line, stop, bare, world);
        Verb verb = spoken.verb();
        return new Line(line, stop, comment, world).read(spoken, verb == null ? bare : shelf.names(verb, verb.takes(), world));
    }

    /** The verb at the begin, or behind the units and incidents that stand before it: {@code 112 派 0217}. */
    private Spoken spoken(String line, int stop, Names bare, BarWorld world) {
        int at = skip(line, 0, stop);
        while (at < stop) {
            Spoken here = verbAt(line, at, stop);
            int thing = longest(line, at, stop, bare);
            if (here.verb() != null && here.to() >= thing) {
                return here;
            }
            int end = Math.max(thing, Range.end(line, at, stop));
            if (end <= at) {
                break;
            }
            at = skip(line, end, stop);
        }
        return new Spoken(null, 0, 0);
    }

    private Spoken verbAt(String line, int at, int stop) {
        Spoken best = new Spoken(null, at, at);
        for (Verb candidate : verbs.all()) {
            for (String name : candidate.names()) {
                if (at + name.length() > best.to() && matches(line, at, stop, name)) {
                    best = new Spoken(candidate, at, at + name.length());
                }
            }
        }
        return best;
    }

    /** One line being read. */
    private record Line(String line, int stop, String comment, BarWorld world) {

        private Reading read(Spoken spoken, Names names) {
            Verb verb = spoken.verb();
            Set<Token.Sort> takes = verb == null ? WITHOUT_VERB : verb.takes();
            boolean places = takes.contains(Token.Sort.PLACE);
            List<Reading.Span> spans = new ArrayList<>();
            List<Reading.Word> unknown = new ArrayList<>();
            int at = skip(line, 0, stop);
            int open = line.length();
            int wordsFrom = -1;
            int wordsTo = -1;
            while (at < stop) {
                if (verb != null && at == spoken.from()) {
                    at = skip(line, spoken.to(), stop);
                    continue;
                }
                int end = longest(line, at, stop, names);
                List<Token.OfUnit> range = end > at || !takes.contains(Token.Sort.UNIT) ? List.of() : Range.units(line, at, stop, world);
                if (end > at || !range.isEmpty()) {
                    if (wordsFrom >= 0) {
                        spans.add(place(wordsFrom, wordsTo));
                        wordsFrom = -1;
                    }
                    int from = at;
                    int to = end > at ? end : Range.end(line, at, stop);
                    Token token = end > at ? names.get(line.substring(at, end)) : null;
                    (token == null ? range : List.of(token)).forEach(t -> spans.add(new Reading.Span(from, to, t)));
                    at = skip(line, to, stop);
                } else {
                    end = wordEnd(line, at, stop, places);
                    boolean last = end == stop && stop == line.length();
                    open = last ? at : open;
                    if (places) {
                        wordsFrom = wordsFrom < 0 ? at : wordsFrom;
                        wordsTo = end;
                    } else {
                        unknown.add(new Reading.Word(at, end, line.substring(at, end)));
                    }
                    at = skip(line, end, stop);
                }
            }
            if (wordsFrom >= 0) {
                open = stop == line.length() ? wordsFrom : open;
                spans.add(place(wordsFrom, wordsTo));
            }
            // The last token may still grow: “10” on the way to “108”.
            return new Reading(line, verb, spans, unknown, comment, spans.isEmpty() && verb == null ? skip(line, 0, stop) : open);
        }

        private Reading.Span place(int from, int to) {
            String words = line.substring(from, to).strip();
            if (words.length() > LONGEST_PLACE) {
                return new Reading.Span(from, to, new Token.OfPlace(words, null));
            }
            List<Token.OfPlace> known = world.places(words);
            Token.OfPlace found = known.stream().filter(p -> p.words().equalsIgnoreCase(words)).findFirst()
                    .or(() -> known.stream().findFirst()).orElse(new Token.OfPlace(words, null));
            return new Reading.Span(from, to, found);
        }
    }

    /** Where the longest name that begins here ends; {@code at} when none does. */
    private static int longest(String line, int at, int stop, Names names) {
        for (int end = Math.min(stop, at + names.longest()); end > at; end--) {
            if (ends(line, end, stop) && names.get(line.substring(at, end)) != null) {
                return end;
            }
        }
        return at;
    }

    /** Where the comment's period stands; the length of the line without one. A point inside a number or word is not a period. */
    static int commentAt(String line) {
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
        while (i < stop && (gap(line.charAt(i)) || comma(line.charAt(i)))) {
            i++;
        }
        return i;
    }

    /** @param places an address may hold commas: only a gap ends its words */
    private static int wordEnd(String line, int at, int stop, boolean places) {
        int i = at;
        while (i < stop && !gap(line.charAt(i)) && (places || !comma(line.charAt(i)))) {
            i++;
        }
        return i;
    }

    private static boolean gap(char c) {
        return c == ' ' || c == '\u3000' || c == '\t' || c == '\u00a0';
    }

    private static boolean comma(char c) {
        return c == ',' || c == '，' || c == '、' || c == ';' || c == '；';
    }

    private static boolean matches(String line, int at, int stop, String name) {
        int end = at + name.length();
        return !name.isEmpty() && end <= stop && line.regionMatches(true, at, name, 0, name.length()) && ends(line, end, stop);
    }

    /** A name ends before a space, between Chinese and Latin, and inside Chinese. */
    static boolean ends(String line, int end, int stop) {
        if (end == stop) {
            return true;
        }
        char last = line.charAt(end - 1);
        char next = line.charAt(end);
        if (Character.isDigit(last) && Range.joins(line, end, stop)) {
            return false;
        }
        return gap(next) || chinese(last) || chinese(next) || !Character.isLetterOrDigit(next);
    }

    private static boolean chinese(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }

    static List<String> folded(List<String> names) {
        return names.stream().map(Reader::folded).toList();
    }

    static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
