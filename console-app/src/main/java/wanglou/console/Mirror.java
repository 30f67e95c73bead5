package wanglou.console;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Home: FX; {@link #offer} any thread. A console's copy of one board. Changes arrive at any rate and are applied once a pulse, the latest
 * per key; listeners hear the set of keys that changed.
 */
public final class Mirror<K, V> {

    private final String board;
    private final Map<K, V> values = new LinkedHashMap<>();
    private final List<Consumer<Set<K>>> listeners = new ArrayList<>();
    private final Object lock = new Object();
    private Map<K, @Nullable V> waiting = new LinkedHashMap<>();
    private boolean replace;

    public Mirror(String board) {
        this.board = board;
    }

    public String board() {
        return board;
    }

    /** A new value for the key, null when it is gone. */
    public void offer(K key, @Nullable V value) {
        synchronized (lock) {
            waiting.put(key, value);
        }
    }

    /** The whole board anew: what is not in it is gone. */
    public void offerAll(Map<K, V> snapshot) {
        synchronized (lock) {
            waiting = new LinkedHashMap<>(snapshot);
            replace = true;
        }
    }

    /** Applies what waits; the pulse calls it. Returns whether anything changed. */
    public boolean drain() {
        Map<K, @Nullable V> changes;
        boolean whole;
        synchronized (lock) {
            if (waiting.isEmpty() && !replace) {
                return false;
            }
            changes = waiting;
            whole = replace;
            waiting = new LinkedHashMap<>();
            replace = false;
        }
        Set<K> changed = new LinkedHashSet<>(changes.keySet());
        if (whole) {
            changed.addAll(values.keySet());
            values.clear();
        }
        changes.forEach((key, value) -> {
            if (value == null) {
                values.remove(key);
            } else {
                values.put(key, value);
            }
        });
        Set<K> keys = Collections.unmodifiableSet(changed);
        List.copyOf(listeners).forEach(l -> l.accept(keys));
        return true;
    }

    public @Nullable V get(K key) {
        return values.get(key);
    }

    public Collection<V> values() {
        return Collections.unmodifiableCollection(values.values());
    }

    public int size() {
        return values.size();
    }

    public void onChange(Consumer<Set<K>> listener) {
        listeners.add(listener);
    }

    public void removeListener(Consumer<Set<K>> listener) {
        listeners.remove(listener);
    }
}
