package wanglou.map.tiles;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import wanglou.map.geo.Datum;
import wanglou.map.geo.GeoBox;

/**
 * Home: any thread. Layers of one map laid over each other, e.g. TianDiTu's streets ({@code vec}) below its names ({@code cva}). The first is the
 * ground and tells zooms and bounds.
 */
public final class StackedTiles implements TileSource {

    private static final String BETWEEN = " · ";

    private final List<TileSource> layers;

    /** @param layers from the ground up, at least one, all of one datum; closed with this source */
    public StackedTiles(List<TileSource> layers) {
        this.layers = List.copyOf(layers);
        if (layers.isEmpty() || layers.stream().anyMatch(l -> l.datum() != layers.getFirst().datum())) {
            throw new IllegalArgumentException("layers of one map must share a datum: " + layers.stream().map(TileSource::name).toList());
        }
    }

    @Override
    public String name() {
        return layers.getFirst().name();
    }

    @Override
    public int minZoom() {
        return layers.getFirst().minZoom();
    }

    @Override
    public int maxZoom() {
        return layers.getFirst().maxZoom();
    }

    @Override
    public GeoBox bounds() {
        return layers.getFirst().bounds();
    }

    @Override
    public String attribution() {
        return together(layers.stream().map(TileSource::attribution).toArray(String[]::new));
    }

    /** Attributions side by side, each owner once. */
    static String together(String... attributions) {
        return Arrays.stream(attributions).flatMap(a -> Arrays.stream(a.split(BETWEEN))).filter(a -> !a.isBlank()).distinct()
                .collect(Collectors.joining(BETWEEN));
    }

    @Override
    public Datum datum() {
        return layers.getFirst().datum();
    }

    @Override
    public CompletableFuture<TileImage> tile(TileKey key, int pixels) {
        CompletableFuture<TileImage> below = layers.getFirst().tile(key, pixels);
        for (TileSource layer : layers.subList(1, layers.size())) {
            below = below.thenCombine(layer.tile(key, pixels), StackedTiles::over);
        }
        return below;
    }

    /** Porter and Duff's “over” on premultiplied colours. */
    private static TileImage over(TileImage below, TileImage above) {
        int[] out = new int[below.argbPre().length];
        for (int i = 0; i < out.length; i++) {
            int b = below.argbPre()[i];
            int a = above.argbPre()[i];
            int keep = 255 - (a >>> 24);
            int rest = keep == 0 ? 0 : keep == 255 ? b
                    : ((b >>> 24) * keep / 255) << 24 | ((b >> 16 & 0xff) * keep / 255) << 16 | ((b >> 8 & 0xff) * keep / 255) << 8 | (b & 0xff) * keep / 255;
            out[i] = a + rest; // no carry: each sum stays within 255 because the colours are premultiplied
        }
        return new TileImage(below.size(), out);
    }

    @Override
    public Optional<String> trouble() {
        return layers.stream().flatMap(layer -> layer.trouble().stream()).findFirst();
    }

    @Override
    public void close() {
        layers.forEach(TileSource::close);
    }
}
