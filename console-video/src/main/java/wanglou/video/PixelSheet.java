package wanglou.video;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

import org.jspecify.annotations.Nullable;

/** Home: FX. The image a tile draws, in the exact size of the decoded picture; a new size makes a new image. */
public final class PixelSheet {

    private @Nullable PixelBuffer<IntBuffer> pixels;
    private @Nullable WritableImage image;

    /** The image to draw; null before the first picture. */
    public @Nullable Image image() {
        return image;
    }

    void write(IntBuffer source, int width, int height) {
        PixelBuffer<IntBuffer> target = pixels;
        if (target == null || target.getWidth() != width || target.getHeight() != height) {
            IntBuffer memory = ByteBuffer.allocateDirect(width * height * Integer.BYTES).order(ByteOrder.nativeOrder()).asIntBuffer();
            target = new PixelBuffer<>(width, height, memory, PixelFormat.getIntArgbPreInstance());
            pixels = target;
            image = new WritableImage(target);
        }
        target.getBuffer().put(0, source, 0, width * height);
        target.updateBuffer(all -> null);
    }
}
