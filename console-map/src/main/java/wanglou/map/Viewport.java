package wanglou.map;

import javafx.geometry.Point2D;

import wanglou.map.geo.GeoBox;
import wanglou.map.geo.GeoPoint;
import wanglou.map.geo.Mercator;

/**
 * Home: any (immutable). What part of the earth a map shows, and the conversions between earth and screen.
 * The screen's corner lies on a whole world pixel, so that tiles are copied and never resampled.
 *
 * @param center what lies in the middle
 * @param zoom 3…20, whole: the world is 256 · 2^zoom pixels wide
 * @param width in pixels, may be 0 before the first layout
 * @param height in pixels
 */
public record Viewport(GeoPoint center, int zoom, double width, double height) {

    public static final int MIN_ZOOM = 3;
    public static final int MAX_ZOOM = 20;
    private static final double TILE = 256;
    /** The pole has no Mercator row; a centre beyond this latitude would show nothing but its edge. */
    private static final double MAX_LAT = 85;

    public Viewport {
        if (!(width >= 0 && height >= 0)) {
            throw new IllegalArgumentException("not a size: " + width + " x " + height);
        }
        zoom = Math.clamp(zoom, MIN_ZOOM, MAX_ZOOM);
        if (Math.abs(center.lat()) > MAX_LAT) {
            center = new GeoPoint(Math.clamp(center.lat(), -MAX_LAT, MAX_LAT), center.lon());
        }
    }

    /** Pixels from the west to the east edge of the world. */
    public double worldSize() {
        return TILE * (1 << zoom);
    }

    /** World pixel at the left edge of the screen; always whole. */
    public double left() {
        return Math.rint(Mercator.x(center.lon()) * worldSize() - width / 2);
    }

    /** World pixel at the upper edge of the screen; always whole. */
    public double top() {
        return Math.rint(Mercator.y(center.lat()) * worldSize() - height / 2);
    }

    public Point2D toScreen(GeoPoint p) {
        double world = worldSize();
        return new Point2D(Mercator.x(p.lon()) * world - left(), Mercator.y(p.lat()) * world - top());
    }

    /** The place under a screen point; beyond the world's edge it is the edge. */
    public GeoPoint toGeo(double x, double y) {
        return at((left() + x) / worldSize(), (top() + y) / worldSize());
    }

    /** What is visible. */
    public GeoBox box() {
        GeoPoint northWest = toGeo(0, 0);
        GeoPoint southEast = toGeo(width, height);
        return new GeoBox(southEast.lat(), northWest.lon(), northWest.lat(), southEast.lon());
    }

    /** Metres on the ground per pixel in the middle of the view. */
    public double metresPerPixel() {
        return Mercator.metresPerUnit(center.lat()) / worldSize();
    }

    /** Moved so that what lay {@code dx, dy} pixels right of and below the middle is in the middle. */
    public Viewport panned(double dx, double dy) {
        double world = worldSize();
        return new Viewport(at((left() + dx + width / 2) / world, (top() + dy + height / 2) / world), zoom, width, height);
    }

    /** Zoomed so that the place under {@code x, y} stays there, to the pixel. */
    public Viewport zoomedAt(int newZoom, double x, double y) {
        int to = Math.clamp(newZoom, MIN_ZOOM, MAX_ZOOM);
        double world = worldSize();
        double newWorld = TILE * (1 << to);
        double mx = (left() + x) / world;
        double my = (top() + y) / world;
        return new Viewport(at(mx + (width / 2 - x) / newWorld, my + (height / 2 - y) / newWorld), to, width, height);
    }

    public Viewport centeredOn(GeoPoint newCenter, int newZoom) {
        return new Viewport(newCenter, newZoom, width, height);
    }

    public Viewport resized(double newWidth, double newHeight) {
        return new Viewport(center, zoom, newWidth, newHeight);
    }

    /** The deepest whole zoom at which the box is visible with {@code padding} pixels on each side. */
    public Viewport fitted(GeoBox box, double padding) {
        double dx = Mercator.x(box.east()) - Mercator.x(box.west());
        double dy = Mercator.y(box.south()) - Mercator.y(box.north());
        double room = Math.max(1, width - 2 * padding);
        double rise = Math.max(1, height - 2 * padding);
        double fits = Math.min(dx > 0 ? log2(room / (TILE * dx)) : MAX_ZOOM, dy > 0 ? log2(rise / (TILE * dy)) : MAX_ZOOM);
        GeoPoint middle = at((Mercator.x(box.east()) + Mercator.x(box.west())) / 2, (Mercator.y(box.south()) + Mercator.y(box.north())) / 2);
        return new Viewport(middle, (int) Math.floor(fits), width, height);
    }

    private static GeoPoint at(double mx, double my) {
        return new GeoPoint(Mercator.lat(Math.clamp(my, 0, 1)), Mercator.lon(Math.clamp(mx, 0, 1)));
    }

    private static double log2(double v) {
        return Math.log(v) / Math.log(2);
    }
}
