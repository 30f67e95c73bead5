package wanglou.video.vlc;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.Supplier;

import com.sun.jna.Native;
import uk.co.caprica.vlcj.player.base.MediaPlayer;
import uk.co.caprica.vlcj.player.embedded.videosurface.callback.BufferFormat;
import uk.co.caprica.vlcj.player.embedded.videosurface.callback.BufferFormatCallback;
import uk.co.caprica.vlcj.player.embedded.videosurface.callback.RenderCallback;

import wanglou.video.FrameSlot;
import wanglou.video.stream.FeedReport;

/** Home: libvlc's threads. Tells libvlc the size to scale to and puts each picture into the slot. */
final class SlotSurface implements BufferFormatCallback, RenderCallback {

    /** A picture whose shape is this close to the tile's is scaled to the tile's exact size. */
    private static final double SAME_SHAPE = 0.04;

    private static final int MOST_PADDING = 66;

    /** What is wanted: at most this size, and the true shape of the picture when it is asked for. */
    record Aim(int width, int height, Supplier<FeedReport.Shape> shape) {}

    private final FrameSlot slot;
    private volatile Aim aim = new Aim(2, 2, () -> FeedReport.Shape.UNKNOWN);
    private volatile boolean shown;

    SlotSurface(FrameSlot slot) {
        this.slot = slot;
    }

    /** Holds for the stream that is started next. */
    void aim(Aim next) {
        aim = next;
        shown = false;
    }

    /** A picture of the stream started last was shown. */
    boolean hasShown() {
        return shown;
    }

    @Override
    public BufferFormat getBufferFormat(int paddedWidth, int paddedHeight) {
        Aim wanted = aim;
        FeedReport.Shape declared = wanted.shape().get();
        boolean fits = isPadding(paddedWidth - declared.width()) && isPadding(paddedHeight - declared.height());
        int sourceWidth = fits ? declared.width() : paddedWidth;
        int sourceHeight = fits ? declared.height() : paddedHeight;
        double scale = Math.min(1, Math.min((double) wanted.width() / sourceWidth, (double) wanted.height() / sourceHeight));
        int w = Math.max(2, (int) Math.round(sourceWidth * scale));
        int h = Math.max(2, (int) Math.round(sourceHeight * scale));
        boolean sameShape = Math.abs((double) sourceWidth * wanted.height() / ((double) sourceHeight * wanted.width()) - 1) <= SAME_SHAPE;
        if (scale < 1 && sameShape) {
            w = wanted.width();
            h = wanted.height();
        }
        return new BufferFormat("RV32", w, h, new int[] {4 * w}, new int[] {h});
    }

    /** libvlc gives the size of the decoder's memory, which is rounded up, and not that of the picture in it. */
    private static boolean isPadding(int rest) {
        return rest >= 0 && rest <= MOST_PADDING;
    }

    @Override
    public void newFormatSize(int bufferWidth, int bufferHeight, int displayWidth, int displayHeight) {}

    @Override
    public void allocatedBuffers(ByteBuffer[] buffers) {}

    /** libvlc's thread stays known to the virtual machine until it ends: made known and forgotten three times a picture, it cost more than the copy. */
    @Override
    public void lock(MediaPlayer player) {
        Native.detach(false);
    }

    @Override
    public void display(MediaPlayer player, ByteBuffer[] buffers, BufferFormat format, int displayWidth, int displayHeight) {
        shown = true;
        slot.put(buffers[0].duplicate().order(ByteOrder.nativeOrder()).rewind().asIntBuffer(), format.getWidth(), format.getHeight());
    }

    @Override
    public void unlock(MediaPlayer player) {}
}
