package wanglou.map;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import javafx.scene.paint.Color;

import org.jspecify.annotations.Nullable;

/**
 * Home: FX. Pixels that are drawn into: sprites by our own blending, lines and areas by Java2D, whose software loops need no second surface.
 */
final class Raster {

    private final int width;
    private final int height;
    private final BufferedImage image;
    private final int[] pixels;
    private @Nullable Graphics2D graphics;

    Raster(int width, int height) {
        this.width = width;
        this.height = height;
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Row by row from the top, premultiplied ARGB. */
    int[] pixels() {
        return pixels;
    }

    BufferedImage image() {
        return image;
    }

    /** Smooth lines, no transform; whoever changes transform, clip or composite puts it back. */
    Graphics2D graphics() {
        Graphics2D g = graphics;
        if (g == null) {
            g = image.createGraphics();
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            g.setComposite(AlphaComposite.SrcOver);
            graphics = g;
        }
        return g;
    }

    /** Draws a sprite so that its point is at (x, y). */
    void draw(PixelSprite sprite, int x, int y) {
        int left = x - sprite.ax();
        int top = y - sprite.ay();
        if (left >= 0 && top >= 0 && left + sprite.width() <= width && top + sprite.height() <= height) {
            sprite.draw(pixels, width, left, top);
        } else {
            sprite.drawClipped(pixels, width, height, left, top);
        }
    }

    /** Copies what of a square lies inside, its upper left corner at (left, top). */
    void copy(int[] square, int size, int left, int top) {
        int fromX = Math.max(0, -left);
        int length = Math.min(size, width - left) - fromX;
        if (length > 0) {
            for (int y = Math.max(0, -top); y < Math.min(size, height - top); y++) {
                System.arraycopy(square, y * size + fromX, pixels, (top + y) * width + left + fromX, length);
            }
        }
    }

    static java.awt.Color awt(Color c) {
        return new java.awt.Color((float) c.getRed(), (float) c.getGreen(), (float) c.getBlue(), (float) c.getOpacity());
    }

    static int argb(Color c) {
        return awt(c).getRGB();
    }
}
