package wanglou.console.bar;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Home: FX. The names each verb understands, made once and kept until somebody is called otherwise: a key costs no look at 10,000 units. */
final class NameShelf {

    private static final int MOST = 32;

    /** @param words the verb's own: of some verbs they come and go */
    private record Key(String verb, Set<Token.Sort> takes, Map<String, List<String>> words) {
    }

    private final Map<Key, List<Token.Named>> lists = new HashMap<>();
    private final Map<Key, List<Folded>> folded = new HashMap<>();
    private final Map<Key, Names> names = new HashMap<>();
    private long naming = -1;

    /** @param names as they are compared, in the order of the named thing's own */
    record Folded(Token.Named named, List<String> names) {
    }

    List<Folded> list(@Nullable Verb verb, Set<Token.Sort> takes, BarWorld world) {
        fresh(world);
        Key key = key(verb, takes);
        List<Token.Named> all = lists.computeIfAbsent(key, k -> Names.all(verb, takes, world));
        return folded.computeIfAbsent(key, k -> all.stream().map(named -> new Folded(named, Reader.folded(named.names()))).toList());
    }

    Names names(@Nullable Verb verb, Set<Token.Sort> takes, BarWorld world) {
        fresh(world);
        Key key = key(verb, takes);
        List<Token.Named> all = lists.computeIfAbsent(key, k -> Names.all(verb, takes, world));
        return names.computeIfAbsent(key, k -> Names.of(all, takes.contains(Token.Sort.INCIDENT)));
    }

    private void fresh(BarWorld world) {
        if (world.naming() < 0 || world.naming() != naming || lists.size() > MOST) {
            lists.clear();
            names.clear();
            folded.clear();
            naming = world.naming();
        }
    }

    private static Key key(@Nullable Verb verb, Set<Token.Sort> takes) {
        return verb == null ? new Key("", takes, Map.of()) : new Key(verb.id(), takes, verb.words().now());
    }
}
