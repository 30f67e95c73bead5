package wanglou.map.geo;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class Gcj02Test {

    /** Pairs widely published with the formula: Shanghai, Shenzhen, Beijing. */
    @ParameterizedTest
    @CsvSource({
        "31.1774276, 121.5272106, 31.17530398364597, 121.531541859215",
        "22.543847, 113.912316, 22.540796131694766, 113.9171764808363",
        "39.911954, 116.377817, 39.91334545536069, 116.38404722455657"})
    void shiftsLikeTheKnownPairs(double lat, double lon, double gcjLat, double gcjLon) {
        GeoPoint gcj = Gcj02.fromWgs84(new GeoPoint(lat, lon));
        assertEquals(gcjLat, gcj.lat(), 1e-8);
        assertEquals(gcjLon, gcj.lon(), 1e-8);
    }

    @Test
    void comesBackToTheMillimetre() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            GeoPoint wgs = new GeoPoint(23 + 15 * random.nextDouble(), 100 + 18 * random.nextDouble());
            assertTrue(Gcj02.toWgs84(Gcj02.fromWgs84(wgs)).distanceTo(wgs) < 0.001, () -> "at " + wgs);
        }
    }

    @ParameterizedTest
    @CsvSource({"43.7343, 7.4203", "35.68, 139.76", "25.03, 121.56", "21.03, 105.85", "-33.9, 151.2", "37.57, 126.98"})
    void leavesTheRestOfTheWorldAlone(double lat, double lon) {
        GeoPoint p = new GeoPoint(lat, lon);
        assertFalse(Gcj02.applies(p));
        assertEquals(p, Gcj02.fromWgs84(p));
        assertEquals(p, Gcj02.toWgs84(p));
    }

    @ParameterizedTest
    @CsvSource({"30.82, 111.79", "43.83, 87.62", "45.75, 126.65", "18.25, 109.51", "29.65, 91.11", "22.32, 114.17", "39.47, 75.99"})
    void appliesInChina(double lat, double lon) {
        double shift = Gcj02.fromWgs84(new GeoPoint(lat, lon)).distanceTo(new GeoPoint(lat, lon));
        assertTrue(shift > 50 && shift < 1_000, "shift " + shift + " m");
    }
}
