package wanglou.map.tiles;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import wanglou.map.geo.Datum;
import wanglou.map.pack.DemoCity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class GroundFileTest {

    @TempDir
    Path dir;

    @Test
    void readsEveryKindOfGround() throws IOException {
        List<Ground> grounds = read("""
                [ {"name": "天地图", "tianditu": ["vec", "cva"], "key": "k"},
                  {"name": "Amap", "address": "https://wprd0{1-4}.example.cn/{z}/{x}/{y}", "datum": "gcj02", "maxZoom": 17, "timeoutMs": 900,
                   "bounds": [30, 110, 32, 115], "attribution": "© someone"},
                  {"name": "航拍", "kind": "raster", "file": "air/2025.mbtiles", "datum": "GCJ-02"},
                  {"name": "OMT", "kind": "vector", "file": "omt.mbtiles"} ]""");
        Ground.Web tianDiTu = assertInstanceOf(Ground.Web.class, grounds.get(0));
        assertEquals("天地图", tianDiTu.source().attribution());
        assertEquals(1, tianDiTu.overlays().size());
        Ground.Web amap = assertInstanceOf(Ground.Web.class, grounds.get(1));
        assertEquals(Datum.GCJ02, amap.source().datum());
        assertEquals(Duration.ofMillis(900), amap.source().timeout());
        assertEquals(17, amap.source().maxZoom());
        assertEquals(new Ground.Raster("航拍", dir.resolve("air/2025.mbtiles"), Datum.GCJ02), grounds.get(2));
        assertEquals(new Ground.Vector("OMT", dir.resolve("omt.mbtiles")), grounds.get(3));
    }

    @Test
    void noFileIsNoGround() throws IOException {
        assertEquals(List.of(), GroundFile.read(dir.resolve("missing.json")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{}                                                             | list",
        "[ {]                                                           | line 1",
        "[{}]                                                           | ground 1, name",
        "[{\"name\":\"a\",\"adress\":\"https://h/{z}/{x}/{y}\"}]        | ground 1, adress: is not known",
        "[{\"name\":\"a\"}]                                             | ground 1, address: is missing",
        "[{\"name\":\"a\",\"address\":\"https://h/{z}/{x}\"}]           | ground 1, address",
        "[{\"name\":\"a\",\"tianditu\":[\"vec_c\"],\"key\":\"k\"}]      | 4490",
        "[{\"name\":\"a\",\"address\":\"https://h/{z}/{x}/{y}\",\"datum\":\"bd09\"}] | ground 1, datum",
        "[{\"name\":\"a\",\"address\":\"https://h/{z}/{x}/{y}\",\"bounds\":[5,6]}]   | ground 1, bounds",
        "[{\"name\":\"a\",\"address\":\"https://h/{z}/{x}/{y}\",\"maxZoom\":99}]     | ground 1, maxZoom",
        "[{\"name\":\"a\",\"file\":\"x.mbtiles\",\"kind\":\"film\"}]    | ground 1, kind"})
    void aMistakeIsToldWithFileEntryAndKey(String json, String expected) {
        IOException e = assertThrows(IOException.class, () -> read(json));
        assertTrue(e.getMessage().contains("grounds.json") && e.getMessage().contains(expected), e.getMessage());
    }

    @Test
    void aDeadServerShowsTheCityInstead() throws Exception {
        Ground ground = read("[{\"name\": \"dead\", \"address\": \"http://127.0.0.1:1/{z}/{x}/{y}\", \"timeoutMs\": 500}]").getFirst();
        try (HttpClient http = HttpClient.newHttpClient()) {
            Ground.Means means = new Ground.Means(dir, http, Runnable::run, InstantSource.system());
            TileKey key = new TileKey(3, 1, 1);
            try (TileSource day = ground.open(MapStyle.day(MapStyle.Language.ZH), Tiles.plain(0xffffffff), means)) {
                assertEquals(0xffffffff, day.tile(key, 256).join().argbPre()[0]);
            }
            try (TileSource night = ground.open(MapStyle.night(MapStyle.Language.ZH), Tiles.plain(0xffffffff), means)) {
                assertEquals(0xffffffff, night.tile(key, 256).join().argbPre()[0]);
            }
        }
    }

    @Test
    void aVectorGroundOpensInTheStyleAsked() throws Exception {
        Ground ground = new Ground.Vector("city", DemoCity.tiles().tiles());
        try (HttpClient http = HttpClient.newHttpClient();
                TileSource source = ground.open(MapStyle.day(MapStyle.Language.EN), Tiles.plain(0), new Ground.Means(dir, http, Runnable::run, InstantSource.system()))) {
            assertEquals(0xffe2e6ea, source.tile(new TileKey(10, 3, 3), 256).join().argbPre()[0]);
        }
    }

    private List<Ground> read(String json) throws IOException {
        return GroundFile.read(Files.writeString(dir.resolve("grounds.json"), json));
    }
}
