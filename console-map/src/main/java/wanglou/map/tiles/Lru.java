package wanglou.map.tiles;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Home: any thread. The values used last, up to a total weight. */
final class Lru<K, V> {

    private record Entry<V>(V value, long weight) {
    }

    private final long limit;
    private final LinkedHashMap<K, Entry<V>> entries = new LinkedHashMap<>(16, 0.75f, true);
    private long weight;

    Lru(long limit) {
        this.limit = limit;
    }

    /** The kept value, or a new one, which is then kept; the maker runs under the lock and must be quick. */
    synchronized V get(K key, long weightOfNew, Supplier<V> maker) {
        Entry<V> kept = entries.get(key);
        if (kept != null) {
            return kept.value();
        }
        V made = maker.get();
        entries.put(key, new Entry<>(made, weightOfNew));
        weight += weightOfNew;
        Iterator<Map.Entry<K, Entry<V>>> oldest = entries.entrySet().iterator();
        while (weight > limit && entries.size() > 1) {
            weight -= oldest.next().getValue().weight();
            oldest.remove();
        }
        return made;
    }

    synchronized void clear() {
        entries.clear();
        weight = 0;
    }
}
