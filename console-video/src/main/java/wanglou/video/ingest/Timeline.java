package wanglou.video.ingest;

/**
 * Home: one session's thread. Makes time stamps usable: they start at zero, never run backwards and never jump. All in ticks of 1/90,000 s.
 */
final class Timeline {

    /** A step of more than this is a jump of the camera's clock, not a pause: pictures go on one usual step later. */
    private static final long JUMP = 90_000L * 5;
    private static final long STEP = 90_000L / 25;

    static final long NONE = Long.MIN_VALUE;

    private long shift = NONE;
    private long lastIn;
    private long lastOut = -1;
    private int jumps;

    /** The decoding stamp to write for a packet stamped {@code dts}, or {@link #NONE} if it has none. */
    long decode(long dts) {
        if (dts == NONE) {
            return advance(lastOut + STEP);
        }
        if (shift == NONE) {
            shift = -dts;
        } else if (dts - lastIn > JUMP || lastIn - dts > JUMP) {
            shift = lastOut + STEP - dts;
            jumps++;
        }
        lastIn = dts;
        return advance(dts + shift);
    }

    /** The presentation stamp that belongs to the packet whose decoding stamp was written as {@code dtsOut}: never before it, never far after. */
    long present(long pts, long dtsOut) {
        if (pts == NONE || shift == NONE) {
            return dtsOut;
        }
        long out = pts + shift;
        return out < dtsOut || out - dtsOut > JUMP ? dtsOut : out;
    }

    int jumps() {
        return jumps;
    }

    private long advance(long wanted) {
        lastOut = Math.max(wanted, lastOut + 1);
        return lastOut;
    }
}
