package wanglou.core;

/** A pure function of a fact: what becomes of the values when it is true. No clock, no chance, no I/O. */
@FunctionalInterface
public interface Fold<K, V> {

    void apply(Values<K, V> values, Fact fact);
}
