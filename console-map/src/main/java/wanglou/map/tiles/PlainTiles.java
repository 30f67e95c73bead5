package wanglou.map.tiles;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;

import wanglou.map.geo.Datum;
import wanglou.map.geo.GeoBox;

/** Home: any (immutable). Nothing but the ground colour: what is shown where no map is, and the last fallback of all. */
public final class PlainTiles implements TileSource {

    private final int argb;

    /** @param style whose ground outside the map is shown */
    public PlainTiles(MapStyle style) {
        this.argb = style.colour(Ink.OUTSIDE).getRGB();
    }

    @Override
    public String name() {
        return "plain";
    }

    @Override
    public int minZoom() {
        return 0;
    }

    @Override
    public int maxZoom() {
        return 22;
    }

    @Override
    public GeoBox bounds() {
        return GeoBox.WORLD;
    }

    @Override
    public String attribution() {
        return "";
    }

    @Override
    public Datum datum() {
        return Datum.WGS84;
    }

    @Override
    public CompletableFuture<TileImage> tile(TileKey key, int pixels) {
        int[] all = new int[pixels * pixels];
        Arrays.fill(all, argb);
        return CompletableFuture.completedFuture(new TileImage(pixels, all));
    }

    @Override
    public void close() {
        // holds nothing
    }
}
