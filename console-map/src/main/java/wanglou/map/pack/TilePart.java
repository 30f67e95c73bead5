package wanglou.map.pack;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;

import com.onthegomap.planetiler.Planetiler;
import com.onthegomap.planetiler.config.Arguments;

import wanglou.map.geo.GeoBox;

/**
 * Home: import process. {@code tiles.mbtiles}: vector tiles z6…14 in the OpenMapTiles schema, painted by
 * {@link wanglou.map.tiles.VectorTiles} at any deeper zoom too.
 */
public final class TilePart implements PackPart {

    static final String FILE = "tiles.mbtiles";
    private static final String SCRATCH = "planetiler.tmp";
    static final int MAX_ZOOM = 14;

    @Override
    public String name() {
        return "tiles";
    }

    @Override
    public void build(Path osmPbf, Path pack, Progress progress) throws IOException {
        PbfSummary summary = PbfCheck.read(osmPbf, (part, done) -> { });
        long expected = Math.max(1, summary.ways() + summary.relations());
        AtomicLong seen = new AtomicLong();
        GeoBox bounds = summary.bounds();
        progress.at(name(), 0);
        CityProfile profile = new CityProfile(bounds, id -> {
            long n = seen.incrementAndGet();
            if (n % 512 == 0) {
                progress.at(name(), 0.1 + 0.6 * Math.min(1, (double) n / expected)); // 0.1: the first pass over the file, 0.3: writing
            }
        }, written -> progress.at(name(), 0.7 + 0.3 * written));
        try {
            Planetiler.create(arguments(pack, bounds))
                    .setProfile(profile)
                    .addOsmSource("osm", osmPbf)
                    .overwriteOutput(pack.resolve(FILE))
                    .run();
        } catch (RuntimeException e) {
            throw new IOException("the map tiles could not be built: " + e.getMessage(), e);
        }
        PackSwap.delete(pack.resolve(SCRATCH));
        setBounds(pack.resolve(FILE), bounds);
        progress.at(name(), 1);
    }

    private static Arguments arguments(Path pack, GeoBox b) {
        return Arguments.of(
                "tmpdir", pack.resolve(SCRATCH).toString(),
                "bounds", text(CityProfile.withMargin(b)),
                "minzoom", "6",
                "maxzoom", Integer.toString(MAX_ZOOM),
                "render_maxzoom", Integer.toString(MAX_ZOOM),
                "threads", Integer.toString(Math.max(2, Runtime.getRuntime().availableProcessors())),
                "nodemap_type", "sortedtable",
                "nodemap_storage", "mmap",
                "download", "false",
                "download_osm_tile_weights", "false",
                "output_layerstats", "false",
                "force", "true",
                "loginterval", "60s").silence();
    }

    /** The margin holds nothing but sea: the tiles are about the extract itself. */
    private static void setBounds(Path mbtiles, GeoBox bounds) throws IOException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + mbtiles);
                PreparedStatement update = connection.prepareStatement("update metadata set value = ? where name = 'bounds'")) {
            update.setString(1, text(bounds));
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IOException("the finished tiles cannot be opened: " + e.getMessage(), e);
        }
    }

    private static String text(GeoBox b) {
        return b.west() + "," + b.south() + "," + b.east() + "," + b.north();
    }
}
