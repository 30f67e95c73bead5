package wanglou.hub.bench;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Absolute deadlines for benches: what one turn took does not push the next one back. */
final class Pace {

    private Pace() {
    }

    /** @param due as {@link System#nanoTime} tells it; returns at once when that is over */
    static void until(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /** Looks twenty times a second; whether it came true in time. */
    static boolean until(BooleanSupplier condition, long seconds) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        for (long next = System.nanoTime(); !condition.getAsBoolean(); until(next)) {
            next += 50_000_000;
            if (next > deadline) {
                return false;
            }
        }
        return true;
    }
}
