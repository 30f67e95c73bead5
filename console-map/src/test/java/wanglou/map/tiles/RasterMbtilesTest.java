package wanglou.map.tiles;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import wanglou.map.geo.Datum;
import wanglou.map.pack.DemoCity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RasterMbtilesTest {

    private static final int RED = 0xffc02010;
    private static final int BEYOND = 0xff010203;

    @TempDir
    Path dir;

    @Test
    void showsItsPicturesEnlargesTheDeepestAndFallsBackElsewhere() throws Exception {
        try (RasterMbtiles tiles = new RasterMbtiles(file("png", Tiles.png(new Color(RED))), Datum.WGS84, Tone.DAY, Tiles.plain(BEYOND), Runnable::run)) {
            assertEquals(RED, pixel(tiles, new TileKey(3, 4, 2), 256));
            assertEquals(RED, pixel(tiles, new TileKey(3, 4, 2), 512));
            assertEquals(RED, pixel(tiles, new TileKey(5, 17, 10), 256));
            assertEquals(BEYOND, pixel(tiles, new TileKey(3, 5, 2), 256));
            assertEquals("Aerial", tiles.name());
            assertEquals(6, tiles.maxZoom());
        }
    }

    @Test
    void aDamagedPictureFallsBack() throws Exception {
        try (RasterMbtiles tiles = new RasterMbtiles(file("png", new byte[] {1, 2, 3}), Datum.WGS84, Tone.DAY, Tiles.plain(BEYOND), Runnable::run)) {
            assertEquals(BEYOND, pixel(tiles, new TileKey(3, 4, 2), 256));
        }
    }

    @Test
    void refusesWhatItCannotShowWithTheReason() throws Exception {
        assertTrue(refusal(file("webp", new byte[0])).contains("convert"));
        assertTrue(refusal(DemoCity.tiles().tiles()).contains("vector"));
        assertTrue(refusal(dir.resolve("missing.mbtiles")).contains("no tiles"));
        assertTrue(refusal(Files.writeString(dir.resolve("x.mbtiles"), "no database at all, just text")).contains("no MBTiles"));
    }

    private String refusal(Path file) {
        return String.valueOf(assertThrows(IOException.class,
                () -> new RasterMbtiles(file, Datum.WGS84, Tone.DAY, Tiles.plain(BEYOND), Runnable::run)).getMessage());
    }

    private static int pixel(TileSource tiles, TileKey key, int pixels) {
        return tiles.tile(key, pixels).join().argbPre()[pixels * pixels / 2 + pixels / 2];
    }

    private Path file(String format, byte[] tile) throws SQLException {
        Path file = dir.resolve(format + tile.length + ".mbtiles");
        try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + file); Statement s = c.createStatement()) {
            s.execute("create table metadata (name text, value text)");
            s.execute("create table tiles (zoom_level integer, tile_column integer, tile_row integer, tile_data blob)");
            s.execute("insert into metadata values ('name', 'Aerial'), ('format', '" + format + "'), ('minzoom', '3'), ('maxzoom', '3')");
            try (PreparedStatement insert = c.prepareStatement("insert into tiles values (3, 4, 5, ?)")) {
                insert.setBytes(1, tile);
                insert.execute();
            }
        }
        return file;
    }
}
