package wanglou.video.ingest;

import java.time.Duration;

/**
 * Home: any (immutable). How patient an ingest is.
 *
 * @param open at most this long for a camera to answer and deliver its first packet
 * @param silence a line that carries nothing for this long is given up
 * @param grace a line nobody watches any more stays up this long
 * @param firstWait before the second attempt; each further wait doubles
 * @param eagerWait bounds the doubling while a camera is missed for less than {@code eager}: who returns soon is seen soon
 * @param eager how long a camera that vanished is tried eagerly
 * @param longestWait bounds the doubling after that
 * @param refusedWait after a refused password: cameras lock accounts, so this is long
 * @param queueBytes bounds each watcher's queue
 */
public record IngestLimits(Duration open, Duration silence, Duration grace, Duration firstWait, Duration eagerWait, Duration eager, Duration longestWait,
        Duration refusedWait, int queueBytes) {

    public IngestLimits {
        if (firstWait.compareTo(eagerWait) > 0 || eagerWait.compareTo(longestWait) > 0 || queueBytes < 1 << 16 || open.isNegative() || silence.isNegative()) {
            throw new IllegalArgumentException("limits out of order");
        }
    }

    /** Loss known within 5 s, back within 2 s of a camera's return, an account never locked by hammering. */
    public static IngestLimits standard() {
        return new IngestLimits(Duration.ofSeconds(8), Duration.ofMillis(4500), Duration.ofSeconds(10), Duration.ofMillis(200), Duration.ofMillis(700),
                Duration.ofSeconds(60), Duration.ofSeconds(15), Duration.ofSeconds(60), 2 << 20);
    }
}
