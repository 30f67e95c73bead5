package wanglou.map;

import org.junit.jupiter.api.Test;

import wanglou.map.geo.GeoBox;
import wanglou.map.geo.GeoPoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ViewportTest {

    private static final GeoPoint PORT = new GeoPoint(43.7347, 7.4206);
    private final Viewport view = new Viewport(PORT, 16, 1104, 793);

    @Test
    void thePlaceUnderAPixelComesBackToThatPixel() {
        for (double x : new double[] {0, 17.25, 552, 1103}) {
            for (double y : new double[] {0, 396.5, 792}) {
                var back = view.toScreen(view.toGeo(x, y));
                assertEquals(x, back.getX(), 1e-5);
                assertEquals(y, back.getY(), 1e-5);
            }
        }
    }

    @Test
    void theCentreIsInTheMiddleToHalfAPixelAndTheCornerOnAWholeOne() {
        var at = view.toScreen(PORT);
        assertEquals(552, at.getX(), 0.5);
        assertEquals(396.5, at.getY(), 0.5);
        assertEquals(0, view.left() % 1);
        assertEquals(0, view.top() % 1);
    }

    @Test
    void aHundredPansToAndFroComeBackToThePixel() {
        Viewport moved = view;
        for (int i = 0; i < 100; i++) {
            moved = moved.panned(13, -7);
        }
        for (int i = 0; i < 100; i++) {
            moved = moved.panned(-13, 7);
        }
        assertEquals(view.left(), moved.left());
        assertEquals(view.top(), moved.top());
    }

    @Test
    void thePlaceUnderThePointerStaysWhenZooming() {
        GeoPoint under = view.toGeo(200, 700);
        var after = view.zoomedAt(18, 200, 700).toScreen(under);
        assertEquals(200, after.getX(), 0.5);
        assertEquals(700, after.getY(), 0.5);
    }

    @Test
    void zoomIsKeptBetweenThreeAndTwenty() {
        assertEquals(20, view.zoomedAt(25, 0, 0).zoom());
        assertEquals(3, view.centeredOn(PORT, 0).zoom());
    }

    @Test
    void aFittedBoxIsWholeOnScreenAndWouldNotFitOneDeeper() {
        GeoBox box = new GeoBox(43.7247, 7.4090, 43.7519, 7.4399);
        Viewport fitted = view.fitted(box, 48);
        var corner = fitted.toScreen(new GeoPoint(box.north(), box.west()));
        assertTrue(corner.getX() >= 47 && corner.getY() >= 47, corner.toString());
        var deeper = fitted.centeredOn(fitted.center(), fitted.zoom() + 1).toScreen(new GeoPoint(box.north(), box.west()));
        assertTrue(deeper.getX() < 48 || deeper.getY() < 48, deeper.toString());
    }

    @Test
    void aPointWithoutExtentFitsAtTheDeepestZoom() {
        assertEquals(20, view.fitted(new GeoBox(43.7, 7.4, 43.7, 7.4), 48).zoom());
    }

    @Test
    void metresPerPixelAgreeWithTheDistanceBetweenTwoPixels() {
        double metres = view.toGeo(552, 396).distanceTo(view.toGeo(652, 396));
        assertEquals(100 * view.metresPerPixel(), metres, metres * 0.004);
    }

    @Test
    void theBoxOfAViewBeyondTheEdgeOfTheWorldStopsThere() {
        GeoBox box = new Viewport(new GeoPoint(84, -179), 3, 1000, 1000).box();
        assertEquals(-180, box.west());
        assertEquals(85.05112877980659, box.north(), 1e-9);
    }
}
