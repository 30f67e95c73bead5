package wanglou.console.bar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Home: any. What the word being typed may become. Names that begin with it come first, the shorter before the longer. */
public final class Completer {

    private static final int MOST = 6;
    private static final Set<Token.Sort> ANY = Set.of(Token.Sort.UNIT, Token.Sort.INCIDENT, Token.Sort.STATUS);

    private final Verbs verbs;

    public Completer(Verbs verbs) {
        this.verbs = verbs;
    }

    /** @param column 0 writes Chinese names, 1 English ones */
    public List<Completion> complete(Reading reading, BarWorld world, int column) {
        String word = Reader.folded(reading.openWord().strip());
        List<Completion> found = new ArrayList<>();
        if (!reading.comment().isEmpty()) {
            return found;
        }
        Set<Token> there = new HashSet<>(reading.spans().stream().map(Reading.Span::token).toList());
        if (reading.verb() == null && reading.spans().isEmpty()) {
            for (Verb verb : verbs.all()) {
                if (verb.names().stream().anyMatch(n -> begins(n, word))) {
                    String name = verb.names().get(column);
                    found.add(new Completion(head(reading) + name + " ", name, null, verb.id()));
                }
            }
        }
        if (reading.verb() != null || !word.isEmpty() || !reading.spans().isEmpty()) {
            Set<Token.Sort> takes = reading.verb() == null ? ANY : reading.verb().takes();
            // A place swallows every word, so only what really begins with it is offered then.
            for (Token.Named named : Reader.named(reading.verb(), takes, world)) {
                if (!there.contains(named.token()) && named.names().stream().anyMatch(n -> begins(n, word))) {
                    String name = named.names().get(Math.min(column, named.names().size() - 1));
                    found.add(new Completion(head(reading) + name + " ", name, named.token(), named.hint()));
                }
            }
            if (takes.contains(Token.Sort.PLACE) && word.length() > 1) {
                for (Token.OfPlace place : world.places(reading.openWord().strip())) {
                    found.add(new Completion(head(reading) + place.words() + " ", place.words(), place, ""));
                }
            }
        }
        return found.stream().sorted(Comparator.comparing((Completion c) -> !begins(c.name(), word)).thenComparing(c -> c.token() != null)
                .thenComparing(c -> c.token() instanceof Token.OfPlace).thenComparingInt(c -> c.name().length())
                .thenComparing(Completion::name)).distinct().limit(MOST).toList();
    }

    private static String head(Reading reading) {
        String head = reading.line().substring(0, reading.open());
        return head.isEmpty() || head.endsWith(" ") ? head : head + " ";
    }

    private static boolean begins(String name, String word) {
        return Reader.folded(name).startsWith(word);
    }
}
