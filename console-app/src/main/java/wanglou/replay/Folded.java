package wanglou.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import wanglou.core.Values;

/** Home: the thread that makes it. Values in memory that note what one fact put or removed. */
final class Folded<K, V> implements Values<K, V> {

    private final Map<K, V> values;
    private Map<K, V> put = new LinkedHashMap<>();
    private List<K> removed = new ArrayList<>();

    Folded(Map<K, V> start) {
        values = new LinkedHashMap<>(start);
    }

    @Override
    public @Nullable V get(K key) {
        return values.get(key);
    }

    @Override
    public void put(K key, V value) {
        values.put(key, value);
        put.put(key, value);
    }

    @Override
    public void remove(K key) {
        if (values.remove(key) != null) {
            put.remove(key);
            removed.add(key);
        }
    }

    Map<K, V> all() {
        return Map.copyOf(values);
    }

    List<V> list() {
        return List.copyOf(values.values());
    }

    /** What was put since the last call. */
    List<V> takePut() {
        List<V> taken = List.copyOf(put.values());
        put = new LinkedHashMap<>();
        return taken;
    }

    List<K> takeRemoved() {
        List<K> taken = removed;
        removed = new ArrayList<>();
        return taken;
    }
}
