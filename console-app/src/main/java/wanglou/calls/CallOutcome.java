package wanglou.calls;

import wanglou.core.TextId;

/** What became of a call. A value that is none of these is shown as it is. */
public record CallOutcome(String value) implements TextId {

    /** An incident was opened from it. */
    public static final CallOutcome OPENED = new CallOutcome("opened");
    /** It belongs to an incident that was there already. */
    public static final CallOutcome ATTACHED = new CallOutcome("attached");
    public static final CallOutcome ADVISED = new CallOutcome("advised");
    public static final CallOutcome HOAX = new CallOutcome("hoax");
    public static final CallOutcome ACCIDENTAL = new CallOutcome("accidental");
    /** Wants a reason in words. */
    public static final CallOutcome OTHER = new CallOutcome("other");

    public CallOutcome {
        TextId.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
