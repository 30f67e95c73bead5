package wanglou.handover;

import wanglou.core.TextId;

/** One handover note: when and where it was written. */
public record HandoverId(String value) implements TextId {

    public HandoverId {
        TextId.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
