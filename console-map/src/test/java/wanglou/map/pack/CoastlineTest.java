package wanglou.map.pack;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Land lies on the left of the shore, water on its right. The frame is 0…10 in both directions. */
class CoastlineTest {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final Envelope FRAME = new Envelope(0, 10, 0, 10);

    @Test
    void aShoreThroughTheFrameHasSeaOnItsRight() {
        List<Polygon> sea = Coastline.sea(List.of(line(-1, 5, 11, 5)), FRAME);
        assertTrue(wet(sea, 5, 2));
        assertFalse(wet(sea, 5, 8));
        List<Polygon> turned = Coastline.sea(List.of(line(11, 5, -1, 5)), FRAME);
        assertTrue(wet(turned, 5, 8));
        assertFalse(wet(turned, 5, 2));
    }

    @Test
    void anIslandIsDryAndAroundItIsSea() {
        List<Polygon> sea = Coastline.sea(List.of(line(4, 4, 6, 4, 6, 6, 4, 6, 4, 4)), FRAME);
        assertFalse(wet(sea, 5, 5));
        assertTrue(wet(sea, 1, 1));
        assertTrue(wet(sea, 9, 9));
    }

    @Test
    void anInlandSeaIsWetAndAroundItIsLand() {
        List<Polygon> sea = Coastline.sea(List.of(line(4, 4, 4, 6, 6, 6, 6, 4, 4, 4)), FRAME);
        assertTrue(wet(sea, 5, 5));
        assertFalse(wet(sea, 1, 1));
    }

    @Test
    void piecesThatTheExtractCutOffGoStraightOn() {
        List<Polygon> sea = Coastline.sea(List.of(line(3, 5, 5, 5.2), line(5, 5.2, 7, 5)), FRAME);
        assertTrue(wet(sea, 1, 1));
        assertTrue(wet(sea, 9, 2));
        assertFalse(wet(sea, 5, 9));
    }

    @Test
    void onePieceTurnedRoundDoesNotFloodTheLand() {
        List<Polygon> sea = Coastline.sea(List.of(line(-1, 5, 4, 5), line(6, 5, 4, 5), line(6, 5, 11, 5)), FRAME);
        assertTrue(wet(sea, 5, 2));
        assertFalse(wet(sea, 5, 8));
    }

    @Test
    void withoutShoreThereIsNoSea() {
        assertEquals(List.of(), Coastline.sea(List.of(), FRAME));
        assertEquals(List.of(), Coastline.sea(List.of(line(20, 20, 30, 30)), FRAME));
    }

    private static boolean wet(List<Polygon> sea, double x, double y) {
        return sea.stream().anyMatch(p -> p.contains(GEOMETRY.createPoint(new Coordinate(x, y))));
    }

    private static LineString line(double... xy) {
        Coordinate[] c = new Coordinate[xy.length / 2];
        for (int i = 0; i < c.length; i++) {
            c[i] = new Coordinate(xy[2 * i], xy[2 * i + 1]);
        }
        return GEOMETRY.createLineString(c);
    }
}
