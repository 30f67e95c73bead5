package wanglou.video.stream;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

class FanoutTest {

    private static final Duration NOW = Duration.ZERO;
    private int changes;
    private final Fanout fanout = new Fanout(10 * Ts.PACKET, () -> changes++);

    private static TsChunk chunk(TsChunk.Kind kind, int packets) {
        return new TsChunk(new byte[packets * Ts.PACKET], kind, Instant.EPOCH);
    }

    @Test
    void aWatcherBeginsWithAKeyPicture() throws InterruptedException {
        Subscription watcher = fanout.subscribe();
        TsChunk key = chunk(TsChunk.Kind.KEY, 1);
        fanout.publish(chunk(TsChunk.Kind.DELTA, 1));
        fanout.publish(key);
        assertSame(key, watcher.next(NOW));
        assertNull(watcher.next(NOW));
    }

    @Test
    void aSlowWatcherSkipsToTheNextKeyPictureAndHarmsNobody() throws InterruptedException {
        Subscription slow = fanout.subscribe();
        Subscription quick = fanout.subscribe();
        fanout.publish(chunk(TsChunk.Kind.KEY, 1));
        for (int i = 0; i < 12; i++) {
            fanout.publish(chunk(TsChunk.Kind.DELTA, 1));
            while (quick.next(NOW) != null) {
                assertEquals(0, quick.skips());
            }
        }
        TsChunk key = chunk(TsChunk.Kind.KEY, 2);
        fanout.publish(key);
        assertEquals(1, slow.skips());
        assertSame(key, slow.next(NOW));
    }

    @Test
    void whoComesLaterBeginsWithTheNewestKeyPictureThatWasSent() throws InterruptedException {
        fanout.publish(chunk(TsChunk.Kind.KEY, 1));
        TsChunk key = chunk(TsChunk.Kind.KEY, 1);
        TsChunk delta = chunk(TsChunk.Kind.DELTA, 1);
        fanout.publish(key);
        fanout.publish(delta);
        Subscription late = fanout.subscribe();
        assertSame(key, late.next(NOW));
        assertSame(delta, late.next(NOW));
        fanout.brokeOff();
        assertNull(fanout.subscribe().next(NOW), "a group of an earlier session is of no use");
    }

    @Test
    void aRestartEmptiesQueuesAndWaitsForAKey() throws InterruptedException {
        Subscription watcher = fanout.subscribe();
        fanout.publish(chunk(TsChunk.Kind.KEY, 1));
        fanout.restart();
        fanout.publish(chunk(TsChunk.Kind.DELTA, 1));
        assertNull(watcher.next(NOW));
    }

    @Test
    void beaconsReachAWatcherThatStillWaitsForAPicture() throws InterruptedException {
        Subscription watcher = fanout.subscribe();
        TsChunk beacon = chunk(TsChunk.Kind.IDLE, 1);
        fanout.publish(beacon);
        assertSame(beacon, watcher.next(NOW));
    }

    @Test
    void whoHoldsCountsAndGetsNothing() throws InterruptedException {
        Subscription hold = fanout.hold();
        fanout.publish(chunk(TsChunk.Kind.KEY, 1));
        assertEquals(1, fanout.watchers());
        assertNull(hold.next(NOW));
        hold.close();
        hold.close();
        assertEquals(0, fanout.watchers());
        assertEquals(2, changes);
        assertFalse(hold.isOpen());
    }
}
