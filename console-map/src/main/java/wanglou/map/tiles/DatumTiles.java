package wanglou.map.tiles;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import wanglou.map.geo.Datum;
import wanglou.map.geo.Gcj02;
import wanglou.map.geo.GeoBox;
import wanglou.map.geo.GeoPoint;
import wanglou.map.geo.Mercator;

/**
 * Home: any thread. Tiles of one datum put where they belong on a map of another: each tile is pieced together from the up to four shifted tiles
 * below it. The shift of GCJ-02 varies by less than a pixel within one tile from zoom 10 on; above that it is smaller than a pixel anyway.
 */
public final class DatumTiles implements TileSource {

    private final TileSource source;
    private final Datum wanted;

    private DatumTiles(TileSource source, Datum wanted) {
        this.source = source;
        this.wanted = wanted;
    }

    /**
     * The same tiles as seen in the wanted datum: the source itself where nothing is to be done.
     *
     * @param source closed with the result
     */
    public static TileSource in(Datum wanted, TileSource source) {
        return source.datum() == wanted ? source : new DatumTiles(source, wanted);
    }

    @Override
    public String name() {
        return source.name();
    }

    @Override
    public int minZoom() {
        return source.minZoom();
    }

    @Override
    public int maxZoom() {
        return source.maxZoom();
    }

    @Override
    public GeoBox bounds() {
        return source.bounds();
    }

    @Override
    public String attribution() {
        return source.attribution();
    }

    @Override
    public Datum datum() {
        return wanted;
    }

    @Override
    public CompletableFuture<TileImage> tile(TileKey key, int pixels) {
        double n = 1 << key.z();
        GeoPoint middle = new GeoPoint(Mercator.lat((key.y() + 0.5) / n), Mercator.lon((key.x() + 0.5) / n));
        GeoPoint there = Gcj02.convert(middle, wanted, source.datum());
        int right = (int) Math.round((Mercator.x(there.lon()) - Mercator.x(middle.lon())) * n * pixels);
        int down = (int) Math.round((Mercator.y(there.lat()) - Mercator.y(middle.lat())) * n * pixels);
        if (right == 0 && down == 0) {
            return source.tile(key, pixels);
        }
        long left = (long) key.x() * pixels + right;
        long top = (long) key.y() * pixels + down;
        record Piece(CompletableFuture<TileImage> image, int x, int y) {
        }
        List<Piece> pieces = new ArrayList<>(4);
        for (long row = Math.floorDiv(top, pixels); row <= Math.floorDiv(top + pixels - 1, pixels); row++) {
            for (long column = Math.floorDiv(left, pixels); column <= Math.floorDiv(left + pixels - 1, pixels); column++) {
                if (row >= 0 && column >= 0 && row < n && column < n) {
                    CompletableFuture<TileImage> image = source.tile(new TileKey(key.z(), (int) column, (int) row), pixels);
                    pieces.add(new Piece(image, (int) (column * pixels - left), (int) (row * pixels - top)));
                }
            }
        }
        return CompletableFuture.allOf(pieces.stream().map(Piece::image).toArray(CompletableFuture[]::new)).thenApply(all -> {
            BufferedImage out = new BufferedImage(pixels, pixels, BufferedImage.TYPE_INT_ARGB_PRE);
            Graphics2D g = out.createGraphics();
            for (Piece piece : pieces) {
                g.drawImage(picture(piece.image().join()), piece.x(), piece.y(), null);
            }
            g.dispose();
            return new TileImage(pixels, ((DataBufferInt) out.getRaster().getDataBuffer()).getData());
        });
    }

    private static BufferedImage picture(TileImage tile) {
        BufferedImage picture = new BufferedImage(tile.size(), tile.size(), BufferedImage.TYPE_INT_ARGB_PRE);
        System.arraycopy(tile.argbPre(), 0, ((DataBufferInt) picture.getRaster().getDataBuffer()).getData(), 0, tile.argbPre().length);
        return picture;
    }

    @Override
    public Optional<String> trouble() {
        return source.trouble();
    }

    @Override
    public void close() {
        source.close();
    }
}
