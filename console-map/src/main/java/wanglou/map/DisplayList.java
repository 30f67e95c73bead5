package wanglou.map;

import java.util.Arrays;

/**
 * Home: FX. The sprites of a layer in painting order, each known to the squares it touches. A square's signature tells whether its pixels would be
 * the same as before: what did not change on screen is not painted again, whatever changed in the data.
 */
final class DisplayList {

    private PixelSprite[] sprites = new PixelSprite[256];
    private int[] xs = new int[256];
    private int[] ys = new int[256];
    private int count;
    private TileRange range = new TileRange(0, 0, 0, 0, 0, 256);
    private int[] start = new int[2];
    private int[] items = new int[0];
    private long[] signatures = new long[1];

    void clear() {
        Arrays.fill(sprites, 0, count, null);
        count = 0;
    }

    /** @param x world pixel of the sprite's point */
    void add(PixelSprite sprite, int x, int y) {
        if (count == sprites.length) {
            sprites = Arrays.copyOf(sprites, count * 2);
            xs = Arrays.copyOf(xs, count * 2);
            ys = Arrays.copyOf(ys, count * 2);
        }
        sprites[count] = sprite;
        xs[count] = x;
        ys[count] = y;
        count++;
    }

    /** Deals what was added to the squares of this range, whose edge is a power of two. */
    void index(TileRange over) {
        range = over;
        int squares = over.columns() * over.rows();
        start = new int[squares + 1];
        signatures = new long[squares];
        int shift = Integer.numberOfTrailingZeros(over.size());
        for (int i = 0; i < count; i++) {
            for (int row = firstRow(i, shift); row <= lastRow(i, shift); row++) {
                for (int column = firstColumn(i, shift); column <= lastColumn(i, shift); column++) {
                    start[(row - over.fromRow()) * over.columns() + column - over.fromColumn() + 1]++;
                }
            }
        }
        for (int s = 0; s < squares; s++) {
            start[s + 1] += start[s];
        }
        items = items.length < start[squares] ? new int[start[squares] * 5 / 4] : items;
        int[] next = start.clone();
        for (int i = 0; i < count; i++) {
            for (int row = firstRow(i, shift); row <= lastRow(i, shift); row++) {
                for (int column = firstColumn(i, shift); column <= lastColumn(i, shift); column++) {
                    int square = (row - over.fromRow()) * over.columns() + column - over.fromColumn();
                    items[next[square]++] = i;
                    signatures[square] = mix(signatures[square], ((long) xs[i] << 32 ^ ys[i]) + sprites[i].signature() * 0x2545F4914F6CDD1DL);
                }
            }
        }
    }

    private int firstColumn(int i, int shift) {
        return Math.max(range.fromColumn(), (xs[i] - sprites[i].ax()) >> shift);
    }

    private int lastColumn(int i, int shift) {
        return Math.min(range.toColumn(), (xs[i] - sprites[i].ax() + sprites[i].width() - 1) >> shift);
    }

    private int firstRow(int i, int shift) {
        return Math.max(range.fromRow(), (ys[i] - sprites[i].ay()) >> shift);
    }

    private int lastRow(int i, int shift) {
        return Math.min(range.toRow(), (ys[i] - sprites[i].ay() + sprites[i].height() - 1) >> shift);
    }

    /** 0 when nothing is there. */
    long signature(TileArea area) {
        int square = square(area);
        return square < 0 ? 0 : signatures[square];
    }

    /** @param opacity 0…1 */
    void paint(Raster raster, TileArea area, double opacity) {
        int square = square(area);
        if (square >= 0) {
            int left = area.left();
            int top = area.top();
            for (int k = start[square]; k < start[square + 1]; k++) {
                int i = items[k];
                raster.draw(opacity < 1 ? sprites[i].faded(opacity) : sprites[i], xs[i] - left, ys[i] - top);
            }
        }
    }

    static long mix(long hash, long value) {
        return (hash ^ value) * 0x9E3779B97F4A7C15L + (hash >>> 29);
    }

    private int square(TileArea area) {
        boolean inside = area.zoom() == range.zoom() && area.size() == range.size()
                && area.column() >= range.fromColumn() && area.column() <= range.toColumn()
                && area.row() >= range.fromRow() && area.row() <= range.toRow();
        return inside ? (area.row() - range.fromRow()) * range.columns() + area.column() - range.fromColumn() : -1;
    }
}
