package wanglou.console;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import wanglou.core.Guard;

/**
 * Home: FX; {@link #offer} any thread. A console's copy of one board. Changes arrive at any rate and are applied once a pulse, the latest
 * per key; listeners hear the set of keys that changed.
 */
public final class Mirror<K, V> {

    private final String board;
    private final Map<K, V> values = new LinkedHashMap<>();
    private final List<Consumer<Set<K>>> listeners = new ArrayList<>();
    /** By the function itself: the constant that a feature asks with. */
    private final Map<Function<V, ?>, Map<Object, Map<K, V>>> groups = new HashMap<>();
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
            groups.values().forEach(Map::clear);
        }
        changes.forEach((key, value) -> {
            V before = value == null ? values.remove(key) : values.put(key, value);
            groups.forEach((part, group) -> regroup(part, group, key, before, value));
        });
        Set<K> keys = Collections.unmodifiableSet(changed);
        List.copyOf(listeners).forEach(l -> Guard.run("a listener of the mirror of " + board, () -> l.accept(keys)));
        return true;
    }

    public @Nullable V get(K key) {
        return values.get(key);
    }

    public Collection<V> values() {
        return Collections.unmodifiableCollection(values.values());
    }

    /**
     * Those whose part is this, found without looking through all: for boards of ten thousand.
     *
     * @param part a constant, the same object at each call; it is what the grouping is kept under as long as the mirror lives
     */
    public <P> Collection<V> of(Function<V, P> part, P wanted) {
        Map<Object, Map<K, V>> group = groups.computeIfAbsent(part, first -> {
            Map<Object, Map<K, V>> made = new HashMap<>();
            values.forEach((key, value) -> regroup(first, made, key, null, value));
            return made;
        });
        return Collections.unmodifiableCollection(group.getOrDefault(wanted, Map.of()).values());
    }

    private static <K, V> void regroup(Function<V, ?> part, Map<Object, Map<K, V>> group, K key, @Nullable V before, @Nullable V now) {
        if (before != null) {
            Object left = Objects.requireNonNull(part.apply(before));
            group.computeIfPresent(left, (p, members) -> {
                members.remove(key);
                return members.isEmpty() ? null : members;
            });
        }
        if (now != null) {
            group.computeIfAbsent(Objects.requireNonNull(part.apply(now)), p -> new LinkedHashMap<>()).put(key, now);
        }
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
