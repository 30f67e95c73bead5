package wanglou.map.tiles;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TileAddressTest {

    private static final TileKey KEY = new TileKey(12, 3300, 1700);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "https://tile.example.org/{z}/{x}/{y}.png | https://tile.example.org/12/3300/1700.png",
        "https://tile.example.org/{z}/{x}/{-y}.png | https://tile.example.org/12/3300/2395.png",
        "https://{s}.example.org/{z}/{x}/{y} | https://c.example.org/12/3300/1700",
        "https://t{0-7}.example.org/{z}/{x}/{y} | https://t0.example.org/12/3300/1700",
        "http://h/wmts/vec/w/{TileMatrix}/{TileRow}/{TileCol}.png | http://h/wmts/vec/w/12/1700/3300.png",
        "http://h/rest/EPSG:900913:{TileMatrix}/{tilerow}/{tilecol} | http://h/rest/EPSG:900913:12/1700/3300"})
    void fillsInZoomColumnAndRow(String template, String expected) {
        assertEquals(expected, TileAddress.parse(template).of(KEY).toString());
    }

    @Test
    void completesAWmtsAddressInKeyValueForm() {
        String url = TileAddress.parse("https://h/wmts?layer=vec&tilematrixset=w&tk=secret").of(KEY).toString();
        assertTrue(url.contains("service=WMTS") && url.contains("request=GetTile") && url.contains("tilematrix=12")
                && url.contains("tilerow=1700") && url.contains("tilecol=3300") && url.contains("layer=vec"), url);
    }

    @Test
    void knowsTianDiTu() {
        assertEquals("https://t0.tianditu.gov.cn/vec_w/wmts?service=wmts&request=GetTile&version=1.0.0&layer=vec&style=default&tilematrixset=w"
                + "&format=tiles&tilematrix=12&tilerow=1700&tilecol=3300&tk=k", TileAddress.tianDiTu("vec", "k").of(KEY).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "https://t0.tianditu.gov.cn/vec_c/wmts?layer=vec&tilematrixset=c&tilematrix={z}&tilerow={y}&tilecol={x}",
        "https://t0.tianditu.gov.cn/img_c/wmts?tilematrix={z}&tilerow={y}&tilecol={x}",
        "https://h/wmts?layer=a&tilematrixset=EPSG:4490",
        "https://h/wmts?layer=a&TileMatrixSet=EPSG:4326"})
    void refusesPyramidsInDegreesAndSaysWhatToUse(String address) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> TileAddress.parse(address));
        assertTrue(e.getMessage().contains("4490") && e.getMessage().contains("_w"), e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ftp://h/{z}/{x}/{y}", "https://h/{z}/{x}.png", "https://h/wmts?layer=a&tilematrixset=Lambert93",
        "https://h/{TileMatrixSet}/{TileMatrix}/{TileRow}/{TileCol}", "https://h /{z}/{x}/{y}"})
    void refusesWhatCannotAddressATile(String address) {
        assertThrows(IllegalArgumentException.class, () -> TileAddress.parse(address));
    }

    @Test
    void keepsKeysOutOfLogs() {
        assertFalse(TileAddress.tianDiTu("vec", "my-secret").toString().contains("secret"));
    }
}
