package wanglou.core;

/**
 * A board's name with what it holds: the one constant from which the hub makes the board, the link its type and the console its mirror.
 *
 * @param name stable, lower case: it travels over the link
 */
public record BoardName<K, V>(String name, Class<K> keyType, Class<V> valueType) {

    /** An empty board of this name. */
    public Board<K, V> newBoard() {
        return new Board<>(name, keyType, valueType);
    }
}
