package wanglou.calls;

import wanglou.core.TextId;

/** By which way a call came. The words are data; a value that is none of these is shown as it is. */
public record CallChannel(String value) implements TextId {

    public static final CallChannel PHONE = new CallChannel("phone");
    /** A video alarm. */
    public static final CallChannel ALARM = new CallChannel("alarm");
    public static final CallChannel MESSAGE = new CallChannel("message");
    /** Another system, over the exchange. */
    public static final CallChannel HTTP = new CallChannel("http");

    public CallChannel {
        TextId.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
