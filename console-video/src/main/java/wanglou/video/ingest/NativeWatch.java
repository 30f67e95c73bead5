package wanglou.video.ingest;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;

import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOInterruptCB;
import org.bytedeco.javacpp.Pointer;

/**
 * Home: any. The watchdog inside ffmpeg's blocking calls: they ask it many times a second whether to go on. There is one native callback for the whole
 * process, told apart by a number passed as the opaque pointer, because JavaCPP offers about ten instances of a callback class and no more.
 */
final class NativeWatch implements AutoCloseable {

    private static final ConcurrentMap<Long, NativeWatch> ASKED = new ConcurrentHashMap<>();
    private static final AtomicLong NEXT = new AtomicLong(1);
    private static final Ask ASK = new Ask();

    private final long id = NEXT.getAndIncrement();
    private volatile long deadline = Long.MAX_VALUE;
    private volatile boolean stopped;

    private NativeWatch() {}

    /** A new watch; nothing is due yet. */
    static NativeWatch start() {
        NativeWatch watch = new NativeWatch();
        ASKED.put(watch.id, watch);
        return watch;
    }

    /** Ends every blocking call of {@code context} when the deadline passes or the watch is stopped. */
    void guard(AVFormatContext context) {
        context.interrupt_callback().callback(ASK).opaque(new Opaque(id));
    }

    /** The current call may take until {@code nanoTime}. */
    void allowUntil(long nanoTime) {
        deadline = nanoTime;
    }

    /** Ends the current and every later call. */
    void stop() {
        stopped = true;
    }

    boolean isStopped() {
        return stopped;
    }

    boolean isOverdue() {
        return System.nanoTime() - deadline > 0 && deadline != Long.MAX_VALUE;
    }

    @Override
    public void close() {
        ASKED.remove(id);
    }

    private static final class Ask extends AVIOInterruptCB.Callback_Pointer {
        @Override
        public int call(Pointer opaque) {
            try {
                NativeWatch watch = opaque == null ? null : ASKED.get(opaque.address());
                return watch == null || watch.isStopped() || watch.isOverdue() ? 1 : 0;
            } catch (RuntimeException | Error cannotAnswer) {
                // Out of memory, for one. Thrown into native code it would end the process.
                return 1;
            }
        }
    }

    /** A number dressed as an address; nobody looks behind it. */
    private static final class Opaque extends Pointer {
        Opaque(long value) {
            super((Pointer) null);
            address = value;
        }
    }
}
