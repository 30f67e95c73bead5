package wanglou.core;

import org.jspecify.annotations.Nullable;

/**
 * The latest value per key as a fold sees it: a {@link Board} in memory or the rows of a table. One fold over both is what keeps what the
 * screen shows and what a restart reads back from ever being two things.
 */
public interface Values<K, V> {

    @Nullable V get(K key);

    void put(K key, V value);

    void remove(K key);
}
