package wanglou.core;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.junit.jupiter.api.Assertions.assertTrue;

@Timeout(30)
class ClockworkTest {

    @Test
    void whatATaskThrowsEndsNeitherItNorTheOthers() throws InterruptedException {
        CountDownLatch rate = new CountDownLatch(3);
        CountDownLatch delay = new CountDownLatch(3);
        CountDownLatch after = new CountDownLatch(1);
        try (Clockwork clockwork = new Clockwork("test", true)) {
            clockwork.scheduleAtFixedRate(() -> {
                rate.countDown();
                throw new NoClassDefFoundError("as when a library is gone");
            }, 0, 1, TimeUnit.MILLISECONDS);
            clockwork.scheduleWithFixedDelay(() -> {
                delay.countDown();
                throw new IllegalStateException("a bug");
            }, 0, 1, TimeUnit.MILLISECONDS);
            clockwork.execute(() -> {
                throw new AssertionError("a bug");
            });
            clockwork.schedule(after::countDown, 1, TimeUnit.MILLISECONDS);
            assertTrue(rate.await(10, TimeUnit.SECONDS) && delay.await(10, TimeUnit.SECONDS) && after.await(10, TimeUnit.SECONDS), rate + " " + delay + " " + after);
            clockwork.shutdownNow();
        }
    }
}
