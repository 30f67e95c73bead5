package wanglou.map.tiles;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import wanglou.map.geo.Datum;
import wanglou.map.geo.GeoBox;

/**
 * Home: any thread. A pyramid of map pictures. Tiles above {@link #maxZoom()} of a vector source are painted from its deepest data;
 * a raster source is enlarged by the view.
 */
public interface TileSource extends AutoCloseable {

    /** Short and stable, for a layer list and a cache key. */
    String name();

    int minZoom();

    int maxZoom();

    GeoBox bounds();

    /** What the licence of the data wants shown on the map, e.g. “© OpenStreetMap contributors”. */
    String attribution();

    Datum datum();

    /**
     * One tile at 256 or 512 pixels. Never completes exceptionally: where there is no data the picture is the ground outside the map,
     * and where a server fails the picture of the fallback, so that one bad tile cannot stop the rest.
     */
    CompletableFuture<TileImage> tile(TileKey key, int pixels);

    /** What is wrong with it at the moment, in a few technical words; empty when nothing is. A local file has no troubles of this kind. */
    default Optional<String> trouble() {
        return Optional.empty();
    }

    @Override
    void close();
}
