package wanglou.video.stream;

import java.time.Duration;

/**
 * Home: its owner's thread. How much later than the fastest one a packet arrives. Sender and receiver need no common clock: the smallest difference
 * seen counts as none. It may rise by {@value #DRIFT_PPM} ppm, so that two clocks that drift apart do not look like lag, and lag that stays is not
 * forgotten for hours.
 */
public final class LagGauge {

    private static final long DRIFT_PPM = 200;

    private boolean primed;
    private long base;
    private long lastArrival;
    private long lag;

    /** A packet stamped {@code sentNanos} by the sender arrived at {@code arrivedNanos}; both from any origin. */
    public void add(long sentNanos, long arrivedNanos) {
        long difference = arrivedNanos - sentNanos;
        if (!primed) {
            primed = true;
            base = difference;
        } else {
            base = Math.min(difference, base + Math.max(0, arrivedNanos - lastArrival) * DRIFT_PPM / 1_000_000);
        }
        lastArrival = arrivedNanos;
        lag = difference - base;
    }

    /** Forgets everything: another session, another origin. */
    public void reset() {
        primed = false;
        lag = 0;
    }

    public Duration lag() {
        return Duration.ofNanos(lag);
    }
}
