package wanglou.video.ingest;

/**
 * Home: one session's thread. Makes time stamps usable: they start at zero, never run backwards and never jump. All in ticks of 1/90,000 s.
 *
 * <p>What had piled up before the session's first read is squeezed: a player shows it within a blink and is at the present, instead of lagging behind by
 * the length of the pile for as long as it plays.
 */
final class Timeline {

    /** A step of more than this is a jump of the camera's clock, not a pause: pictures go on one usual step later. */
    private static final long JUMP = 90_000L * 5;
    private static final long STEP = 90_000L / 25;
    /** Squeezed pictures follow each other by this. */
    private static final long SQUEEZED = 90;

    private static final long MOST_EARLY = 90_000L / 2;

    static final long NONE = Long.MIN_VALUE;
    /** A stamp beyond this, 400,000 years away, was made up: reckoned with, it would run over and stop the count for good. */
    private static final long ABSURD = 1L << 60;

    private long shift = NONE;
    private long lastIn;
    private long lastOut = -1;
    private int jumps;
    private boolean squeezing;
    /** Decoding runs this much ahead of what the camera says, once a picture turned out to be shown before the one decoded ahead of it. */
    private long early;

    /** From now on what comes was piled up, or it is fresh. */
    void squeeze(boolean on) {
        squeezing = on;
    }

    /** The decoding stamp to write for a packet stamped {@code dts}, or {@link #NONE} if it has none. */
    long decode(long dts) {
        if (isNone(dts)) {
            return advance(lastOut + STEP);
        }
        if (shift == NONE) {
            shift = -dts;
        } else if (dts - lastIn > JUMP || lastIn - dts > JUMP) {
            shift = lastOut + STEP - dts;
            jumps++;
        }
        if (squeezing && lastOut >= 0) {
            shift = lastOut + SQUEEZED - dts;
        }
        lastIn = dts;
        return advance(dts + shift - early);
    }

    /** The presentation stamp that belongs to the packet whose decoding stamp was written as {@code dtsOut}: never before it, never far after. */
    long present(long pts, long dtsOut) {
        if (isNone(pts) || shift == NONE) {
            return dtsOut;
        }
        long out = squeezing ? dtsOut + Math.max(0, pts - lastIn) * SQUEEZED / STEP : pts + shift;
        if (out < dtsOut && dtsOut - out < MOST_EARLY) {
            early += dtsOut - out;
        }
        return out < dtsOut || out - dtsOut > JUMP ? dtsOut : out;
    }

    /** Whether a stamp says nothing: none, or so far out that reckoning with it would overflow. */
    static boolean isNone(long stamp) {
        return stamp > ABSURD || stamp < -ABSURD;
    }

    /** Whether pictures have begun and come at their own pace. */
    boolean runs() {
        return shift != NONE && !squeezing;
    }

    /** By how much the stamps of now are moved. */
    long shift() {
        return shift;
    }

    /** The decoding stamp written last. */
    long last() {
        return lastOut;
    }

    int jumps() {
        return jumps;
    }

    private long advance(long wanted) {
        lastOut = Math.max(wanted, lastOut + 1);
        return lastOut;
    }
}
