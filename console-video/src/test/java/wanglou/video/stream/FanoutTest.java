package wanglou.video.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

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

    /** Takes what it is told it may, and notes it. */
    private static final class Hand implements Outlet {
        final List<TsChunk> taken = new ArrayList<>();
        boolean full;

        @Override
        public boolean take(TsChunk chunk) {
            taken.add(chunk);
            return !full;
        }

        @Override
        public boolean isBehind() {
            return full;
        }
    }

    @Test
    void anOutletIsHandedWhatComesFromTheNewestKeyPictureOn() throws InterruptedException {
        TsChunk key = chunk(TsChunk.Kind.KEY, 1);
        TsChunk delta = chunk(TsChunk.Kind.DELTA, 1);
        fanout.publish(chunk(TsChunk.Kind.DELTA, 1));
        fanout.publish(key);
        Hand hand = new Hand();
        Subscription watcher = fanout.subscribe(hand);
        fanout.publish(delta);
        assertEquals(List.of(key, delta), hand.taken);
        assertNull(watcher.next(NOW), "nothing is left for the watcher's own thread");
        fanout.restart();
        fanout.publish(chunk(TsChunk.Kind.DELTA, 1));
        assertEquals(List.of(key, delta), hand.taken, "a new session begins with its key picture");
    }

    @Test
    void whatComesWhileAnOutletIsBehindWaitsInItsPlace() throws InterruptedException {
        Hand hand = new Hand();
        Subscription watcher = fanout.subscribe(hand);
        hand.full = true;
        fanout.publish(chunk(TsChunk.Kind.KEY, 1));
        TsChunk second = chunk(TsChunk.Kind.DELTA, 1);
        fanout.publish(second);
        assertEquals(1, hand.taken.size());
        hand.full = false;
        assertSame(second, watcher.next(NOW));
        TsChunk third = chunk(TsChunk.Kind.DELTA, 1);
        fanout.publish(third);
        assertEquals(1, hand.taken.size(), "the second is being written: the third must not overtake it");
        assertSame(third, watcher.next(NOW));
        assertNull(watcher.next(NOW), "all is written");
        TsChunk fourth = chunk(TsChunk.Kind.DELTA, 1);
        fanout.publish(fourth);
        assertSame(fourth, hand.taken.getLast());
    }

    @Test
    void aWatcherLearnsAtOnceThatItsOutletFellBehind() throws InterruptedException {
        Hand hand = new Hand();
        Subscription watcher = fanout.subscribe(hand);
        hand.full = true;
        Thread publisher = Thread.ofVirtual().start(() -> fanout.publish(chunk(TsChunk.Kind.KEY, 1)));
        assertNull(watcher.next(Duration.ofDays(1)));
        publisher.join();
        assertEquals(1, hand.taken.size());
    }
}
