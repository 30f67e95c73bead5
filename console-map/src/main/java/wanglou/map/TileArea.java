package wanglou.map;

/**
 * Home: any (immutable). One square of the composed picture, in pixels of the screen on the world of one zoom.
 *
 * @param size edge in pixels: 256 times the screen's pixels per logical pixel
 */
record TileArea(int zoom, int column, int row, int size) {

    /** World pixel of its left edge. */
    int left() {
        return column * size;
    }

    int top() {
        return row * size;
    }
}
