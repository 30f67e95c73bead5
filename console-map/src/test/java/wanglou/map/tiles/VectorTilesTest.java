package wanglou.map.tiles;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

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
import static org.junit.jupiter.api.Assertions.assertTrue;

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

    @Test
    void noLabelTouchesTheEdgeOfItsBlockAndManyCrossTheTilesWithin() {
        // Every letter in a colour nothing else has: a cut label would leave it in the outermost pixels of a block of 4 × 4 tiles.
        try (VectorTiles loud = open(DemoCity.tiles().tiles(), loud())) {
            for (int z = 14; z <= 18; z++) {
                TileKey first = key(ROCK, z);
                BlockPicture block = BlockPicture.of(loud, new TileKey(z, first.x() / 4 * 4, first.y() / 4 * 4), 256);
                assertTrue(block.count(LOUD) > 200, "labels at zoom " + z);
                assertEquals(0, block.countNearEdge(LOUD, 2), "at zoom " + z);
                if (z >= 16) {
                    assertTrue(block.countOnColumn(LOUD, 256) + block.countOnColumn(LOUD, 512) + block.countOnColumn(LOUD, 768) > 0,
                            "no label at all crosses a tile border at zoom " + z);
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void labelsSpeakTheChosenLanguage() throws IOException {
        Path mbtiles = DemoCity.tiles().tiles();
        TileKey key = key(ROCK, 12);
        try (VectorTiles zh = open(mbtiles, MapStyle.night(MapStyle.Language.ZH)); VectorTiles en = open(mbtiles, MapStyle.night(MapStyle.Language.EN))) {
            assertFalse(Arrays.equals(zh.tile(key, 256).join().argbPre(), en.tile(key, 256).join().argbPre()), "摩纳哥 and Monaco look the same");
        }
    }

    @Test
    void twiceThePixelsShowTheSamePicture() {
        TileKey key = key(ROCK, 16);
        int[] small = night.tile(key, 256).join().argbPre();
        int[] large = night.tile(key, 512).join().argbPre();
        int far = 0;
        for (int i = 0; i < small.length; i++) {
            int twin = large[i / 256 * 2 * 512 + i % 256 * 2];
            far += Math.abs((small[i] & 0xff) - (twin & 0xff)) > 40 ? 1 : 0;
        }
        assertTrue(far < small.length / 20, far + " pixels differ");
    }

    @Test
    void outsideTheCityIsGround() {
        assertEquals(0xff12171e, night.tile(new TileKey(15, 3, 3), 256).join().argbPre()[0]);
        assertEquals(0xff12171e, night.tile(new TileKey(0, 0, 0), 256).join().argbPre()[0]);
    }

    @Test
    void afterTheWorkersWentHomeThereIsStillAPicture() throws IOException {
        ExecutorService gone = Executors.newSingleThreadExecutor();
        gone.shutdown();
        try (VectorTiles tiles = new VectorTiles(DemoCity.tiles().tiles(), MapStyle.day(MapStyle.Language.ZH), gone)) {
            assertEquals(0xffe2e6ea, tiles.tile(key(ROCK, 16), 256).join().argbPre()[0]);
        }
    }

    @Test
    void attributionAndBoundsAreThoseOfTheExtract() {
        assertEquals("© OpenStreetMap contributors", night.attribution());
        assertTrue(night.bounds().contains(ROCK));
        assertFalse(night.bounds().contains(new GeoPoint(43.80, 7.42)));
    }

    private static final int LOUD = 0xffff00ff;

    private static MapStyle loud() {
        MapStyle night = MapStyle.night(MapStyle.Language.LOCAL);
        Map<Ink, Color> inks = new EnumMap<>(night.inks());
        for (Ink ink : List.of(Ink.LABEL, Ink.STREET_LABEL, Ink.WATER_LABEL, Ink.HOUSE_NUMBER, Ink.POI_LABEL, Ink.POI_SIGN)) {
            inks.put(ink, new Color(LOUD));
        }
        return new MapStyle("loud", MapStyle.Language.LOCAL, inks, night.rules());
    }

    private static VectorTiles open(Path mbtiles, MapStyle style) throws IOException {
        return new VectorTiles(mbtiles, style, Runnable::run);
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
