package wanglou.video.ingest;

/** Home: one session's thread. Reads a file at the speed it was filmed instead of all at once. */
final class Pace {

    private static final long SLICE = 100_000_000;

    private boolean started;
    private long offset;

    /** Returns when the picture stamped {@code mediaNanos} is due, or the watch is stopped. */
    void await(long mediaNanos, NativeWatch watch) {
        long now = System.nanoTime();
        if (!started || mediaNanos + offset - now > 10 * 10 * SLICE || now - mediaNanos - offset > 10 * 10 * SLICE) {
            started = true;
            offset = now - mediaNanos;
        }
        long left = mediaNanos + offset - System.nanoTime();
        while (left > 0 && !watch.isStopped()) {
            java.util.concurrent.locks.LockSupport.parkNanos(Math.min(left, SLICE));
            left = mediaNanos + offset - System.nanoTime();
        }
    }
}
