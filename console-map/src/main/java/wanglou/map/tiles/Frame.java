package wanglou.map.tiles;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/**
 * What is painted at once: a block of tiles of one zoom with one label layout.
 *
 * @param zoom of the tiles
 * @param size of the block in device pixels
 * @param scale device pixels per logical pixel: 1 for tiles of 256, 2 for 512
 * @param tiles the data below the block
 */
record Frame(int zoom, int size, double scale, List<Placed> tiles) {

    Frame {
        tiles = List.copyOf(tiles);
    }

    /**
     * A data tile and where it lies in the block.
     *
     * @param x device pixels of its west edge
     * @param y device pixels of its north edge
     * @param span device pixels of its side
     */
    record Placed(VectorTile tile, double x, double y, double span) {

        double px(int tileX, int extent) {
            return x + tileX * span / extent;
        }

        double py(int tileY, int extent) {
            return y + tileY * span / extent;
        }

        /** True when no part of the feature can touch the block, {@code margin} pixels around it included. */
        boolean outside(VectorTile.Feature f, int extent, int size, double margin) {
            return f.xy.length == 0 || px(f.maxX, extent) < -margin || px(f.minX, extent) > size + margin
                    || py(f.maxY, extent) < -margin || py(f.minY, extent) > size + margin;
        }

        void append(VectorTile.Feature f, int extent, Path2D into, boolean close) {
            double k = span / extent;
            for (int part = 0; part < f.parts(); part++) {
                int from = f.starts[part];
                int to = f.starts[part + 1];
                if (to - from < 4) {
                    continue;
                }
                into.moveTo(x + f.xy[from] * k, y + f.xy[from + 1] * k);
                for (int i = from + 2; i < to; i += 2) {
                    into.lineTo(x + f.xy[i] * k, y + f.xy[i + 1] * k);
                }
                if (close) {
                    into.closePath();
                }
            }
        }

        /** The lines of a feature as x, y runs in device pixels. */
        List<double[]> lines(VectorTile.Feature f, int extent) {
            List<double[]> lines = new ArrayList<>(f.parts());
            for (int part = 0; part < f.parts(); part++) {
                int from = f.starts[part];
                int to = f.starts[part + 1];
                double[] line = new double[to - from];
                for (int i = from; i < to; i += 2) {
                    line[i - from] = px(f.xy[i], extent);
                    line[i - from + 1] = py(f.xy[i + 1], extent);
                }
                lines.add(line);
            }
            return lines;
        }
    }

    /** True for exactly one block of all: anchors on a border belong to the block east and south of it. */
    boolean owns(double px, double py) {
        return px >= 0 && py >= 0 && px < size && py < size;
    }
}
