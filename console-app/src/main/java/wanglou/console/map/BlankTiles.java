package wanglou.console.map;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import javafx.scene.paint.Color;

import wanglou.console.theme.Theme;
import wanglou.console.theme.Tokens;
import wanglou.map.geo.Datum;
import wanglou.map.geo.GeoBox;
import wanglou.map.tiles.TileImage;
import wanglou.map.tiles.TileKey;
import wanglou.map.tiles.TileSource;

/** Home: any thread. The ground where no city was imported: plain, so that units still stand where they are. */
final class BlankTiles implements TileSource {

    private final int colour;
    private final String name;

    BlankTiles(Theme theme) {
        Color c = Tokens.of(theme).color("map-outside");
        colour = 0xff000000 | (int) Math.round(c.getRed() * 255) << 16 | (int) Math.round(c.getGreen() * 255) << 8
                | (int) Math.round(c.getBlue() * 255);
        name = "blank-" + theme;
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
        return 20;
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
        int[] argb = new int[pixels * pixels];
        Arrays.fill(argb, colour);
        return CompletableFuture.completedFuture(new TileImage(pixels, argb));
    }

    @Override
    public void close() {
        // nothing was opened
    }
}
