package wanglou.map;

import java.util.Arrays;

/**
 * Home: any (immutable). A small picture kept as runs of pixels: solid runs are copied, half-transparent ones blended, and what is
 * transparent costs nothing. Ten thousand of them are drawn in the time the canvas needs for one thousand.
 */
final class PixelSprite {

    private static final int FIELDS = 5;

    private final int width;
    private final int height;
    private final int ax;
    private final int ay;
    /** Per run: row, column, length, offset of its pixels, 1 when solid. */
    private final int[] runs;
    private final int[] pixels;

    private PixelSprite(int width, int height, int ax, int ay, int[] runs, int[] pixels) {
        this.width = width;
        this.height = height;
        this.ax = ax;
        this.ay = ay;
        this.runs = runs;
        this.pixels = pixels;
    }

    /**
     * Cuts a cell out of a larger picture.
     *
     * @param argbPre premultiplied pixels of the larger picture
     * @param stride its width
     * @param ax from the cell's left edge to the point the sprite stands for
     * @param ay from its upper edge
     */
    static PixelSprite cut(int[] argbPre, int stride, int x0, int y0, int w, int h, int ax, int ay) {
        int[] runs = new int[w * h * FIELDS];
        int[] pixels = new int[w * h];
        int used = 0;
        int kept = 0;
        int left = w;
        int right = 0;
        int top = h;
        int bottom = 0;
        for (int y = 0; y < h; y++) {
            int x = 0;
            while (x < w) {
                int kind = kind(argbPre[(y0 + y) * stride + x0 + x]);
                int from = x;
                while (x < w && kind(argbPre[(y0 + y) * stride + x0 + x]) == kind) {
                    x++;
                }
                if (kind > 0) {
                    System.arraycopy(argbPre, (y0 + y) * stride + x0 + from, pixels, kept, x - from);
                    System.arraycopy(new int[] {y, from, x - from, kept, kind - 1}, 0, runs, used, FIELDS);
                    used += FIELDS;
                    kept += x - from;
                    left = Math.min(left, from);
                    right = Math.max(right, x);
                    top = Math.min(top, y);
                    bottom = y + 1;
                }
            }
        }
        for (int r = 0; r < used; r += FIELDS) {
            runs[r] -= top;
            runs[r + 1] -= left;
        }
        return new PixelSprite(Math.max(0, right - left), Math.max(0, bottom - top), ax - left, ay - top,
                Arrays.copyOf(runs, used), Arrays.copyOf(pixels, kept));
    }

    /** The same picture at a share of its opacity. */
    PixelSprite faded(double opacity) {
        int[] faded = new int[pixels.length];
        int share = (int) Math.round(opacity * 256);
        for (int i = 0; i < pixels.length; i++) {
            int p = pixels[i];
            faded[i] = ((((p & 0xff00ff) * share) >>> 8) & 0xff00ff) | ((((p >>> 8) & 0xff00ff) * share) & 0xff00ff00);
        }
        int[] blended = runs.clone();
        for (int r = 4; r < blended.length; r += FIELDS) {
            blended[r] = 0;
        }
        return new PixelSprite(width, height, ax, ay, blended, faded);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** From the left edge to the point it stands for, in pixels. */
    int ax() {
        return ax;
    }

    int ay() {
        return ay;
    }

    /** Draws all of it; the caller knows that it lies inside. */
    void draw(int[] target, int stride, int left, int top) {
        for (int r = 0; r < runs.length; r += FIELDS) {
            int at = (top + runs[r]) * stride + left + runs[r + 1];
            if (runs[r + 4] == 1) {
                copy(target, at, runs[r + 3], runs[r + 2]);
            } else {
                blend(target, at, runs[r + 3], runs[r + 2]);
            }
        }
    }

    /** Draws what of it lies inside a target of this size. */
    void drawClipped(int[] target, int stride, int rows, int left, int top) {
        for (int r = 0; r < runs.length; r += FIELDS) {
            int y = top + runs[r];
            int x = left + runs[r + 1];
            int skip = Math.max(0, -x);
            int length = Math.min(runs[r + 2], stride - x) - skip;
            if (y >= 0 && y < rows && length > 0) {
                if (runs[r + 4] == 1) {
                    copy(target, y * stride + x + skip, runs[r + 3] + skip, length);
                } else {
                    blend(target, y * stride + x + skip, runs[r + 3] + skip, length);
                }
            }
        }
    }

    private void copy(int[] target, int at, int from, int length) {
        for (int i = 0; i < length; i++) {
            target[at + i] = pixels[from + i];
        }
    }

    private void blend(int[] target, int at, int from, int length) {
        for (int i = 0; i < length; i++) {
            int s = pixels[from + i];
            int d = target[at + i];
            int rest = 256 - (s >>> 24);
            target[at + i] = s + ((((d & 0xff00ff) * rest) >>> 8) & 0xff00ff) + ((((d >>> 8) & 0xff00ff) * rest) & 0xff00ff00);
        }
    }

    private static int kind(int pixel) {
        int alpha = pixel >>> 24;
        return alpha == 0 ? 0 : alpha == 255 ? 2 : 1;
    }
}
