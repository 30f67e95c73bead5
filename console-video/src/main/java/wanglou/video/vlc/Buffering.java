package wanglou.video.vlc;

import java.time.Duration;

/**
 * Home: any (immutable). How much a player holds back to ride over jitter.
 *
 * @param caching what libvlc is told to hold back
 * @param freshness how far behind what came a picture is shown: what comes up to this much late is still in time
 */
public record Buffering(Duration caching, Duration freshness) {

    public Buffering {
        if (caching.isNegative() || freshness.isNegative()) {
            throw new IllegalArgumentException("caching " + caching + " and freshness " + freshness);
        }
    }

    /** For a local network. */
    public static Buffering low() {
        return new Buffering(Duration.ofMillis(50), Duration.ofMillis(40));
    }

    /** For radio links. */
    public static Buffering standard() {
        return new Buffering(Duration.ofMillis(150), Duration.ofMillis(80));
    }

    /** What a player with this buffer is late by at its start. */
    Duration expected() {
        return caching.plus(freshness);
    }
}
