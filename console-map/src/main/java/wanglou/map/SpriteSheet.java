package wanglou.map;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/** Home: FX. Draws many small pictures into one image with one snapshot, and cuts each to what it covers. */
final class SpriteSheet {

    private SpriteSheet() {
    }

    /** Draws the n-th picture around the origin. */
    interface Drawer {
        void draw(GraphicsContext g, int n);
    }

    /**
     * @param half from a picture's point to the edge of its cell, in logical pixels
     */
    static List<Sprite> of(int count, double halfWidth, double halfHeight, double scale, Drawer drawer) {
        int cellW = (int) Math.ceil(2 * halfWidth * scale);
        int cellH = (int) Math.ceil(2 * halfHeight * scale);
        int columns = Math.max(1, Math.min(count, (int) Math.ceil(Math.sqrt((double) count * cellH / cellW))));
        int rows = (count + columns - 1) / columns;
        Canvas canvas = new Canvas(columns * cellW, rows * cellH);
        GraphicsContext g = canvas.getGraphicsContext2D();
        for (int n = 0; n < count; n++) {
            g.save();
            g.translate((n % columns) * cellW + cellW / 2.0, (n / columns) * cellH + cellH / 2.0);
            g.scale(scale, scale);
            drawer.draw(g, n);
            g.restore();
        }
        SnapshotParameters clear = new SnapshotParameters();
        clear.setFill(Color.TRANSPARENT);
        WritableImage sheet = canvas.snapshot(clear, null);
        return IntStream.range(0, count)
                .mapToObj(n -> cut(sheet, (n % columns) * cellW, (n / columns) * cellH, cellW, cellH, scale))
                .toList();
    }

    private static Sprite cut(WritableImage sheet, int x0, int y0, int w, int h, double scale) {
        PixelReader pixels = sheet.getPixelReader();
        int left = w;
        int right = -1;
        int top = h;
        int bottom = -1;
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                if (pixels.getArgb(x0 + x, y0 + y) >>> 24 != 0) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    top = Math.min(top, y);
                    bottom = y;
                }
            }
        }
        if (right < 0) {
            return new Sprite(sheet, x0, y0, 0, 0, 0, 0, scale);
        }
        return new Sprite(sheet, x0 + left, y0 + top, right - left + 1, bottom - top + 1,
                (w / 2.0 - left) / scale, (h / 2.0 - top) / scale, scale);
    }
}
