package wanglou.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import wanglou.core.Values;

/**
 * Home: the thread of its connection. The rows of a feature's own table as the values of its fold: read one by one, what is put is written by
 * {@link #flush}. A fold cannot throw what a read runs into; flush does.
 */
public abstract class RowValues<K, V> implements Values<K, V> {

    protected final Connection connection;
    private final Map<K, V> read = new LinkedHashMap<>();
    private final Map<K, V> changed = new LinkedHashMap<>();
    private @Nullable SQLException failed;

    protected RowValues(Connection connection) {
        this.connection = connection;
    }

    /** The row of this key. */
    protected abstract Optional<V> find(K key) throws SQLException;

    /** Writes a value. @param before what its row holds, null where there is none yet */
    protected abstract void write(V value, @Nullable V before) throws SQLException;

    @Override
    public final @Nullable V get(K key) {
        V now = changed.get(key);
        if (now != null) {
            return now;
        }
        try {
            return stored(key);
        } catch (SQLException e) {
            failed = e;
            return null;
        }
    }

    private @Nullable V stored(K key) throws SQLException {
        V known = read.get(key);
        if (known == null) {
            known = find(key).orElse(null);
            if (known != null) {
                read.put(key, known);
            }
        }
        return known;
    }

    @Override
    public final void put(K key, V value) {
        changed.put(key, value);
    }

    /** Writes what was put; throws what a read before it ran into. */
    public void flush() throws SQLException {
        if (failed != null) {
            throw failed;
        }
        for (Map.Entry<K, V> each : changed.entrySet()) {
            write(each.getValue(), stored(each.getKey()));
            read.put(each.getKey(), each.getValue());
        }
        changed.clear();
    }
}
