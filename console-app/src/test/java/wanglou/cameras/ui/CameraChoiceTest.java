package wanglou.cameras.ui;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import wanglou.cameras.Camera;
import wanglou.cameras.CameraId;
import wanglou.cameras.CameraKind;
import wanglou.core.UnitId;
import wanglou.map.geo.GeoPoint;

import static org.junit.jupiter.api.Assertions.assertEquals;

class CameraChoiceTest {

    private static final GeoPoint HERE = new GeoPoint(43.7343, 7.4203);

    private static Camera fixed(String id, double lat) {
        return new Camera(new CameraId(id), id, CameraKind.FIXED, "", null, new GeoPoint(lat, 7.4203), 0, 70, false, "", false);
    }

    private static Camera worn(String id, String unit) {
        return new Camera(new CameraId(id), id, CameraKind.BODYCAM, "", new UnitId(unit), null, Double.NaN, Double.NaN, false, "", false);
    }

    @Test
    void thoseWhoRespondComeFirstAndThenTheNearest() {
        List<Camera> all = List.of(fixed("far", 43.74), fixed("near", 43.7344), worn("B-105", "u105"), worn("B-112", "u112"), worn("B-120", "u120"));
        Map<UnitId, GeoPoint> places = Map.of(new UnitId("u112"), new GeoPoint(43.7350, 7.4203), new UnitId("u105"), new GeoPoint(43.8, 7.4203));
        List<String> chosen = CameraChoice.of(all, Set.of(new UnitId("u105")), HERE, places::get, 6).stream().map(c -> c.id().value()).toList();
        // u120 was never heard of: nobody knows whether it is near.
        assertEquals(List.of("B-105", "near", "B-112", "far"), chosen);
    }

    @Test
    void withoutAPlaceOnlyTheUnitsOwnAreChosen() {
        assertEquals(List.of("B-105"), CameraChoice.of(List.of(fixed("near", 43.7344), worn("B-105", "u105")), Set.of(new UnitId("u105")), null, u -> null, 6)
                .stream().map(c -> c.id().value()).toList());
    }
}
