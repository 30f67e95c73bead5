package wanglou.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Home: hub thread. The latest value per key, and the keys that changed since somebody last asked.
 *
 * <p>It has two faces. Services read and write the <em>working</em> values. Consoles are shown the <em>published</em> values, which
 * follow only when the facts behind a change are on disk; so no seat ever sees what a kill could take back.
 */
public final class Board<K, V> implements Values<K, V> {

    private final String name;
    private final Class<K> keyType;
    private final Class<V> valueType;
    private final Map<K, V> working = new LinkedHashMap<>();
    private final Map<K, V> published = new LinkedHashMap<>();
    private Map<K, Change<K, V>> pending = new LinkedHashMap<>();
    private final List<BoardIndex<?, K, V>> indexes = new ArrayList<>();

    /** @param name stable, lower case: it travels over the link and names the mirror */
    public Board(String name, Class<K> keyType, Class<V> valueType) {
        this.name = name;
        this.keyType = keyType;
        this.valueType = valueType;
    }

    public String name() {
        return name;
    }

    public Class<K> keyType() {
        return keyType;
    }

    public Class<V> valueType() {
        return valueType;
    }

    @Override
    public @Nullable V get(K key) {
        return working.get(key);
    }

    public Collection<V> values() {
        return java.util.Collections.unmodifiableCollection(working.values());
    }

    public int size() {
        return working.size();
    }

    @Override
    public void put(K key, V value) {
        V old = working.put(key, value);
        indexes.forEach(index -> index.moved(key, old, value));
        if (!value.equals(old)) {
            pending.put(key, new Change<>(this, key, value));
        }
    }

    @Override
    public void remove(K key) {
        V old = working.remove(key);
        if (old != null) {
            indexes.forEach(index -> index.moved(key, old, null));
            pending.put(key, new Change<>(this, key, null));
        }
    }

    /**
     * The values by what they belong to, kept from now on; a look at it walks over no board.
     *
     * @param of what a value belongs to
     */
    public <G> BoardIndex<G, K, V> index(Function<V, G> of) {
        BoardIndex<G, K, V> index = new BoardIndex<>(of);
        working.forEach((key, value) -> index.moved(key, null, value));
        indexes.add(index);
        return index;
    }

    /** Forgets everything; used before a reload from the store. */
    public void clear() {
        working.clear();
        indexes.forEach(BoardIndex::clear);
        published.clear();
        pending = new LinkedHashMap<>();
    }

    /** The changes since the last call, the latest per key, in the order their keys first changed. */
    public List<Change<K, V>> drain() {
        if (pending.isEmpty()) {
            return List.of();
        }
        List<Change<K, V>> drained = new ArrayList<>(pending.values());
        pending = new LinkedHashMap<>();
        return drained;
    }

    void publish(Change<K, V> change) {
        V value = change.value();
        if (value == null) {
            published.remove(change.key());
        } else {
            published.put(change.key(), value);
        }
    }

    /** A copy of what consoles may be shown now. */
    public Map<K, V> published() {
        return new LinkedHashMap<>(published);
    }
}
