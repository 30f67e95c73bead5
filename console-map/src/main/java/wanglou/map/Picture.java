package wanglou.map;

import java.nio.IntBuffer;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * Home: FX. What the window shows of the map: one opaque image. Two buffers take turns, so that one can be painted while the renderer still reads the
 * other; showing them blends nothing and copies the pixels once.
 */
final class Picture {

    private final ImageView node = new ImageView();
    private final Raster[] rasters = new Raster[2];
    private final WritableImage[] images = new WritableImage[2];
    private final PixelBuffer<?>[] buffers = new PixelBuffer<?>[2];
    private int turn;

    Picture() {
        node.setMouseTransparent(true);
        node.setSmooth(false);
    }

    ImageView node() {
        return node;
    }

    /** The buffer to paint next, of this size in screen pixels. */
    Raster next(int width, int height) {
        turn ^= 1;
        Raster raster = rasters[turn];
        if (raster == null || raster.width() != width || raster.height() != height) {
            raster = new Raster(width, height);
            PixelBuffer<IntBuffer> buffer = new PixelBuffer<>(width, height, IntBuffer.wrap(raster.pixels()), PixelFormat.getIntArgbPreInstance());
            rasters[turn] = raster;
            buffers[turn] = buffer;
            images[turn] = new WritableImage(buffer);
        }
        return raster;
    }

    /** Shows what was painted. @param scale screen pixels per logical pixel */
    @SuppressWarnings("NullAway") // null means the whole buffer, as PixelBuffer has it
    void show(int scale) {
        buffers[turn].updateBuffer(b -> null);
        node.setFitWidth(rasters[turn].width() / (double) scale);
        node.setFitHeight(rasters[turn].height() / (double) scale);
        node.setImage(images[turn]);
    }
}
