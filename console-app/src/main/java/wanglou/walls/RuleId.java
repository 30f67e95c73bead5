package wanglou.walls;

import wanglou.core.TextId;

/** One rule that changes walls by itself. */
public record RuleId(String value) implements TextId {

    public RuleId {
        TextId.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
