package wanglou.field;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Home: one worker thread waits, any thread rings. How long to wait between tries: doubling from one second to thirty, each shortened by up
 * to a quarter at random so that many links do not knock together.
 */
public final class Backoff {

    private static final long FIRST_MILLIS = 1_000;
    private static final long LONGEST_MILLIS = 30_000;

    private final RandomGenerator random;
    private final Object lock = new Object();
    private int failures;
    private boolean rung;

    public Backoff(RandomGenerator random) {
        this.random = random;
    }

    /** It worked: the next wait is the shortest again. */
    public void reset() {
        synchronized (lock) {
            failures = 0;
        }
    }

    /** How long to wait after one more failure. */
    public Duration next() {
        synchronized (lock) {
            long millis = Math.min(LONGEST_MILLIS, FIRST_MILLIS << Math.min(failures, 10));
            failures++;
            return Duration.ofMillis(millis - (long) (random.nextDouble() * millis / 4));
        }
    }

    /** Ends a wait under way, or the next one: somebody asked to try now, or to stop. */
    public void ring() {
        synchronized (lock) {
            rung = true;
            lock.notifyAll();
        }
    }

    /** Waits so long, or until {@link #ring}. */
    public void await(Duration wait) throws InterruptedException {
        long end = System.nanoTime() + wait.toNanos();
        synchronized (lock) {
            long left = end - System.nanoTime();
            while (!rung && left > 0) {
                lock.wait(left / 1_000_000 + 1);
                left = end - System.nanoTime();
            }
            rung = false;
        }
    }
}
