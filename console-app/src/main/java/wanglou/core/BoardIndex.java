package wanglou.core;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** Home: hub thread. The working values of a board by what they belong to; the board keeps it, {@link Board#index} makes it. */
public final class BoardIndex<G, K, V> {

    private final Function<V, G> of;
    private final Map<G, Map<K, V>> groups = new HashMap<>();

    BoardIndex(Function<V, G> of) {
        this.of = of;
    }

    /** Those that belong to it, in the order in which they came; empty where none does. */
    public Collection<V> of(G group) {
        Map<K, V> found = groups.get(group);
        return found == null ? List.of() : java.util.Collections.unmodifiableCollection(found.values());
    }

    void moved(K key, @Nullable V old, @Nullable V now) {
        G from = old == null ? null : of.apply(old);
        G to = now == null ? null : of.apply(now);
        if (from != null && !from.equals(to)) {
            groups.computeIfPresent(from, (group, values) -> {
                values.remove(key);
                return values.isEmpty() ? null : values;
            });
        }
        if (to != null && now != null) {
            groups.computeIfAbsent(to, group -> new LinkedHashMap<>()).put(key, now);
        }
    }

    void clear() {
        groups.clear();
    }
}
