package wanglou.calls;

import wanglou.core.TextId;

/** One call, {@code CyyyyMMdd-NNNN}: the C keeps it apart from the numbers of incidents. */
public record CallId(String value) implements TextId {

    public CallId {
        TextId.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
