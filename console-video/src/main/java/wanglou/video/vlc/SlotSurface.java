package wanglou.video.vlc;

import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;

import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.co.caprica.vlcj.binding.internal.libvlc_display_callback_t;
import uk.co.caprica.vlcj.binding.internal.libvlc_lock_callback_t;
import uk.co.caprica.vlcj.binding.internal.libvlc_media_player_t;
import uk.co.caprica.vlcj.binding.internal.libvlc_video_cleanup_cb;
import uk.co.caprica.vlcj.binding.internal.libvlc_video_format_cb;
import uk.co.caprica.vlcj.binding.lib.LibVlc;

import wanglou.video.FrameSlot;

/**
 * Home: libvlc's threads; made, attached and closed on the player worker. Tells libvlc the size to scale to and puts each picture into the slot. What runs
 * once a picture is called by the virtual machine's own means: by JNA's a call alone cost a fifth of what decoding the picture does.
 */
final class SlotSurface implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SlotSurface.class);
    private static final AddressLayout PLANES = planes();
    private static final FunctionDescriptor LOCK = FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS, PLANES);
    private static final FunctionDescriptor DISPLAY = FunctionDescriptor.ofVoid(ValueLayout.ADDRESS, ValueLayout.ADDRESS);
    /** libvlc writes with vector instructions of up to so many bytes. */
    private static final long ALIGNED = 64;

    /** Where libvlc writes a picture, the same memory as the slot reads it, and its size. */
    private record Canvas(MemorySegment memory, IntBuffer pixels, int width, int height) {
        static Canvas of(int width, int height) {
            MemorySegment memory = Arena.ofAuto().allocate(4L * width * height, ALIGNED);
            return new Canvas(memory, memory.asByteBuffer().order(ByteOrder.nativeOrder()).asIntBuffer(), width, height);
        }

        boolean isOfSize(int otherWidth, int otherHeight) {
            return width == otherWidth && height == otherHeight;
        }
    }

    private final FrameSlot slot;
    private final Arena calls = Arena.ofShared();
    private final libvlc_video_format_cb format = this::format;
    private final libvlc_video_cleanup_cb cleanup = opaque -> { };
    private final libvlc_lock_callback_t lock;
    private final libvlc_display_callback_t display;
    private volatile PictureAim aim = PictureAim.NONE;
    /** The one libvlc writes. It changes places with the other when its picture is complete and the slot reads that one. */
    private volatile Canvas canvas = Canvas.of(2, 2);
    private volatile Canvas other = Canvas.of(2, 2);
    private volatile boolean shown;

    SlotSurface(FrameSlot slot) {
        this.slot = slot;
        lock = NativeCall.of(libvlc_lock_callback_t.class, MethodHandles.lookup(), this, "lock", MethodType.methodType(MemorySegment.class, MemorySegment.class, MemorySegment.class), LOCK, calls);
        display = NativeCall.of(libvlc_display_callback_t.class, MethodHandles.lookup(), this, "display", MethodType.methodType(void.class, MemorySegment.class, MemorySegment.class), DISPLAY, calls);
    }

    @SuppressWarnings("restricted") // libvlc hands over an array of one pointer, as long as pictures have one plane.
    private static AddressLayout planes() {
        return ValueLayout.ADDRESS.withTargetLayout(ValueLayout.ADDRESS);
    }

    void attach(libvlc_media_player_t player) {
        LibVlc.libvlc_video_set_format_callbacks(player, format, cleanup);
        LibVlc.libvlc_video_set_callbacks(player, lock, null, display, null);
    }

    /** Holds for the stream that is started next. */
    void aim(PictureAim next) {
        aim = next;
        shown = false;
    }

    /** A picture of the stream started last was shown. */
    boolean hasShown() {
        return shown;
    }

    private int format(PointerByReference opaque, PointerByReference chroma, IntByReference width, IntByReference height, PointerByReference pitches, PointerByReference lines) {
        PictureAim.Size size = aim.size(width.getValue(), height.getValue());
        if (!canvas.isOfSize(size.width(), size.height())) {
            canvas = Canvas.of(size.width(), size.height());
        }
        chroma.getPointer().write(0, "RV32".getBytes(StandardCharsets.US_ASCII), 0, 4);
        width.setValue(size.width());
        height.setValue(size.height());
        pitches.getPointer().setInt(0, 4 * size.width());
        lines.getPointer().setInt(0, size.height());
        return 1;
    }

    @SuppressWarnings("unused") // libvlc calls it.
    private MemorySegment lock(MemorySegment opaque, MemorySegment planes) {
        planes.set(ValueLayout.ADDRESS, 0, canvas.memory());
        return MemorySegment.NULL;
    }

    /** Nothing may leave a C function but its answer: an exception would end the process. */
    @SuppressWarnings("unused") // libvlc calls it.
    private void display(MemorySegment opaque, MemorySegment picture) {
        try {
            Canvas done = canvas;
            Canvas free = other;
            slot.take(done.pixels(), done.width(), done.height());
            other = done;
            canvas = free.isOfSize(done.width(), done.height()) ? free : Canvas.of(done.width(), done.height());
            shown = true;
        } catch (RuntimeException | Error e) {
            LOG.error("a picture was lost", e);
        }
    }

    /** Only after the player was released: libvlc calls no more. */
    @Override
    public void close() {
        calls.close();
    }
}
