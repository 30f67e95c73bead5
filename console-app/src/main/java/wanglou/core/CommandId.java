package wanglou.core;

/** One act of one person: made by the console, so that a repeat is known as a repeat. */
public record CommandId(String value) implements TextId {

    public CommandId {
        TextId.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
