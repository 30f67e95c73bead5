package wanglou.map;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

import wanglou.map.tiles.TileImage;
import wanglou.map.tiles.TileKey;
import wanglou.map.tiles.WorldSource;

/** Home: any thread. A ground of plain squares with a line at each tile's upper and left edge: what a tile shows tells which one it is. */
public final class GridSource extends WorldSource {

    private final int ground;
    private final Executor painters;
    public final AtomicInteger asked = new AtomicInteger();

    public GridSource(int ground, Executor painters) {
        this.ground = 0xff000000 | ground;
        this.painters = painters;
    }

    /** A grid that is there at once. */
    public static GridSource night() {
        return new GridSource(0x171e26, Runnable::run);
    }

    @Override
    public String name() {
        return "grid";
    }

    @Override
    public String attribution() {
        return "© grid";
    }

    @Override
    public CompletableFuture<TileImage> tile(TileKey key, int pixels) {
        asked.incrementAndGet();
        return CompletableFuture.supplyAsync(() -> paint(key, pixels), painters);
    }

    private TileImage paint(TileKey key, int pixels) {
        int[] argb = new int[pixels * pixels];
        int fill = (key.x() + key.y()) % 2 == 0 ? ground : ground + 0x00040404;
        for (int y = 0; y < pixels; y++) {
            for (int x = 0; x < pixels; x++) {
                boolean line = x == 0 || y == 0 || ((x + 7 * key.x()) % 64 == 3 && (y / 8) % 2 == 0);
                argb[y * pixels + x] = line ? 0xff364656 : fill;
            }
        }
        return new TileImage(pixels, argb);
    }
}
