package wanglou.map;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Home: FX. Finds a place for each label where it covers no other label and no mark: under its mark if it can be, else beside or above it. A label
 * without a place is left out; cut text would say something wrong.
 */
final class LabelRoom {

    static final int LINE = 14;
    private static final int CELL = 64;
    private static final int FOREIGN = -2;
    /** A label that had to step aside comes back only when there is so much more room, else it would jump to and fro. */
    private static final int SLACK = 6;

    private final TileRange range;
    private final int columns;
    private final int rows;
    private final List<@Nullable List<Box>> cells;
    private final List<Box> own = new ArrayList<>();

    /** Where a label stands seen from its mark. */
    enum Side {
        BELOW, RIGHT, LEFT, ABOVE
    }

    /** World pixels. @param owner which mark it belongs to; a mark does not push its own label away */
    record Box(double left, double top, double right, double bottom, int owner) {

        boolean meets(Box other) {
            return owner != other.owner && left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }

        Box grown(double by) {
            return new Box(left - by, top - by, right + by, bottom + by, owner);
        }
    }

    LabelRoom(TileRange range) {
        this.range = range;
        columns = range.width() / CELL + 3;
        rows = range.height() / CELL + 3;
        cells = new ArrayList<>(Collections.nCopies(columns * rows, null));
    }

    /** Something of a layer above: nothing is written under it. */
    void block(Box box) {
        put(new Box(box.left, box.top, box.right, box.bottom, FOREIGN));
    }

    /** A mark or a ring: nothing is written over it. */
    void block(double x, double y, double half, int owner) {
        put(new Box(x - half, y - half, x + half, y + half, owner));
    }

    /**
     * Takes a place for a line of text.
     *
     * @param before where it stood in the last layout
     * @param lefts left edges by side
     * @param tops upper edges by side
     * @return where it stands now, null when there is no room
     */
    @Nullable Side take(double[] lefts, double[] tops, double width, double height, @Nullable Side before, int owner) {
        Box below = box(Side.BELOW, lefts, tops, width, height, owner);
        if (free(before == null || before == Side.BELOW ? below : below.grown(SLACK))) {
            put(below);
            return Side.BELOW;
        }
        if (before != null && free(box(before, lefts, tops, width, height, owner))) {
            put(box(before, lefts, tops, width, height, owner));
            return before;
        }
        for (Side side : Side.values()) {
            Box there = box(side, lefts, tops, width, height, owner);
            if (free(there)) {
                put(there);
                return side;
            }
        }
        return null;
    }

    @SuppressWarnings("EnumOrdinal") // the arrays stand in the order of the sides
    private static Box box(Side side, double[] lefts, double[] tops, double width, double height, int owner) {
        double left = lefts[side.ordinal()];
        double top = tops[side.ordinal()];
        return new Box(left, top, left + width, top + height, owner);
    }

    private boolean free(Box box) {
        for (int row = row(box.top); row <= row(box.bottom); row++) {
            for (int column = column(box.left); column <= column(box.right); column++) {
                List<Box> there = cells.get(row * columns + column);
                if (there != null && there.stream().anyMatch(box::meets)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Grows with everything that is put here, what layers above cover excepted. */
    List<Box> taken() {
        return own;
    }

    private void put(Box box) {
        if (box.owner != FOREIGN) {
            own.add(box);
        }
        for (int row = row(box.top); row <= row(box.bottom); row++) {
            for (int column = column(box.left); column <= column(box.right); column++) {
                List<Box> there = cells.get(row * columns + column);
                if (there == null) {
                    there = new ArrayList<>();
                    cells.set(row * columns + column, there);
                }
                there.add(box);
            }
        }
    }

    private int column(double x) {
        return Math.clamp((long) Math.floor((x - range.left()) / CELL) + 1, 0, columns - 1);
    }

    private int row(double y) {
        return Math.clamp((long) Math.floor((y - range.top()) / CELL) + 1, 0, rows - 1);
    }
}
