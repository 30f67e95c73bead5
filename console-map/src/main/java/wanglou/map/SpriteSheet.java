package wanglou.map;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/** Home: FX. Draws many small pictures with one snapshot (each waits for the renderer) and cuts them into sprites. */
final class SpriteSheet {

    private SpriteSheet() {
    }

    /** Draws the n-th picture around the origin, in logical pixels. */
    interface Drawer {
        void draw(GraphicsContext g, int n);
    }

    /**
     * @param halfWidth from a picture's point to the edge of its cell, in logical pixels
     * @param scale screen pixels per logical pixel
     */
    static List<PixelSprite> of(int count, double halfWidth, double halfHeight, int scale, Drawer drawer) {
        int halfW = (int) Math.ceil(halfWidth) * scale;
        int halfH = (int) Math.ceil(halfHeight) * scale;
        int columns = Math.clamp((int) Math.ceil(Math.sqrt((double) count * halfH / halfW)), 1, count);
        int rows = (count + columns - 1) / columns;
        Canvas canvas = new Canvas(columns * 2.0 * halfW, rows * 2.0 * halfH);
        GraphicsContext g = canvas.getGraphicsContext2D();
        for (int n = 0; n < count; n++) {
            g.save();
            g.translate((n % columns * 2 + 1.0) * halfW, (n / columns * 2 + 1.0) * halfH);
            g.scale(scale, scale);
            drawer.draw(g, n);
            g.restore();
        }
        SnapshotParameters clear = new SnapshotParameters();
        clear.setFill(Color.TRANSPARENT);
        WritableImage sheet = canvas.snapshot(clear, null);
        int stride = columns * 2 * halfW;
        int[] pixels = new int[stride * rows * 2 * halfH];
        sheet.getPixelReader().getPixels(0, 0, stride, rows * 2 * halfH, PixelFormat.getIntArgbPreInstance(), pixels, 0, stride);
        return IntStream.range(0, count)
                .mapToObj(n -> PixelSprite.cut(pixels, stride, n % columns * 2 * halfW, n / columns * 2 * halfH, 2 * halfW, 2 * halfH, halfW, halfH))
                .toList();
    }
}
