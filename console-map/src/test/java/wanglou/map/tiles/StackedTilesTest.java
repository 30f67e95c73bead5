package wanglou.map.tiles;

import java.util.List;

import org.junit.jupiter.api.Test;

import wanglou.map.geo.Datum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class StackedTilesTest {

    private static final TileKey KEY = new TileKey(3, 1, 2);

    @Test
    void whatLiesAboveCoversWhatLiesBelowAsFarAsItIsOpaque() {
        assertEquals(0xff102030, pixel(Tiles.plain(0xff102030), PlainTiles.transparent()));
        assertEquals(0xff0000ff, pixel(Tiles.plain(0xff102030), Tiles.plain(0xff0000ff)));
        int half = pixel(Tiles.plain(0xff204060), Tiles.plain(0x80800000));
        assertEquals(0xff, half >>> 24, 1);
        assertEquals(0x80 + 0x10, half >> 16 & 0xff, 1);
        assertEquals(0x20, half >> 8 & 0xff, 1);
        assertEquals(0x30, half & 0xff, 1);
    }

    @Test
    void namesItsSourcesOnceAndRefusesToMixDatums() {
        assertEquals("nobody", new StackedTiles(List.of(Tiles.plain(1), Tiles.plain(2))).attribution());
        assertThrows(IllegalArgumentException.class,
                () -> new StackedTiles(List.of(Tiles.coordinates(Datum.WGS84), Tiles.coordinates(Datum.GCJ02))));
    }

    private static int pixel(TileSource... layers) {
        return new StackedTiles(List.of(layers)).tile(KEY, 256).join().argbPre()[77];
    }
}
