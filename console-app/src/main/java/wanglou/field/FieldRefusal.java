package wanglou.field;

/**
 * Why a message never became a position to be judged; what the judge refuses is {@link wanglou.units.FixRefusal}. The code is what
 * counters and the status page show under {@code links.refused.<code>}.
 */
public enum FieldRefusal {

    /** Not JSON or XML within the bounds, or cut short. */
    MALFORMED("malformed"),
    /** Does not say what it is. */
    NO_TYPE("no-type"),
    /** Says it is something nobody has heard of. */
    UNKNOWN_TYPE("unknown-type"),
    /** OwnTracks payload encryption: the hub has no key; TLS does that work. */
    ENCRYPTED("encrypted"),
    /** Nothing names the device, or the name cannot be an id. */
    NO_DEVICE("no-device"),
    /** A position without coordinates. */
    NO_POSITION("no-position"),
    /** A position without a time. */
    NO_TIME("no-time"),
    /** The tracker itself says that it has no fix. */
    INVALID_FIX("invalid-fix"),
    /** No key, or a wrong one. */
    BAD_KEY("bad-key"),
    /** Signed in as one, speaking for another. */
    FOREIGN_USER("foreign-user"),
    /** More than a device can have to say. */
    TOO_MANY("too-many"),
    /** Larger than any real message. */
    OVERSIZED("oversized"),
    /** XML that declares a document type: what bombs are made of. */
    DOCTYPE("doctype"),
    /** Bytes that never become an event; the connection was closed. */
    GARBAGE("garbage"),
    /** The connection ended inside an event. */
    CUT_OFF("cut-off"),
    /** More connections than there are devices. */
    TOO_MANY_CONNECTIONS("too-many-connections"),
    /** Replaced by a newer one of the same device while the hub was flooded. */
    SUPERSEDED("superseded"),
    /** Came when the inbox was full. */
    OVERFLOW("overflow"),
    /** A person has switched the link off. */
    SWITCHED_OFF("switched-off");

    private final String code;

    FieldRefusal(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
