package wanglou.map;

/**
 * Home: any (immutable). What a layer prepares for.
 *
 * @param view the view at that moment; it may move inside the range without another call
 * @param range what of the world may become visible
 * @param scale screen pixels per logical pixel, 1 or 2
 */
record LayerScope(Viewport view, TileRange range, MapPalette palette, int scale) {

    /** Pixels of the screen from the west to the east edge of the world. */
    double world() {
        return view.worldSize() * scale;
    }

    boolean sameGroundAs(LayerScope other) {
        return range.equals(other.range) && palette.equals(other.palette) && scale == other.scale;
    }
}
