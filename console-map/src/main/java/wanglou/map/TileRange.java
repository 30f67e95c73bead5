package wanglou.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Home: any (immutable). The squares a view touches, first and last included. */
record TileRange(int zoom, int fromColumn, int toColumn, int fromRow, int toRow, int size) {

    /** @param scale screen pixels per logical pixel */
    static TileRange of(Viewport view, int scale) {
        int last = (1 << view.zoom()) - 1;
        int size = 256 * scale;
        return new TileRange(view.zoom(), column(view.left(), last), column(view.left() + Math.max(1, view.width()) - 1, last),
                column(view.top(), last), column(view.top() + Math.max(1, view.height()) - 1, last), size);
    }

    int columns() {
        return toColumn - fromColumn + 1;
    }

    int rows() {
        return toRow - fromRow + 1;
    }

    int left() {
        return fromColumn * size;
    }

    int top() {
        return fromRow * size;
    }

    int width() {
        return columns() * size;
    }

    int height() {
        return rows() * size;
    }

    /** From the middle outwards: what the eye rests on comes first. */
    List<TileArea> areas() {
        List<TileArea> all = new ArrayList<>();
        for (int row = fromRow; row <= toRow; row++) {
            for (int column = fromColumn; column <= toColumn; column++) {
                all.add(new TileArea(zoom, column, row, size));
            }
        }
        double middleX = (fromColumn + toColumn) / 2.0;
        double middleY = (fromRow + toRow) / 2.0;
        all.sort(Comparator.comparingDouble(a -> Math.hypot(a.column() - middleX, a.row() - middleY)));
        return all;
    }

    /** One square more on each side. */
    TileRange wider() {
        int last = (1 << zoom) - 1;
        return new TileRange(zoom, Math.max(0, fromColumn - 1), Math.min(last, toColumn + 1),
                Math.max(0, fromRow - 1), Math.min(last, toRow + 1), size);
    }

    private static int column(double worldPixel, int last) {
        return Math.clamp((long) Math.floor(worldPixel / 256), 0, last);
    }
}
