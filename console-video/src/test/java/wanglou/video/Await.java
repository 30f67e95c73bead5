package wanglou.video;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import static org.junit.jupiter.api.Assertions.fail;

/** Waits for a condition, for as short as it takes. */
public final class Await {

    private static final long STEP_NANOS = 5_000_000;

    private Await() {}

    /** Returns how long it took, or fails with what {@code otherwise} says then. */
    public static Duration until(Duration patience, BooleanSupplier condition, Supplier<String> otherwise) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start > patience.toNanos()) {
                fail("not within " + patience + ": " + otherwise.get());
            }
            LockSupport.parkNanos(STEP_NANOS);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
