package wanglou.console.bar;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Home: FX. The names each verb understands, made once and kept until somebody is called otherwise: a key costs no look at 10,000 units. */
final class NameShelf {

    private static final String NO_VERB = "";
    private final Map<String, List<Token.Named>> lists = new HashMap<>();
    private final Map<String, Names> names = new HashMap<>();
    private long naming = -1;

    List<Token.Named> list(@Nullable Verb verb, Set<Token.Sort> takes, BarWorld world) {
        fresh(world);
        // What is offered beside no verb differs from what is read there, but only by the set of sorts.
        return lists.computeIfAbsent(key(verb, takes), k -> Names.all(verb, takes, world));
    }

    Names names(@Nullable Verb verb, Set<Token.Sort> takes, BarWorld world) {
        fresh(world);
        List<Token.Named> all = lists.computeIfAbsent(key(verb, takes), k -> Names.all(verb, takes, world));
        return names.computeIfAbsent(key(verb, takes), k -> Names.of(all));
    }

    private void fresh(BarWorld world) {
        if (world.naming() < 0 || world.naming() != naming) {
            lists.clear();
            names.clear();
            naming = world.naming();
        }
    }

    private static String key(@Nullable Verb verb, Set<Token.Sort> takes) {
        return (verb == null ? NO_VERB : verb.id()) + takes;
    }
}
