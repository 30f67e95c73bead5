package wanglou.walls;

import wanglou.core.TextId;

/** One camera thrown to a wall. */
public record ThrowId(String value) implements TextId {

    public ThrowId {
        TextId.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
