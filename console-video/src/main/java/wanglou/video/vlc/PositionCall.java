package wanglou.video.vlc;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.function.LongConsumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.co.caprica.vlcj.binding.internal.libvlc_callback_t;
import uk.co.caprica.vlcj.binding.internal.libvlc_event_e;
import uk.co.caprica.vlcj.binding.internal.libvlc_media_player_t;
import uk.co.caprica.vlcj.binding.lib.LibVlc;

/**
 * Home: libvlc's input thread; made and closed on the player worker. Hears libvlc say what it plays now, about four times a second. Asked at any other
 * moment libvlc answers what it said last, up to 300 ms ago: that is how much a lag measured by asking is wrong.
 */
final class PositionCall implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PositionCall.class);
    /** {@code libvlc_event_t}: what happened, to whom, and here the new time. */
    private static final MemoryLayout EVENT = MemoryLayout.structLayout(ValueLayout.JAVA_INT, MemoryLayout.paddingLayout(4), ValueLayout.ADDRESS, ValueLayout.JAVA_LONG);
    private static final long NEW_TIME = 16;
    private static final FunctionDescriptor HEAR = hear();

    private final LongConsumer heard;
    private final Arena calls = Arena.ofShared();
    private final libvlc_callback_t callback;

    /** {@code heard} is given milliseconds, on libvlc's thread: it must be quick and must not call libvlc. */
    PositionCall(libvlc_media_player_t player, LongConsumer heard) {
        this.heard = heard;
        callback = NativeCall.of(libvlc_callback_t.class, MethodHandles.lookup(), this, "hear", MethodType.methodType(void.class, MemorySegment.class, MemorySegment.class), HEAR, calls);
        int refused = LibVlc.libvlc_event_attach(LibVlc.libvlc_media_player_event_manager(player), libvlc_event_e.libvlc_MediaPlayerTimeChanged.intValue(), callback, null);
        if (refused != 0) {
            throw new IllegalStateException("libvlc does not tell its position: " + refused);
        }
    }

    @SuppressWarnings("restricted") // libvlc hands over one event.
    private static FunctionDescriptor hear() {
        return FunctionDescriptor.ofVoid(ValueLayout.ADDRESS.withTargetLayout(EVENT), ValueLayout.ADDRESS);
    }

    /** Nothing may leave a C function but its answer: an exception would end the process. */
    @SuppressWarnings("unused") // libvlc calls it.
    private void hear(MemorySegment event, MemorySegment opaque) {
        try {
            heard.accept(event.get(ValueLayout.JAVA_LONG, NEW_TIME));
        } catch (RuntimeException | Error e) {
            LOG.error("a position was lost", e);
        }
    }

    /** Only after the player was released: libvlc calls no more. */
    @Override
    public void close() {
        calls.close();
    }
}
