package wanglou.map;

import java.util.BitSet;

/** Home: FX. Which places of a layout already carry a label. Cells lie on the world, so that a pan does not make labels flicker. */
final class LabelRoom {

    private static final int CELL_W = 8;
    private static final int CELL_H = 7;
    private static final int LINE = 14;
    /** Longer labels at the edge of the range lose their claim to what lies outside. */
    private static final int MARGIN = 400;

    private final BitSet taken = new BitSet();
    private final int scale;
    private final int fromColumn;
    private final int fromRow;
    private final int columns;
    private final int rows;

    LabelRoom(TileRange range, int scale) {
        this.scale = scale;
        fromColumn = Math.floorDiv(range.left() / scale - MARGIN, CELL_W);
        fromRow = Math.floorDiv(range.top() / scale - MARGIN, CELL_H);
        columns = (range.width() / scale + 2 * MARGIN) / CELL_W + 2;
        rows = (range.height() / scale + 2 * MARGIN) / CELL_H + 2;
    }

    /**
     * Takes the place of a line of text unless another label has a part of it.
     *
     * @param x world pixel of its left edge, in pixels of the screen
     * @param width in logical pixels
     */
    boolean take(double x, double y, double width) {
        int left = cell(x / scale, CELL_W, fromColumn, columns);
        int right = cell(x / scale + width, CELL_W, fromColumn, columns);
        int top = cell(y / scale, CELL_H, fromRow, rows);
        int bottom = cell(y / scale + LINE - 1, CELL_H, fromRow, rows);
        for (int row = top; row <= bottom; row++) {
            int hit = taken.nextSetBit(row * columns + left);
            if (hit >= 0 && hit <= row * columns + right) {
                return false;
            }
        }
        for (int row = top; row <= bottom; row++) {
            taken.set(row * columns + left, row * columns + right + 1);
        }
        return true;
    }

    private static int cell(double logical, int size, int from, int count) {
        return Math.clamp((long) Math.floor(logical / size) - from, 0, count - 1);
    }
}
