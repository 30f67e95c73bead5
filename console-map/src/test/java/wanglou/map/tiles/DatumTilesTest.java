package wanglou.map.tiles;

import org.junit.jupiter.api.Test;

import wanglou.map.geo.Datum;
import wanglou.map.geo.Gcj02;
import wanglou.map.geo.GeoPoint;
import wanglou.map.geo.Mercator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

class DatumTilesTest {

    private static final GeoPoint WUHAN = new GeoPoint(30.5928, 114.3055);

    @Test
    void aPlaceIsShownWhereItIsAndNotWhereItsShiftedTwinLies() {
        TileSource tiles = DatumTiles.in(Datum.WGS84, Tiles.coordinates(Datum.GCJ02));
        int z = 16;
        double n = 256.0 * (1 << z);
        int x = (int) (Mercator.x(WUHAN.lon()) * n);
        int y = (int) (Mercator.y(WUHAN.lat()) * n);
        int colour = tiles.tile(new TileKey(z, x / 256, y / 256), 256).join().argbPre()[y % 256 * 256 + x % 256];
        GeoPoint gcj = Gcj02.fromWgs84(WUHAN);
        assertEquals(Mercator.x(gcj.lon()) * n % 4096, colour >> 12 & 0xfff, 1.5);
        assertEquals(Mercator.y(gcj.lat()) * n % 4096, colour & 0xfff, 1.5);
    }

    @Test
    void thereAndBackIsTheSamePictureToOnePixel() {
        TileSource plain = Tiles.coordinates(Datum.WGS84);
        TileSource back = DatumTiles.in(Datum.WGS84, DatumTiles.in(Datum.GCJ02, plain));
        TileKey key = new TileKey(15, 26788, 13436);
        int[] expected = plain.tile(key, 256).join().argbPre();
        int[] seen = back.tile(key, 256).join().argbPre();
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i] >> 12 & 0xfff, seen[i] >> 12 & 0xfff, 1);
            assertEquals(expected[i] & 0xfff, seen[i] & 0xfff, 1);
        }
    }

    @Test
    void nothingIsDoneWhereThereIsNothingToDo() {
        TileSource plain = Tiles.coordinates(Datum.WGS84);
        assertSame(plain, DatumTiles.in(Datum.WGS84, plain));
    }
}
