package wanglou.map.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;

import wanglou.map.geo.GeoBox;
import wanglou.map.geo.Mercator;
import wanglou.map.pack.DemoCity;
import wanglou.map.tiles.MapStyle;
import wanglou.map.tiles.TileKey;
import wanglou.map.tiles.VectorTiles;

/** Paints every tile of the demo city, from disk to pixels, and prints the processor time of one tile. */
final class TileBench {

    private static final int ROUNDS = 5;

    private TileBench() {
    }

    public static void main(String[] args) throws IOException {
        Path mbtiles = DemoCity.tiles().tiles();
        for (int pixels : new int[] {256, 512}) {
            double[] all = new double[3];
            for (int z = 15; z <= 17; z++) {
                all[z - 15] = best(mbtiles, z, pixels);
                System.out.printf("tile.paint.%d.z%d %.2f ms%n", pixels, z, all[z - 15]);
            }
            System.out.printf("tile.paint.%d %.2f ms%n", pixels, Arrays.stream(all).average().orElseThrow());
        }
    }

    /** The best of some rounds: the machine is shared, what disturbs only ever adds. */
    private static double best(Path mbtiles, int z, int pixels) throws IOException {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            try (VectorTiles tiles = new VectorTiles(mbtiles, MapStyle.night(MapStyle.Language.ZH), Runnable::run)) {
                GeoBox b = tiles.bounds();
                int n = 1 << z;
                int west = (int) (Mercator.x(b.west()) * n) / 4 * 4;
                int east = (int) (Mercator.x(b.east()) * n) / 4 * 4 + 3;
                int north = (int) (Mercator.y(b.north()) * n) / 4 * 4;
                int south = (int) (Mercator.y(b.south()) * n) / 4 * 4 + 3;
                long start = cpu();
                for (int y = north; y <= south; y++) {
                    for (int x = west; x <= east; x++) {
                        tiles.tile(new TileKey(z, x, y), pixels).join();
                    }
                }
                double ms = (cpu() - start) / 1e6;
                best = Math.min(best, ms / ((east - west + 1) * (south - north + 1)));
            }
        }
        return best;
    }

    /** Of this thread, which does all of the painting: what others do on the machine does not count. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
