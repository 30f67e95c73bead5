package wanglou.map.tiles;

import java.io.IOException;
import java.util.Arrays;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import wanglou.map.geo.GeoPoint;
import wanglou.map.geo.Mercator;
import wanglou.map.pack.CityPack;
import wanglou.map.pack.DemoCity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

/** Paints real tiles of Monaco and looks at them. */
class VectorTilesTest {

    private static final GeoPoint HARBOUR = new GeoPoint(43.7348, 7.4252);
    private static final GeoPoint OPEN_SEA = new GeoPoint(43.7300, 7.4400);
    private static final GeoPoint ROCK = new GeoPoint(43.73115, 7.42005);

    private static VectorTiles night;
    private static VectorTiles day;

    @BeforeAll
    static void open() throws IOException {
        CityPack pack = DemoCity.tiles();
        night = new VectorTiles(pack.tiles(), MapStyle.night(MapStyle.Language.ZH), Runnable::run);
        day = new VectorTiles(pack.tiles(), MapStyle.day(MapStyle.Language.EN), Runnable::run);
    }

    @AfterAll
    static void close() {
        night.close();
        day.close();
    }

    @Test
    void seaIsSeaInTheHarbourAndOutside() {
        int sea = 0xff0a121c;
        assertEquals(sea, pixel(night, HARBOUR, 17, 256));
        assertEquals(sea, pixel(night, OPEN_SEA, 15, 256));
        assertEquals(0xffcddbe6, pixel(day, HARBOUR, 16, 512));
    }

    @Test
    void landIsNotSea() {
        assertNotEquals(0xff0a121c, pixel(night, ROCK, 16, 256));
        assertNotEquals(0xffcddbe6, pixel(day, ROCK, 16, 256));
    }

    @Test
    void nightAndDayDiffer() {
        TileKey key = key(ROCK, 16);
        int[] n = night.tile(key, 256).join().argbPre();
        int[] d = day.tile(key, 256).join().argbPre();
        assertFalse(Arrays.equals(n, d));
    }

    private static TileKey key(GeoPoint p, int z) {
        double n = 1 << z;
        return new TileKey(z, (int) (Mercator.x(p.lon()) * n), (int) (Mercator.y(p.lat()) * n));
    }

    private static int pixel(VectorTiles tiles, GeoPoint p, int z, int pixels) {
        TileKey key = key(p, z);
        double n = 1 << z;
        int x = (int) ((Mercator.x(p.lon()) * n - key.x()) * pixels);
        int y = (int) ((Mercator.y(p.lat()) * n - key.y()) * pixels);
        return tiles.tile(key, pixels).join().argbPre()[y * pixels + x];
    }
}
