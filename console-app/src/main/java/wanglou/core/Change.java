package wanglou.core;

import org.jspecify.annotations.Nullable;

/**
 * One key of one board has a new value, or none any more.
 *
 * @param value null when the key was removed
 */
public record Change<K, V>(Board<K, V> board, K key, @Nullable V value) {

    /** Makes the change visible to snapshots; the hub calls it once the facts behind it are on disk. */
    public void publish() {
        board.publish(this);
    }
}
