package wanglou.link;

import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import wanglou.core.Actor;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LinkSessionTest {

    /** Left open, a console would look connected, hear nothing more and not know it. */
    @Test
    void aSessionThatCannotSendAnyMoreIsClosed() throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        LinkSession session = new LinkSession(Actor.HUB, "test", new Outlet() {
            @Override
            public void send(String text) {
                throw new OutOfMemoryError("for a test");
            }

            @Override
            public void send(byte[] binary) {
                throw new IllegalStateException("for a test");
            }

            @Override
            public void close(String reason) {
                closed.countDown();
            }
        }, Instant.EPOCH);
        session.send("x");
        assertTrue(closed.await(10, TimeUnit.SECONDS), "still open");
        assertFalse(session.isOpen());
    }
}
