package wanglou.map.geo;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CoordinateTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "43.73840, 7.42460 | 43.7384 | 7.4246",
            "43.73840 7.42460 | 43.7384 | 7.4246",
            "43.73840/7.42460 | 43.7384 | 7.4246",
            "（43.73840，7.42460） | 43.7384 | 7.4246",
            "４３.73840，7.42460 | 43.7384 | 7.4246",
            "43,73840; 7,42460 | 43.7384 | 7.4246",
            "43,73840 7,42460 | 43.7384 | 7.4246",
            "+43.73840 -7.42460 | 43.7384 | -7.4246",
            "lat: 43.73840 lon: 7.42460 | 43.7384 | 7.4246",
            "纬度：43.73840 经度：7.42460 | 43.7384 | 7.4246",
            "N43.73840 E7.42460 | 43.7384 | 7.4246",
            "43.73840°N, 7.42460°W | 43.7384 | -7.4246",
            "7.42460 E 43.73840 S | -43.7384 | 7.4246",
            "43°44'18.24\"N 7°25'28.56\"E | 43.7384 | 7.4246",
            "43°44′18.24″N 7°25′28.56″E | 43.7384 | 7.4246",
            "N 43° 44' 18.24'' E 7° 25' 28.56'' | 43.7384 | 7.4246",
            "N43 44 18.24 E7 25 28.56 | 43.7384 | 7.4246",
            "43°44.304'N 7°25.476'E | 43.7384 | 7.4246",
            "北纬43度44分18.24秒 东经7度25分28.56秒 | 43.7384 | 7.4246",
            "东经7.4246度，北纬43.7384度 | 43.7384 | 7.4246",
            "116.397428,39.909230 | 39.90923 | 116.397428",
            "geo:43.73840,7.42460;u=35 | 43.7384 | 7.4246",
            "https://www.google.com/maps/@43.73840,7.42460,17z | 43.7384 | 7.4246",
            "https://maps.apple.com/?ll=43.73840,7.42460 | 43.7384 | 7.4246",
            "https://uri.amap.com/marker?position=116.397428,39.909230&name=x | 39.90923 | 116.397428",
            "https://apis.map.qq.com/uri/v1/marker?marker=coord:39.909230,116.397428;title:x | 39.90923 | 116.397428",
            "-0.500000, 0.250000 | -0.5 | 0.25",
            "31U 448251 5411932 | 48.858194 | 2.294489",
            "31U DQ 48251 11932 | 48.858194 | 2.294489",
            "31UDQ4825111932 | 48.858194 | 2.294489",
            "50S 448251 4411932 | 39.857 | 116.395"})
    void reads(String text, double lat, double lon) {
        CoordinateText read = CoordinateText.read(text).orElseThrow();
        assertEquals(lat, read.point().lat(), 2e-3 * (text.startsWith("50S") ? 1 : 0.01), text);
        assertEquals(lon, read.point().lon(), 2e-3 * (text.startsWith("50S") ? 1 : 0.01), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "12 14", "12, 14", "12 rue Grimaldi", "长坂路12号", "13912342086", "43.7", "1.2.3.4", "N43 N7.4246", "91.50000N 7.42460E",
            "43°61'N 7°25'E", "43.5°30'N 7°25'E", "43.73840", "43.73840, 7.42460, 12.00000", "Avenue 7.42460 43.73840", "https://example.com/", "geo:", "32T 1 2",
            "99T 448251 5411932", "G210 K53+200", "\u202e🚔", "NaN, NaN", "1e5, 2e5", "43.73840N"})
    void isNoCoordinate(String text) {
        assertTrue(CoordinateText.read(text).isEmpty(), text);
    }

    @Test
    void saysWhichDatumTheTextNames() {
        assertEquals(Datum.GCJ02, CoordinateText.read("GCJ-02 39.909230, 116.397428").orElseThrow().datum());
        assertEquals(Datum.GCJ02, CoordinateText.read("高德坐标：116.397428,39.909230").orElseThrow().datum());
        assertEquals(Datum.WGS84, CoordinateText.read("39.909230, 116.397428 (WGS84)").orElseThrow().datum());
        assertNull(CoordinateText.read("39.909230, 116.397428").orElseThrow().datum());
        GeoPoint shifted = CoordinateText.read("GCJ02 39.909230,116.397428").orElseThrow().inWgs84(Datum.WGS84);
        assertEquals(560, shifted.distanceTo(new GeoPoint(39.909230, 116.397428)), 60);
    }

    @Test
    void keepsTheOtherOrderWhereNothingSaysWhichIsMeant() {
        CoordinateText read = CoordinateText.read("7.42460, 43.73840").orElseThrow();
        assertEquals(new GeoPoint(43.7384, 7.4246), requireNonNull(read.swapped()));
        assertNull(CoordinateText.read("N7.42460 E43.73840").orElseThrow().swapped());
    }
}
