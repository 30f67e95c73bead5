package wanglou.map.tiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

import wanglou.map.geo.GeoBox;

/**
 * Home: any thread; reads are serialised, each takes well below a millisecond. An MBTiles file, opened read-only.
 * Format: https://github.com/mapbox/mbtiles-spec/blob/master/1.3/spec.md
 */
final class MbtilesFile implements AutoCloseable {

    private final Path file;
    private final Connection connection;
    private final PreparedStatement query;
    private final Map<String, String> metadata = new HashMap<>();

    /** @throws IOException when the file is missing or is no MBTiles */
    MbtilesFile(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("no tiles: " + file);
        }
        this.file = file;
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setOpenMode(SQLiteOpenMode.READONLY);
        try {
            connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select name, value from metadata")) {
                while (rows.next()) {
                    metadata.put(rows.getString(1), String.valueOf(rows.getString(2)));
                }
            }
            query = connection.prepareStatement("select tile_data from tiles where zoom_level = ? and tile_column = ? and tile_row = ?");
        } catch (SQLException e) {
            throw new IOException(file + " is no MBTiles file: " + e.getMessage(), e);
        }
    }

    String text(String key, String otherwise) {
        return metadata.getOrDefault(key, otherwise);
    }

    int number(String key, int otherwise) {
        try {
            return Integer.parseInt(text(key, "").strip());
        } catch (NumberFormatException e) {
            return otherwise; // optional in the format
        }
    }

    GeoBox bounds() {
        String[] side = text("bounds", "").split(",");
        try {
            return new GeoBox(Double.parseDouble(side[1]), Double.parseDouble(side[0]), Double.parseDouble(side[3]), Double.parseDouble(side[2]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            return GeoBox.WORLD; // optional in the format
        }
    }

    /** The bytes as they are stored (vector tiles: gzip), or null where there is no such tile. */
    synchronized byte @Nullable [] read(TileKey key) throws IOException {
        try {
            query.setInt(1, key.z());
            query.setInt(2, key.x());
            query.setInt(3, (1 << key.z()) - 1 - key.y());
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getBytes(1) : null;
            }
        } catch (SQLException e) {
            throw new IOException(file + ": tile " + key + " cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            query.close();
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(file + " does not close", e);
        }
    }
}
