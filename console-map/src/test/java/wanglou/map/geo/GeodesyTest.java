package wanglou.map.geo;

import java.util.ArrayList;
import java.util.List;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.PolygonArea;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Judged by Karney's GeographicLib. */
class GeodesyTest {

    private static final GeoPoint WUHAN = new GeoPoint(30.5928, 114.3055);

    @Test
    void distanceAgreesWithGeographicLib() {
        for (GeoPoint to : List.of(new GeoPoint(30.60, 114.31), new GeoPoint(39.9, 116.4), new GeoPoint(-33.9, 151.2), new GeoPoint(43.73, 7.42))) {
            double expected = Geodesic.WGS84.Inverse(WUHAN.lat(), WUHAN.lon(), to.lat(), to.lon()).s12;
            assertEquals(expected, Geodesy.distance(WUHAN, to), 0.001);
        }
        assertEquals(0, Geodesy.distance(WUHAN, WUHAN));
    }

    @Test
    void antipodesDoNotHang() {
        assertEquals(20_003_930, Geodesy.distance(new GeoPoint(0, 0), new GeoPoint(0.2, 179.9)), 60_000);
    }

    @Test
    void areaAgreesWithGeographicLibEitherWayRound() {
        List<GeoPoint> ring = List.of(WUHAN, new GeoPoint(30.61, 114.33), new GeoPoint(30.58, 114.36), new GeoPoint(30.57, 114.32));
        PolygonArea judge = new PolygonArea(Geodesic.WGS84, false);
        ring.forEach(p -> judge.AddPoint(p.lat(), p.lon()));
        double expected = Math.abs(judge.Compute().area);
        assertEquals(expected, Geodesy.area(ring), expected * 1e-5);
        assertEquals(expected, Geodesy.area(ring.reversed()), expected * 1e-5);
        List<GeoPoint> closed = new ArrayList<>(ring);
        closed.add(WUHAN);
        assertEquals(expected, Geodesy.area(closed), expected * 1e-5);
    }

    @Test
    void linesAndPointsHaveNoArea() {
        assertEquals(0, Geodesy.area(List.of(WUHAN, new GeoPoint(30, 114))));
        assertEquals(0, Geodesy.length(List.of(WUHAN)));
    }

    @Test
    void destinationIsTheWayBackOfDistanceAndBearing() {
        GeoPoint there = Geodesy.destination(WUHAN, 77, 12_345);
        assertEquals(12_345, WUHAN.distanceTo(there), 0.01);
        assertEquals(77, WUHAN.bearingTo(there), 0.001);
        assertEquals(-179.9, Geodesy.destination(new GeoPoint(0, 179.9), 90, 22_239).lon(), 0.01);
    }
}
