package wanglou.video.playback;

import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import wanglou.video.FrameSlot;
import wanglou.video.decode.PieceDecoder;

/**
 * Home: a thread of its own, a player worker for one source; {@link #aim} and what it tells: any. Decodes what it is aimed at, each picture at its
 * moment, and never shows one that belongs to another.
 */
final class LaneWorker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LaneWorker.class);
    private static final long REST_NS = 40_000_000;
    /** This far behind the clock only key pictures are decoded until it is caught up. */
    private static final double BEHIND_S = 0.5;

    /**
     * What is to be seen.
     *
     * @param micros in the file at {@code nanos}, a {@link System#nanoTime}
     * @param speed 0 while it stands still
     */
    record Aim(URI address, long micros, long nanos, double speed, int width, int height) {
        long now(long nanoTime) {
            return micros + Math.round((nanoTime - nanos) / 1e3 * speed);
        }
    }

    /**
     * What is seen.
     *
     * @param micros when the shown picture begins in its file
     * @param next when the one after it does
     */
    record Seen(Aim aim, long micros, long next) {}

    private final FrameSlot slot;
    private final Thread thread;
    private volatile @Nullable Aim aim;
    private volatile @Nullable Seen seen;
    private volatile @Nullable URI failed;
    private volatile boolean closed;
    private @Nullable PieceDecoder decoder;
    private @Nullable URI opened;
    private boolean hurried;

    LaneWorker(FrameSlot slot) {
        this.slot = slot;
        this.thread = Thread.ofPlatform().daemon().name("playback-worker").start(this::work);
    }

    /** Shows this from now on; null shows nothing more. */
    void aim(@Nullable Aim next) {
        aim = next;
        LockSupport.unpark(thread);
    }

    @Nullable Seen seen() {
        return seen;
    }

    /** Whether this address could not be read. */
    boolean failed(URI address) {
        return address.equals(failed);
    }

    private void work() {
        Aim drawn = null;
        while (!closed) {
            Aim now = aim;
            long rest = REST_NS;
            if (now != null && !now.address().equals(failed)) {
                try {
                    rest = show(now, drawn);
                    drawn = now;
                } catch (IOException | RuntimeException | Error e) {
                    LOG.warn("a recording cannot be played: {}", e.toString());
                    failed = now.address();
                    shut();
                }
            }
            if (Objects.equals(aim, now) && rest > 0) {
                LockSupport.parkNanos(this, rest);
            }
        }
        shut();
    }

    /** Shows the picture of the moment and answers for how many nanoseconds it is the right one. */
    private long show(Aim now, @Nullable Aim drawn) throws IOException {
        PieceDecoder ready = decoder;
        if (ready == null || !now.address().equals(opened)) {
            shut();
            ready = PieceDecoder.open(now.address().toString());
            decoder = ready;
            opened = now.address();
        }
        long micros = now.now(System.nanoTime());
        boolean changed = ready.show(micros);
        boolean resized = drawn == null || drawn.width() != now.width() || drawn.height() != now.height() || !drawn.address().equals(now.address());
        if (changed || resized) {
            ready.put(slot, now.width(), now.height());
        }
        seen = new Seen(now, ready.shownMicros(), ready.nextMicros());
        if (now.speed() == 0 || ready.nextMicros() == PieceDecoder.NONE) {
            return REST_NS;
        }
        long left = ready.nextMicros() - now.now(System.nanoTime());
        hurry(ready, -left / 1e6 / Math.max(1, now.speed()));
        return Math.min(REST_NS, Math.round(left * 1e3 / now.speed()));
    }

    private void hurry(PieceDecoder ready, double behind) {
        boolean needed = hurried ? behind > 0 : behind > BEHIND_S;
        if (needed != hurried) {
            hurried = needed;
            ready.keysOnly(needed);
        }
    }

    private void shut() {
        if (decoder != null) {
            decoder.close();
        }
        decoder = null;
        opened = null;
        hurried = false;
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }
}
