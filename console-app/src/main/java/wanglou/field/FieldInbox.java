package wanglou.field;

/** Home: any thread. Where adapters leave what they read. Bounded: it never blocks the adapter and never grows without end. */
@FunctionalInterface
public interface FieldInbox {

    void accept(FieldMessage message);
}
