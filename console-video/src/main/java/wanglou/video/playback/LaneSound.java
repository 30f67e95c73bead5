package wanglou.video.playback;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import wanglou.video.Sound;
import wanglou.video.decode.SoundDecoder;

/**
 * Home: a thread of its own, from the first time it is wanted; {@link #hear}, {@link #aim} and {@link #close}: FX; {@link #state}: any. Plays the sound that belongs to what a source is
 * aimed at, at the recording's own speed only. Each piece of sound goes out where it will be heard at its moment of the shared clock: what would come
 * too early waits behind silence, what would come too late is left out.
 */
final class LaneSound implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LaneSound.class);
    /** So far off the clock a piece of sound still goes out. One piece of AAC is 21 ms long. */
    private static final long CLOSE = 22_000;
    /** Farther than this it is quicker to jump than to read on. */
    private static final long FAR = 1_000_000;
    /** So much lies ready at most: more would be heard after a stop. */
    private static final long AHEAD = 60_000;
    private static final long REST_NS = 8_000_000;
    private static final long QUIET_NS = 200_000_000;
    private static final byte[] SILENCE = new byte[SoundDecoder.RATE / 100 * SoundDecoder.FRAME];

    private final SoundSink.Maker maker;
    private volatile LaneWorker.@Nullable Aim aim;
    private volatile Sound state = Sound.OFF;
    private volatile boolean wanted;
    private volatile boolean closed;
    private @Nullable Thread thread;
    private @Nullable SoundSink sink;
    private @Nullable SoundDecoder decoder;
    private @Nullable URI opened;
    private LaneWorker.@Nullable Aim played;
    private SoundDecoder.@Nullable Chunk pending;
    private boolean jumped;

    LaneSound(SoundSink.Maker maker) {
        this.maker = maker;
    }

    /** Plays it, or not. */
    void hear(boolean on) {
        if (on == wanted || closed) {
            return;
        }
        state = on ? Sound.WAITS : Sound.OFF;
        wanted = on;
        if (on && thread == null) {
            thread = Thread.ofPlatform().daemon().name("playback-sound").start(this::work);
        }
        LockSupport.unpark(thread);
    }

    /** What is seen from now on; null: nothing. */
    void aim(LaneWorker.@Nullable Aim next) {
        aim = next;
        LockSupport.unpark(thread);
    }

    Sound state() {
        return state;
    }

    private void work() {
        while (!closed) {
            LaneWorker.Aim now = aim;
            long rest = QUIET_NS;
            try {
                if (!wanted) {
                    letGo();
                    state = Sound.OFF;
                } else if (now == null || now.speed() != 1) {
                    hush();
                    tell(state == Sound.NO_DEVICE ? Sound.NO_DEVICE : Sound.WAITS);
                } else if (state != Sound.NO_DEVICE && ready(now)) {
                    rest = play(now);
                }
            } catch (SoundSink.NoDevice none) {
                LOG.info("recordings are not heard: {}", none.getMessage());
                tell(Sound.NO_DEVICE);
            } catch (IOException | RuntimeException | LinkageError e) {
                LOG.warn("the sound of a recording cannot be played: {}", e.toString());
                shut();
                opened = now == null ? null : now.address();
                tell(Sound.NONE);
            }
            if (rest > 0) {
                LockSupport.parkNanos(this, rest);
            }
        }
        letGo();
    }

    /** Another one may want the device. */
    private void letGo() {
        hush();
        shut();
        if (sink != null) {
            sink.close();
            sink = null;
        }
    }

    private void tell(Sound next) {
        if (wanted) {
            state = next;
        }
    }

    /** Whether there is sound to play, and something to play it on. */
    private boolean ready(LaneWorker.Aim now) throws IOException, SoundSink.NoDevice {
        if (!now.address().equals(opened)) {
            hush();
            shut();
            opened = now.address();
            decoder = SoundDecoder.open(now.address().toString());
        }
        if (decoder == null) {
            tell(Sound.NONE);
            return false;
        }
        if (sink == null) {
            sink = maker.open();
        }
        tell(Sound.HEARD);
        return true;
    }

    /** Puts the next piece out, or leaves it; answers for how long there is nothing to do, ns. */
    private long play(LaneWorker.Aim now) throws IOException {
        SoundSink out = java.util.Objects.requireNonNull(sink);
        SoundDecoder in = java.util.Objects.requireNonNull(decoder);
        long time = System.nanoTime();
        LaneWorker.Aim before = played;
        if (before != null && Math.abs(now.now(time) - before.now(time)) > CLOSE) {
            hush();
        }
        played = now;
        long buffered = out.bufferedMicros();
        if (buffered > AHEAD) {
            return REST_NS;
        }
        long due = now.now(time) + buffered;
        SoundDecoder.Chunk next = pending == null ? in.next() : pending;
        pending = next;
        if (next == null) {
            return jump(in, due) ? 0 : REST_NS;
        }
        long off = next.micros() - due;
        if (Math.abs(off) > FAR && jump(in, due)) {
            return 0;
        }
        if (off > CLOSE) {
            out.write(SILENCE, SILENCE.length);
        } else {
            pending = null;
            if (off >= -CLOSE) {
                jumped = false;
                out.write(next.pcm(), next.pcm().length);
            }
        }
        return 0;
    }

    /** Goes to the moment, once: where it leads to none that is near, the recording has no sound there. */
    private boolean jump(SoundDecoder in, long micros) throws IOException {
        if (jumped) {
            return false;
        }
        jumped = true;
        pending = null;
        in.jump(micros);
        return true;
    }

    /** At once: what lies ready belongs to another moment. */
    private void hush() {
        if (played != null && sink != null) {
            sink.drop();
        }
        played = null;
        pending = null;
        jumped = false;
    }

    private void shut() {
        if (decoder != null) {
            decoder.close();
        }
        decoder = null;
        opened = null;
        pending = null;
        jumped = false;
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }
}
