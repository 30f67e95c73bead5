package wanglou.video.vlc;

import java.time.Duration;

/**
 * Home: any (immutable). How much a player holds back to ride over jitter.
 *
 * @param caching what libvlc is told to hold back
 * @param delay what that comes to between a packet's arrival and its pixels on this machine's thread, as measured by the video bench
 */
public record Buffering(Duration caching, Duration delay) {

    public Buffering {
        if (caching.isNegative() || delay.compareTo(caching) < 0) {
            throw new IllegalArgumentException("caching " + caching + " and delay " + delay);
        }
    }

    /** For a local network: a picture is on screen about 0.13 s after it came. */
    public static Buffering low() {
        return new Buffering(Duration.ofMillis(50), Duration.ofMillis(130));
    }

    /** For radio links. */
    public static Buffering standard() {
        return new Buffering(Duration.ofMillis(150), Duration.ofMillis(230));
    }
}
