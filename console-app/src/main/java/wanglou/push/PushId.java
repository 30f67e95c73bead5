package wanglou.push;

import wanglou.core.TextId;

/** One push: the number of its incident with the moment it was sent. */
public record PushId(String value) implements TextId {

    public PushId {
        TextId.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
