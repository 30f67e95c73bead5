package wanglou.video.stream;

import java.time.Duration;

/** Home: its owner's thread. The usual gap between two pictures: a running mean that one hiccup hardly moves. */
public final class GapGauge {

    private static final double WEIGHT = 0.12;

    private long last = Long.MIN_VALUE;
    private double usual;
    private int count;

    /** A picture came at {@code nanos}. */
    public void add(long nanos) {
        if (last != Long.MIN_VALUE) {
            double gap = Math.max(0, nanos - last);
            double capped = count < 4 ? gap : Math.min(gap, 4 * usual);
            usual = count == 0 ? gap : usual + Math.max(WEIGHT, 1.0 / (count + 1)) * (capped - usual);
            count++;
        }
        last = nanos;
    }

    public void reset() {
        last = Long.MIN_VALUE;
        usual = 0;
        count = 0;
    }

    /** Zero until four pictures came. */
    public Duration usual() {
        return count < 3 ? Duration.ZERO : Duration.ofNanos(Math.round(usual));
    }
}
