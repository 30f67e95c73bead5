package wanglou.map.tiles;

import java.util.ArrayList;
import java.util.List;

/** Home: painter worker. Which rectangles of a block are taken by labels already; a coarse grid keeps the question cheap. */
final class Collisions {

    /** A rectangle in device pixels. */
    record Box(double left, double top, double right, double bottom) {

        static Box around(double x, double y, double halfWidth, double halfHeight) {
            return new Box(x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight);
        }

        boolean hits(Box o) {
            return left < o.right && o.left < right && top < o.bottom && o.top < bottom;
        }

        Box grown(double by) {
            return new Box(left - by, top - by, right + by, bottom + by);
        }

        boolean within(double size, double margin) {
            return left >= margin && top >= margin && right <= size - margin && bottom <= size - margin;
        }
    }

    private final double cell;
    private final int columns;
    private final List<List<Box>> cells;

    Collisions(double size, double cell) {
        this.cell = cell;
        this.columns = (int) Math.ceil(size / cell) + 1;
        this.cells = new ArrayList<>(columns * columns);
        for (int i = 0; i < columns * columns; i++) {
            cells.add(new ArrayList<>(2));
        }
    }

    boolean free(Box box) {
        for (int row = index(box.top); row <= index(box.bottom); row++) {
            for (int column = index(box.left); column <= index(box.right); column++) {
                for (Box taken : cells.get(row * columns + column)) {
                    if (taken.hits(box)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    boolean free(List<Box> boxes) {
        return boxes.stream().allMatch(this::free);
    }

    void take(Box box) {
        for (int row = index(box.top); row <= index(box.bottom); row++) {
            for (int column = index(box.left); column <= index(box.right); column++) {
                cells.get(row * columns + column).add(box);
            }
        }
    }

    private int index(double position) {
        return (int) Math.max(0, Math.min(columns - 1.0, position / cell));
    }
}
