package wanglou.hub;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The thread that owns the hub's state outlives whatever a task throws. */
@Timeout(60)
class HubThreadTest {

    @Test
    void aPeriodicTaskThatThrowsAnErrorComesAgain() throws InterruptedException {
        AtomicInteger turns = new AtomicInteger();
        CountDownLatch third = new CountDownLatch(3);
        try (HubThread hub = new HubThread()) {
            hub.every(Duration.ofMillis(1), () -> {
                third.countDown();
                switch (turns.getAndIncrement()) {
                    case 0 -> throw new NoClassDefFoundError("as when a library of the installation is gone");
                    case 1 -> throw new IllegalStateException("a bug");
                    default -> { }
                }
            });
            assertTrue(third.await(30, TimeUnit.SECONDS), "it came " + turns + " times");
        }
    }

    @Test
    void aTaskThatFailsDoesNotHoldUpTheNext() {
        try (HubThread hub = new HubThread()) {
            hub.execute(() -> {
                throw new AssertionError("a bug");
            });
            assertEquals(2, hub.call(() -> 1 + 1));
        }
    }
}
