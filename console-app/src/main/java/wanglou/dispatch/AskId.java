package wanglou.dispatch;

import wanglou.core.TextId;

/** One question: the number of its incident with a count, {@code 20260314-0217?2}. */
public record AskId(String value) implements TextId {

    public AskId {
        TextId.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
