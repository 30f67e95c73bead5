package wanglou.map;

import java.util.BitSet;

/** Home: FX. Which places of a frame already carry a label. Cells lie on the world, so that labels do not flicker during a pan. */
final class LabelRoom {

    private static final int CELL_W = 8;
    private static final int CELL_H = 7;
    private static final int LINE = 14;
    private static final int MARGIN = 400;

    private final BitSet taken = new BitSet();
    private double shiftX;
    private double shiftY;
    private int columns;
    private int rows;

    void clear(Viewport view) {
        taken.clear();
        shiftX = Math.floorMod((long) view.left(), CELL_W) + MARGIN;
        shiftY = Math.floorMod((long) view.top(), CELL_H) + MARGIN;
        columns = (int) (view.width() + 2 * MARGIN) / CELL_W + 2;
        rows = (int) (view.height() + 2 * MARGIN) / CELL_H + 2;
    }

    /** Takes the place of a line of text unless another label has a part of it. */
    boolean take(double x, double y, double width) {
        int fromColumn = Math.clamp((long) Math.floor((x + shiftX) / CELL_W), 0, columns - 1);
        int toColumn = Math.clamp((long) Math.floor((x + width + shiftX) / CELL_W), 0, columns - 1);
        int fromRow = Math.clamp((long) Math.floor((y + shiftY) / CELL_H), 0, rows - 1);
        int toRow = Math.clamp((long) Math.floor((y + LINE - 1 + shiftY) / CELL_H), 0, rows - 1);
        for (int row = fromRow; row <= toRow; row++) {
            int hit = taken.nextSetBit(row * columns + fromColumn);
            if (hit >= 0 && hit <= row * columns + toColumn) {
                return false;
            }
        }
        for (int row = fromRow; row <= toRow; row++) {
            taken.set(row * columns + fromColumn, row * columns + toColumn + 1);
        }
        return true;
    }
}
