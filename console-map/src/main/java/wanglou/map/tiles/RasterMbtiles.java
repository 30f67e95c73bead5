package wanglou.map.tiles;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import wanglou.map.geo.Datum;
import wanglou.map.geo.GeoBox;

/** Home: any thread; reading happens on the executor given. Pictures from an MBTiles file: aerial photographs, scanned plans. */
public final class RasterMbtiles implements TileSource {

    private static final Logger LOG = LoggerFactory.getLogger(RasterMbtiles.class);
    private static final Set<String> READABLE = Set.of("png", "jpg", "jpeg", "gif");
    private static final int DEEPER = 3;

    private final MbtilesFile file;
    private final Datum datum;
    private final Tone tone;
    private final TileSource beyond;
    private final Executor workers;
    private final int maxData;
    private volatile boolean closed;

    /**
     * @param datum what the pictures were measured against; Chinese commercial maps are GCJ-02
     * @param tone of its pictures; what lies beyond is shown as it is
     * @param beyond shown where the file has no tile; not closed by this source
     * @throws IOException when the file is missing, holds vector tiles or a kind of picture that cannot be read
     */
    public RasterMbtiles(Path mbtiles, Datum datum, Tone tone, TileSource beyond, Executor workers) throws IOException {
        this.file = new MbtilesFile(mbtiles);
        String format = file.text("format", "png");
        if (!READABLE.contains(format)) {
            file.close();
            throw new IOException(mbtiles + (format.equals("pbf")
                    ? " holds vector tiles: open it as a vector layer"
                    : " holds pictures of the kind “" + format + "”; png and jpg can be read: convert the file, e.g. with GDAL"));
        }
        this.datum = datum;
        this.tone = tone;
        this.beyond = DatumTiles.in(datum, beyond);
        this.workers = workers;
        this.maxData = file.number("maxzoom", 18);
    }

    @Override
    public String name() {
        return file.text("name", "raster");
    }

    @Override
    public int minZoom() {
        return file.number("minzoom", 0);
    }

    @Override
    public int maxZoom() {
        return Math.min(22, maxData + DEEPER);
    }

    @Override
    public GeoBox bounds() {
        return file.bounds();
    }

    @Override
    public String attribution() {
        return StackedTiles.together(file.text("attribution", "").replaceAll("<[^>]*>", ""), beyond.attribution());
    }

    @Override
    public Datum datum() {
        return datum;
    }

    @Override
    public CompletableFuture<TileImage> tile(TileKey key, int pixels) {
        try {
            return CompletableFuture.supplyAsync(() -> read(key, pixels), workers)
                    .thenCompose(image -> image != null ? CompletableFuture.completedFuture(image) : beyond.tile(key, pixels));
        } catch (RejectedExecutionException e) {
            return beyond.tile(key, pixels); // the workers went home: the map is being closed
        }
    }

    private @Nullable TileImage read(TileKey key, int pixels) {
        int up = Math.max(0, key.z() - maxData);
        TileKey stored = new TileKey(key.z() - up, key.x() >> up, key.y() >> up);
        try {
            byte[] bytes = file.read(stored);
            if (bytes == null) {
                return null;
            }
            int across = 1 << up;
            return tone.of(RasterDecoder.part(RasterDecoder.read(bytes), key.x() % across, key.y() % across, across, pixels));
        } catch (IOException e) {
            if (closed) {
                return null;
            }
            LOG.warn("tile {} of {} cannot be read: {}", stored, name(), e.getMessage());
            return null;
        }
    }

    @Override
    public void close() {
        closed = true;
        file.close();
    }
}
