package wanglou.evidence.ui;

import java.time.Duration;
import java.time.Instant;

/**
 * Home: any (immutable). A stretch of one source's time.
 *
 * @param reason last part of the text key {@code evidence.why.<reason>}; empty for what was recorded
 * @param label the piece's number, 0 where it is no piece
 */
record Stretch(Kind kind, Instant from, Instant to, String reason, int label) {

    /** Three kinds of nothing beside the picture itself. */
    enum Kind {
        /** There is a picture. */
        RECORDED,
        /** It is being recorded, and can be looked at when the piece is finished. */
        GROWING,
        /** There should be a picture and is none. */
        MISSING,
        /** Nobody wanted a picture then. */
        NEVER
    }

    boolean covers(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    Duration length() {
        return Duration.between(from, to);
    }
}
