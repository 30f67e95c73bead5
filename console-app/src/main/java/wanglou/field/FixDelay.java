package wanglou.field;

import java.time.Duration;
import java.time.Instant;

/** Home: hub thread. How long fixes took from being received to standing on the board, over the last half to whole minute. */
final class FixDelay {

    private static final Duration HALF = Duration.ofSeconds(30);
    /** Bucket i holds delays below 2^(i/4) ms: four steps an octave, so a figure is at most 19 % too high. */
    private static final int BUCKETS = 4 * 20;

    private int[] now = new int[BUCKETS];
    private int[] before = new int[BUCKETS];
    private Instant turned = Instant.MIN;

    void add(Instant received, Instant shown) {
        turn(shown);
        double millis = Math.max(1, Duration.between(received, shown).toNanos() / 1e6);
        now[Math.min(BUCKETS - 1, (int) Math.ceil(4 * Math.log(millis) / Math.log(2)))]++;
    }

    /** Milliseconds that 99 of 100 fixes stayed below, NaN when there were none. */
    double p99(Instant at) {
        turn(at);
        long all = 0;
        for (int i = 0; i < BUCKETS; i++) {
            all += now[i] + before[i];
        }
        long seen = 0;
        for (int i = 0; i < BUCKETS && all > 0; i++) {
            seen += now[i] + before[i];
            if (seen * 100 >= all * 99) {
                return Math.pow(2, i / 4.0);
            }
        }
        return Double.NaN;
    }

    private void turn(Instant at) {
        if (turned.equals(Instant.MIN)) {
            turned = at;
        }
        for (int i = 0; i < 2 && !at.isBefore(turned.plus(HALF)); i++) {
            before = now;
            now = new int[BUCKETS];
            turned = i == 1 ? at : turned.plus(HALF);
        }
    }
}
