package wanglou.push;

import java.time.Instant;

/** Home: any (immutable). How far a push has come to one of those it is for. */
public sealed interface Standing {

    Instant at();

    /** On its way, or waiting for somebody who is not there. */
    record Queued(Instant at) implements Standing {
    }

    /** Arrived at the other's screen, and nobody has looked at it yet. */
    record Delivered(Instant at) implements Standing {
    }

    /** Really stood on a screen. */
    record Shown(Instant at) implements Standing {
    }

    /** Somebody says to have read it. */
    record Signed(Instant at) implements Standing {
    }

    /**
     * Not shown, and why.
     *
     * @param reason {@code busy}, {@code rota}, {@code not-mine} or {@code other}; of a wall {@code held}, {@code tour-held}, {@code no-camera} or
     *     {@code no-right}
     * @param words in their own words, may be empty
     */
    record Refused(Instant at, String reason, String words) implements Standing {
    }

    /** Nobody came for it in time. */
    record Expired(Instant at) implements Standing {
    }

    /** Whether an answer is still to come. */
    default boolean open() {
        return this instanceof Queued || this instanceof Delivered;
    }

    /** Whether it has stood on a screen. */
    default boolean seen() {
        return this instanceof Shown || this instanceof Signed;
    }
}
