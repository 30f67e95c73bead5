package wanglou.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.paint.Color;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import wanglou.map.tiles.TileImage;
import wanglou.map.tiles.TileKey;
import wanglou.map.tiles.TileSource;

/**
 * Home: FX; sources answer on any thread into a queue that each pulse drains. Keeps the tiles of the ground, asks for what is visible and missing,
 * nearest to the middle first, and never for what was scrolled past. Until a tile is there its place shows the old theme, a coarser tile
 * enlarged or finer ones shrunk.
 */
final class TileStore {

    private static final Logger LOG = LoggerFactory.getLogger(TileStore.class);
    private static final int AT_A_TIME = 8;
    /** A tile that takes longer is asked for again when it is still visible. */
    private static final long PATIENCE_S = 60;
    private static final int COARSER_BY_AT_MOST = 6;

    /** 64 MB of pixels: more than a wall of 4K shows at once. */
    private static final int PIXELS_KEPT = 16 << 20;

    private final Map<TileKey, Tile> tiles = lru();
    private final Map<TileKey, Tile> before = lru();
    private final Set<TileKey> running = new HashSet<>();
    private final Queue<Arrival> arrivals = new ConcurrentLinkedQueue<>();
    private List<TileKey> wanted = List.of();
    private @Nullable TileSource source;
    private int generation;
    private int stamps;
    private boolean complained;

    /** @param stamp different for every tile that ever arrived */
    private record Tile(TileImage image, int stamp) {
    }

    private record Arrival(int generation, TileKey key, @Nullable TileImage image, @Nullable Throwable failure) {
    }

    /** Another source; what the old one drew stays visible until the new tiles are there. */
    void source(TileSource newSource) {
        source = newSource;
        generation++;
        before.putAll(tiles);
        tiles.clear();
        running.clear();
        complained = false;
    }

    void refresh() {
        if (source != null) {
            source(source);
        }
    }

    /** The zoom at which tiles are asked for when the view is at this one. */
    int zoomAsked(int zoom) {
        return source == null ? zoom : Math.clamp(zoom, source.minZoom(), source.maxZoom());
    }

    /** Exactly these are wanted now, the most important first. */
    void want(List<TileKey> keys, int pixels) {
        wanted = keys.stream().filter(k -> !tiles.containsKey(k) && !running.contains(k)).toList();
        start(pixels);
    }

    int pending() {
        return running.size() + wanted.size();
    }

    /** Takes in what arrived. @return whether anything did */
    boolean drain() {
        boolean any = false;
        for (Arrival a = arrivals.poll(); a != null; a = arrivals.poll()) {
            if (a.generation() == generation) {
                running.remove(a.key());
                any = true;
                if (a.image() != null) {
                    tiles.put(a.key(), new Tile(a.image(), ++stamps));
                } else if (!(a.failure() instanceof TimeoutException)) {
                    complain(a);
                }
            }
        }
        if (any && pending() == 0) {
            before.clear();
        }
        return any;
    }

    /** Changes whenever {@link #paint} would paint something else. */
    long stamp(TileArea area) {
        TileKey key = new TileKey(area.zoom(), area.column(), area.row());
        Tile exact = exact(key);
        if (exact != null) {
            return exact.stamp();
        }
        TileKey coarser = coarser(key);
        long hash = coarser == null ? 7 : find(coarser).stamp();
        for (TileKey child : children(key)) {
            Tile finer = exact(child);
            hash = DisplayList.mix(hash, finer == null ? 0 : finer.stamp());
        }
        return hash;
    }

    void paint(Raster raster, TileArea area, Color outside) {
        TileKey key = new TileKey(area.zoom(), area.column(), area.row());
        Tile exact = exact(key);
        if (exact != null && exact.image().size() == area.size()) {
            System.arraycopy(exact.image().argbPre(), 0, raster.pixels(), 0, area.size() * area.size());
            return;
        }
        Arrays.fill(raster.pixels(), Raster.argb(outside));
        TileKey coarser = exact != null ? key : coarser(key);
        if (coarser != null) {
            int times = 1 << (key.z() - coarser.z());
            int edge = area.size() * times;
            resample(raster, find(coarser), -(key.x() % times) * area.size(), -(key.y() % times) * area.size(), edge);
        }
        if (exact == null) {
            for (TileKey child : children(key)) {
                Tile finer = exact(child);
                if (finer != null) {
                    int half = area.size() / 2;
                    resample(raster, finer, child.x() % 2 * half, child.y() % 2 * half, half);
                }
            }
        }
    }

    private void start(int pixels) {
        TileSource asked = source;
        int forGeneration = generation;
        List<TileKey> later = new ArrayList<>();
        for (TileKey key : wanted) {
            if (running.size() < AT_A_TIME && asked != null) {
                running.add(key);
                ask(asked, key, pixels).whenComplete((image, failure) ->
                        arrivals.add(new Arrival(forGeneration, key, image, failure)));
            } else {
                later.add(key);
            }
        }
        wanted = later;
    }

    private static CompletableFuture<TileImage> ask(TileSource source, TileKey key, int pixels) {
        // A copy, so that the time limit does not cancel a future the source may share between askers.
        return source.tile(key, pixels).copy().orTimeout(PATIENCE_S, TimeUnit.SECONDS);
    }

    /** A source never fails by its contract; one that does must not be asked again with every frame. */
    private void complain(Arrival a) {
        if (!complained) {
            LOG.warn("tile {} failed; its place shows a coarser one until a refresh", a.key(), a.failure());
            complained = true;
        }
        TileKey coarser = coarser(a.key());
        TileImage instead = coarser == null ? new TileImage(1, new int[1]) : enlarged(find(coarser), coarser, a.key());
        tiles.put(a.key(), new Tile(instead, ++stamps));
    }

    private static TileImage enlarged(Tile tile, TileKey coarser, TileKey key) {
        Raster raster = new Raster(tile.image().size(), tile.image().size());
        int times = 1 << (key.z() - coarser.z());
        resample(raster, tile, -(key.x() % times) * raster.width(), -(key.y() % times) * raster.width(), raster.width() * times);
        return new TileImage(raster.width(), raster.pixels());
    }

    private static void resample(Raster raster, Tile tile, int x, int y, int edge) {
        int size = tile.image().size();
        Raster from = new Raster(size, size);
        System.arraycopy(tile.image().argbPre(), 0, from.pixels(), 0, size * size);
        raster.graphics().drawImage(from.image(), x, y, edge, edge, null);
    }

    private @Nullable Tile exact(TileKey key) {
        Tile tile = tiles.get(key);
        return tile != null ? tile : before.get(key);
    }

    private Tile find(TileKey key) {
        Tile tile = exact(key);
        if (tile == null) {
            throw new IllegalStateException("tile " + key + " left the store while it was painted");
        }
        return tile;
    }

    private @Nullable TileKey coarser(TileKey key) {
        for (int up = 1; up <= Math.min(COARSER_BY_AT_MOST, key.z()); up++) {
            TileKey parent = new TileKey(key.z() - up, key.x() >> up, key.y() >> up);
            if (exact(parent) != null) {
                return parent;
            }
        }
        return null;
    }

    private static List<TileKey> children(TileKey key) {
        if (key.z() >= Viewport.MAX_ZOOM) {
            return List.of();
        }
        return List.of(new TileKey(key.z() + 1, 2 * key.x(), 2 * key.y()), new TileKey(key.z() + 1, 2 * key.x() + 1, 2 * key.y()),
                new TileKey(key.z() + 1, 2 * key.x(), 2 * key.y() + 1), new TileKey(key.z() + 1, 2 * key.x() + 1, 2 * key.y() + 1));
    }

    private static Map<TileKey, Tile> lru() {
        return new LinkedHashMap<>(256, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<TileKey, Tile> eldest) {
                int edge = eldest.getValue().image().size();
                return size() > 40 && (long) size() * edge * edge > PIXELS_KEPT;
            }
        };
    }
}
