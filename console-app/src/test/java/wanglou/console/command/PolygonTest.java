package wanglou.console.command;

import java.util.List;

import org.junit.jupiter.api.Test;

import wanglou.map.geo.GeoPoint;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class PolygonTest {

    private static GeoPoint p(double lat, double lon) {
        return new GeoPoint(lat, lon);
    }

    @Test
    void aBayOfTheOutlineIsOutside() {
        List<GeoPoint> horseshoe = List.of(p(0, 0), p(0, 3), p(3, 3), p(3, 2), p(1, 2), p(1, 1), p(3, 1), p(3, 0));
        assertTrue(Polygon.contains(horseshoe, p(0.5, 1.5)));
        assertTrue(Polygon.contains(horseshoe, p(2, 0.5)));
        assertFalse(Polygon.contains(horseshoe, p(2, 1.5)));
        assertFalse(Polygon.contains(horseshoe, p(4, 0.5)));
    }

    @Test
    void itDoesNotMatterWhetherTheOutlineIsClosed() {
        List<GeoPoint> open = List.of(p(0, 0), p(0, 2), p(2, 2), p(2, 0));
        List<GeoPoint> closed = List.of(p(0, 0), p(0, 2), p(2, 2), p(2, 0), p(0, 0));
        assertTrue(Polygon.contains(open, p(1, 1)) && Polygon.contains(closed, p(1, 1)));
        assertFalse(Polygon.contains(open, p(1, 3)) || Polygon.contains(closed, p(1, 3)));
    }
}
