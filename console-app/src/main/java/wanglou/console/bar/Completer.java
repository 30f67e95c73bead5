package wanglou.console.bar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import wanglou.units.Unit;

/** Home: any. What the word being typed may become. Names that begin with it come first, the shorter before the longer. */
public final class Completer {

    private static final int MOST = 6;
    private static final int NO_MATCH = 9;
    private static final Set<Token.Sort> ANY = Set.of(Token.Sort.UNIT, Token.Sort.INCIDENT, Token.Sort.STATUS);

    /** Of these a line names one at most. */
    private static final Set<Token.Sort> ONCE = Set.of(Token.Sort.STATUS, Token.Sort.KIND, Token.Sort.GRADE, Token.Sort.OPTION,
            Token.Sort.INCIDENT, Token.Sort.CALL, Token.Sort.PLACE);

    private final Verbs verbs;
    private final NameShelf shelf;

    Completer(Verbs verbs, NameShelf shelf) {
        this.shelf = shelf;
        this.verbs = verbs;
    }

    /** @param column 0 writes Chinese names, 1 English ones */
    public List<Completion> complete(Reading reading, BarWorld world, int column) {
        if (!reading.comment().isEmpty()) {
            return List.of();
        }
        List<Found> found = new ArrayList<>();
        Tail tail = Tail.of(reading);
        if (tail.verbsToo()) {
            for (Verb verb : verbs.all()) {
                int rank = rank(Reader.folded(verb.names()), tail.word(), column);
                if (rank < NO_MATCH) {
                    String name = verb.names().get(column);
                    found.add(new Found(rank, new Completion(name + " ", name, null, verb.id())));
                }
            }
        }
        if (!tail.verbOnly() && (reading.verb() != null || !tail.word().isEmpty() || !reading.spans().isEmpty())) {
            things(reading, tail, world, column, found);
        }
        return found.stream().sorted(Comparator.comparingInt(Found::rank).thenComparing(f -> f.completion().token() != null)
                .thenComparing(f -> f.completion().token() instanceof Token.OfPlace)
                .thenComparingInt(f -> f.completion().token() instanceof Token.OfUnit ? f.completion().name().length() : 0))
                .map(Found::completion).distinct().limit(MOST).toList();
    }

    /** @param rank 0 when the written name begins with the word, 1 when its initials do, 2 when only the other language's name does */
    private record Found(int rank, Completion completion) {
    }

    /** @param names folded, as the word is */
    private static int rank(List<String> names, String word, int column) {
        int best = NO_MATCH;
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).startsWith(word)) {
                best = Math.min(best, i == Math.min(column, names.size() - 1) ? 0 : i == 1 - column ? 2 : 1);
            }
        }
        return best;
    }

    private void things(Reading reading, Tail tail, BarWorld world, int column, List<Found> found) {
        Set<Token.Sort> takes = reading.verb() == null ? ANY : reading.verb().takes();
        Set<Token> there = new HashSet<>();
        Set<Token.Sort> full = new HashSet<>();
        for (Reading.Span span : reading.spans()) {
            if (span.from() < tail.from()) {
                there.add(span.token());
                boolean many = span.token().sort() == Token.Sort.OPTION && reading.verb() != null && reading.verb().words().many();
                if (ONCE.contains(span.token().sort()) && !many) {
                    full.add(span.token().sort());
                }
            }
        }
        String head = reading.line().substring(0, tail.from());
        String before = head.isEmpty() || head.endsWith(" ") ? head : head + " ";
        for (NameShelf.Folded each : shelf.list(reading.verb(), takes, world)) {
            Token.Named named = each.named();
            int rank = rank(each.names(), tail.word(), column);
            if (rank < NO_MATCH && !there.contains(named.token()) && !full.contains(named.token().sort())) {
                String name = named.names().get(Math.min(column, named.names().size() - 1));
                found.add(new Found(rank, new Completion(before + name + " ", name, named.token(), hint(named, world))));
            }
        }
        if (takes.contains(Token.Sort.PLACE) && tail.word().length() > 1) {
            for (Token.OfPlace place : world.places(reading.line().substring(tail.from()).strip())) {
                // A first one without a point says that the words may mean any of the others.
                if (place.point() == null) {
                    continue;
                }
                found.add(new Found(1, new Completion(before + place.words() + " ", place.words(), place, "")));
            }
        }
    }

    /**
     * The end of the line that may still grow: the word being typed, or a name just finished without a space behind it — “10” may become
     * “108”, “zt” is written out as the verb it means.
     */
    private record Tail(int from, String word, boolean verbsToo, boolean verbOnly) {

        static Tail of(Reading reading) {
            String line = reading.line();
            boolean spaced = line.isEmpty() || line.endsWith(" ");
            if (!spaced && reading.open() == line.length()) {
                if (!reading.spans().isEmpty()) {
                    int from = reading.spans().getLast().from();
                    return new Tail(from, Reader.folded(line.substring(from)), false, false);
                }
                return new Tail(0, Reader.folded(line.strip()), true, true);
            }
            return new Tail(reading.open(), Reader.folded(reading.openWord().strip()), reading.verb() == null && reading.spans().isEmpty(), false);
        }
    }

    /** A unit's status is of this moment, its name may be of an earlier one. */
    private static String hint(Token.Named named, BarWorld world) {
        Unit unit = named.token() instanceof Token.OfUnit of ? world.unit(of.unit()) : null;
        return unit == null ? named.hint() : unit.status().value();
    }
}
