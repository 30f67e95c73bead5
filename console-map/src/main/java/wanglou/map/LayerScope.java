package wanglou.map;

import java.util.List;

/**
 * Home: any (immutable). What a layer prepares for.
 *
 * @param view the view at that moment; it may move inside the range without another call
 * @param range what of the world may become visible
 * @param scale screen pixels per logical pixel, 1 or 2
 * @param above visible layers above the one that prepares
 */
record LayerScope(Viewport view, TileRange range, MapPalette palette, int scale, List<MapLayer> above) {

    LayerScope {
        above = List.copyOf(above);
    }

    LayerScope under(List<MapLayer> layersAbove) {
        return new LayerScope(view, range, palette, scale, layersAbove);
    }

    /** Pixels of the screen from the west to the east edge of the world. */
    double world() {
        return view.worldSize() * scale;
    }

    boolean sameGroundAs(LayerScope other) {
        return range.equals(other.range) && palette.equals(other.palette) && scale == other.scale;
    }
}
