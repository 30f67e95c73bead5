package wanglou.map.place;

import java.util.List;
import java.util.Optional;

import wanglou.map.geo.GeoPoint;

/** Small geometry in the plane: within a city a degree of longitude is a fixed share of a degree of latitude. */
final class Shapes {

    /** Metres of one degree of latitude on the mean sphere. */
    static final double DEGREE_M = 6_371_008.8 * Math.PI / 180;

    private Shapes() {
    }

    /** The middle of the box around the points: for a house, a park or a ring it lies where one looks for it. */
    static Optional<GeoPoint> middle(List<GeoPoint> points) {
        if (points.isEmpty()) {
            return Optional.empty();
        }
        double south = points.stream().mapToDouble(GeoPoint::lat).min().orElseThrow();
        double north = points.stream().mapToDouble(GeoPoint::lat).max().orElseThrow();
        double west = points.stream().mapToDouble(GeoPoint::lon).min().orElseThrow();
        double east = points.stream().mapToDouble(GeoPoint::lon).max().orElseThrow();
        return Optional.of(new GeoPoint((south + north) / 2, (west + east) / 2));
    }

    /** The point of a line nearest to a place. */
    static GeoPoint nearestOn(List<GeoPoint> line, GeoPoint to) {
        double squeeze = Math.cos(Math.toRadians(to.lat()));
        GeoPoint best = line.getFirst();
        double bestSquare = Double.POSITIVE_INFINITY;
        for (int i = 1; i < line.size(); i++) {
            GeoPoint a = line.get(i - 1);
            GeoPoint b = line.get(i);
            double dx = (b.lon() - a.lon()) * squeeze;
            double dy = b.lat() - a.lat();
            double px = (to.lon() - a.lon()) * squeeze;
            double py = to.lat() - a.lat();
            double square = dx * dx + dy * dy;
            double share = square == 0 ? 0 : Math.clamp((px * dx + py * dy) / square, 0, 1);
            double rest = Math.pow(px - share * dx, 2) + Math.pow(py - share * dy, 2);
            if (rest < bestSquare) {
                bestSquare = rest;
                best = new GeoPoint(a.lat() + share * (b.lat() - a.lat()), a.lon() + share * (b.lon() - a.lon()));
            }
        }
        return best;
    }

    static double length(List<GeoPoint> line) {
        double metres = 0;
        for (int i = 1; i < line.size(); i++) {
            metres += line.get(i - 1).distanceTo(line.get(i));
        }
        return metres;
    }
}
