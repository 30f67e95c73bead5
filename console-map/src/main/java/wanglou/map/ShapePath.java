package wanglou.map;

import java.awt.geom.Arc2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import wanglou.map.geo.GeoPoint;
import wanglou.map.geo.Mercator;

/**
 * Home: FX. A shape in world pixels of one zoom.
 *
 * @param path outline, thinned to what a screen can show
 * @param bounds of all it paints, line width included
 */
record ShapePath(MapShape shape, Path2D path, Rectangle2D bounds) {

    /** Points nearer to their forerunner than this many pixels change nothing visible. */
    private static final double THIN = 0.6;

    static ShapePath of(MapShape shape, double world, int scale) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        switch (shape) {
            case MapShape.Line line -> append(path, line.points(), world, false);
            case MapShape.Area area -> area.rings().forEach(ring -> append(path, ring, world, true));
            case MapShape.Hatched area -> area.rings().forEach(ring -> append(path, ring, world, true));
            case MapShape.Circle circle -> path.append(arc(circle.center(), circle.metres(), 0, 360, Arc2D.OPEN, world), false);
            case MapShape.Cone cone -> path.append(arc(cone.apex(), cone.metres(), 90 - cone.bearing() - cone.spread() / 2, cone.spread(),
                    Arc2D.PIE, world), false);
        }
        Rectangle2D bounds = path.getBounds2D();
        double reach = (shape.pen().width() / 2 + shape.pen().casing() + 1) * scale;
        bounds.setRect(bounds.getX() - reach, bounds.getY() - reach, bounds.getWidth() + 2 * reach, bounds.getHeight() + 2 * reach);
        return new ShapePath(shape, path, bounds);
    }

    boolean touches(TileArea area) {
        return bounds.intersects(area.left(), area.top(), area.size(), area.size());
    }

    /** Pixels from the point to the outline, 0 inside a filled area. */
    double distance(double x, double y) {
        if (shape.fill().getOpacity() > 0 && path.contains(x, y)) {
            return 0;
        }
        double nearest = Double.MAX_VALUE;
        double[] c = new double[6];
        double px = 0;
        double py = 0;
        double startX = 0;
        double startY = 0;
        for (PathIterator i = path.getPathIterator(null, 1); !i.isDone(); i.next()) {
            int kind = i.currentSegment(c);
            if (kind == PathIterator.SEG_MOVETO) {
                startX = c[0];
                startY = c[1];
            } else {
                double toX = kind == PathIterator.SEG_CLOSE ? startX : c[0];
                double toY = kind == PathIterator.SEG_CLOSE ? startY : c[1];
                nearest = Math.min(nearest, Line2D.ptSegDist(px, py, toX, toY, x, y));
            }
            px = kind == PathIterator.SEG_CLOSE ? startX : c[0];
            py = kind == PathIterator.SEG_CLOSE ? startY : c[1];
        }
        return nearest;
    }

    /** The point of the outline inside the box that suits the place best, among those that are free if any is; none when all are outside. */
    Optional<Point2D> anchor(Caption.Place place, Rectangle2D box, Predicate<Point2D> free) {
        List<Point2D> inside = new ArrayList<>();
        double[] c = new double[6];
        for (PathIterator i = path.getPathIterator(null, 2); !i.isDone(); i.next()) {
            if (i.currentSegment(c) != PathIterator.SEG_CLOSE && box.contains(c[0], c[1])) {
                inside.add(new Point2D.Double(c[0], c[1]));
            }
        }
        return best(place, inside.stream().filter(free).toList()).or(() -> best(place, inside));
    }

    private static Optional<Point2D> best(Caption.Place place, List<Point2D> points) {
        if (points.isEmpty()) {
            return Optional.empty();
        }
        return switch (place) {
            case TOP -> points.stream().min(Comparator.comparingDouble(Point2D::getY));
            case BOTTOM -> points.stream().max(Comparator.comparingDouble(Point2D::getY));
            case LEFT -> points.stream().min(Comparator.comparingDouble(Point2D::getX));
            case RIGHT -> points.stream().max(Comparator.comparingDouble(Point2D::getX));
            case START -> Optional.of(points.getFirst());
            case MIDDLE -> Optional.of(points.get(points.size() / 2));
            case END -> Optional.of(points.getLast());
        };
    }

    private static void append(Path2D path, List<GeoPoint> points, double world, boolean close) {
        double lastX = Double.NaN;
        double lastY = Double.NaN;
        for (int i = 0; i < points.size(); i++) {
            double x = Mercator.x(points.get(i).lon()) * world;
            double y = Mercator.y(points.get(i).lat()) * world;
            if (i == 0) {
                path.moveTo(x, y);
            } else if (i == points.size() - 1 || Math.hypot(x - lastX, y - lastY) >= THIN) {
                path.lineTo(x, y);
            } else {
                continue;
            }
            lastX = x;
            lastY = y;
        }
        if (close && !points.isEmpty()) {
            path.closePath();
        }
    }

    private static Arc2D arc(GeoPoint center, double metres, double start, double extent, int type, double world) {
        double r = metres * world / Mercator.metresPerUnit(center.lat());
        double x = Mercator.x(center.lon()) * world;
        double y = Mercator.y(center.lat()) * world;
        return new Arc2D.Double(x - r, y - r, 2 * r, 2 * r, start, extent, type);
    }
}
