package wanglou.video.vlc;

import java.time.Duration;
import java.util.ArrayDeque;

/**
 * Home: libvlc's thread that tells the position. Decides by how much what follows must be shown sooner. What libvlc loses while it starts or stalls it
 * keeps as delay for as long as it plays. Each correction makes the next one wait longer, so that a jittery line does not make the picture jump for ever.
 */
final class CatchUp {

    /** libvlc tells its position about four times a second. */
    private static final int FIRST = 1;
    private static final int MOST = 8;
    /** The position is true to some 5 ms. */
    private static final long TOLERANCE = 15;

    private final long target;
    private final long least;
    private final ArrayDeque<Long> lags = new ArrayDeque<>();
    private int needed = FIRST;

    CatchUp(Duration target) {
        this.target = target.toMillis();
        this.least = this.target / 4;
    }

    /** By how many milliseconds to hasten a player at {@code playedMillis} of a stream that has come to {@code streamMillis}: mostly 0, less to let it be later. */
    long sample(long streamMillis, long playedMillis) {
        lags.add(Math.max(0, streamMillis - playedMillis));
        if (lags.size() > needed) {
            lags.removeFirst();
        }
        long lag = lag().toMillis();
        boolean late = lag > target + TOLERANCE;
        boolean bare = lags.stream().allMatch(l -> l < least);
        if (lags.size() < needed || !(late || bare)) {
            return 0;
        }
        needed = Math.min(MOST, 2 * needed);
        lags.clear();
        return lag - target;
    }

    /** How far what is shown lies behind what came. */
    Duration lag() {
        return Duration.ofMillis(lags.stream().mapToLong(l -> l).min().orElse(0));
    }

    boolean isKnown() {
        return !lags.isEmpty();
    }
}
