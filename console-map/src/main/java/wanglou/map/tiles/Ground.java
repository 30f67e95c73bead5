package wanglou.map.tiles;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

import wanglou.map.geo.Datum;

/** A ground map a person can choose beside the city's own: what stands in a {@link GroundFile}. */
public sealed interface Ground {

    /** As the layer list shows it. */
    String name();

    /** Vector MBTiles in the OpenMapTiles schema, painted in the console's style. */
    record Vector(String name, Path file) implements Ground {
    }

    /** Pictures in an MBTiles file. */
    record Raster(String name, Path file, Datum datum) implements Ground {
    }

    /**
     * A tile server, with layers of names to lay over it.
     *
     * @param source the ground
     * @param overlays e.g. TianDiTu's {@code cva} over {@code vec}
     */
    record Web(WebSource source, List<WebSource> overlays) implements Ground {

        public Web {
            overlays = List.copyOf(overlays);
        }

        @Override
        public String name() {
            return source.name();
        }
    }

    /**
     * What opening a ground needs.
     *
     * @param cache folder for tiles of servers
     * @param workers paint, read and ask
     */
    record Means(Path cache, HttpClient http, Executor workers, InstantSource clock) {
    }

    /**
     * Opens the ground as a source in WGS-84.
     *
     * @param style colours and language of vector tiles; in a night style pictures are darkened
     * @param local the city's own tiles, shown where this ground has nothing; not closed with the result
     * @throws IOException when a file cannot be opened; a server that does not answer is no error, see {@link WebTiles}
     */
    default TileSource open(MapStyle style, TileSource local, Means means) throws IOException {
        Tone tone = style.name().equals("night") ? Tone.NIGHT : Tone.DAY;
        return switch (this) {
            case Vector v -> new VectorTiles(v.file(), style, means.workers());
            case Raster r -> DatumTiles.in(Datum.WGS84, new RasterMbtiles(r.file(), r.datum(), tone, local, means.workers()));
            case Web w -> {
                List<TileSource> layers = new ArrayList<>();
                layers.add(web(w.source(), tone, local, means));
                w.overlays().forEach(overlay -> layers.add(web(overlay, tone, PlainTiles.transparent(), means)));
                yield DatumTiles.in(Datum.WGS84, layers.size() == 1 ? layers.getFirst() : new StackedTiles(layers));
            }
        };
    }

    private static TileSource web(WebSource source, Tone tone, TileSource fallback, Means means) {
        return new WebTiles(source, tone, means.cache(), fallback, means.http(), means.workers(), means.clock());
    }
}
