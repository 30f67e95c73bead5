package wanglou.map.tiles;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import javafx.scene.paint.Color;

import wanglou.map.geo.Datum;
import wanglou.map.geo.GeoBox;

/** Home: any (immutable). One colour everywhere: the ground where no map is, the last fallback of all, or nothing below an overlay. */
public final class PlainTiles implements TileSource {

    private final String name;
    private final int argb;

    /** @param style whose ground outside the map is shown */
    public PlainTiles(MapStyle style) {
        this("plain", style.colour(Ink.OUTSIDE).getRGB());
    }

    /** Of the colour that a theme gives to what lies outside every map. */
    public PlainTiles(String name, Color colour) {
        this(name, 0xff000000 | (int) Math.round(colour.getRed() * 255) << 16 | (int) Math.round(colour.getGreen() * 255) << 8
                | (int) Math.round(colour.getBlue() * 255));
    }

    private PlainTiles(String name, int argb) {
        this.name = name;
        this.argb = argb;
    }

    /** Nothing at all: the fallback of a layer of labels over another map. */
    public static PlainTiles transparent() {
        return new PlainTiles("transparent", 0);
    }

    @Override
    public String name() {
        return name;
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
