package wanglou.drill;

import java.util.List;

import wanglou.map.geo.GeoPoint;

/**
 * Home: any (immutable). A way along real roads, with how fast one may be at each point of it.
 *
 * <p>Speeds follow from physics: a car takes a right angle at 5 m/s, brakes at 2.5 m/s² for what lies ahead and stands at the end.
 */
final class Journey {

    private static final double BRAKE = 2.5;
    private static final double CORNER = 5;
    /** Below this turn a bend costs nothing; at 90° it is a corner. */
    private static final double BEND_DEGREES = 25;

    private final List<GeoPoint> line;
    /** Metres from the start at each point. */
    private final double[] metres;
    /** Metres a second allowed on the piece that begins at each point. */
    private final double[] limit;
    /** Metres a second at which each point may be passed so that everything after it can still be kept. */
    private final double[] pass;

    /**
     * @param line at least one point
     * @param seconds free-flow time from the start at each point, never falling
     */
    Journey(List<GeoPoint> line, List<Double> seconds) {
        this.line = List.copyOf(line);
        int n = line.size();
        this.metres = new double[n];
        this.limit = new double[n];
        this.pass = new double[n];
        for (int i = 1; i < n; i++) {
            double length = line.get(i - 1).distanceTo(line.get(i));
            metres[i] = metres[i - 1] + length;
            double time = seconds.get(i) - seconds.get(i - 1);
            limit[i - 1] = time > 0 ? Math.clamp(length / time, 0.8, 40) : 10;
        }
        for (int i = n - 2; i >= 0; i--) {
            double corner = i == 0 ? limit[0] : Math.min(corner(i), Math.min(limit[i - 1], limit[i]));
            double length = metres[i + 1] - metres[i];
            pass[i] = Math.min(corner, Math.sqrt(pass[i + 1] * pass[i + 1] + 2 * BRAKE * length));
        }
    }

    double length() {
        return metres[metres.length - 1];
    }

    GeoPoint start() {
        return line.getFirst();
    }

    GeoPoint end() {
        return line.getLast();
    }

    GeoPoint at(double way) {
        int i = piece(way);
        double length = i + 1 < metres.length ? metres[i + 1] - metres[i] : 0;
        if (length <= 0) {
            return line.get(i);
        }
        double share = Math.clamp((way - metres[i]) / length, 0, 1);
        GeoPoint a = line.get(i);
        GeoPoint b = line.get(i + 1);
        return new GeoPoint(a.lat() + (b.lat() - a.lat()) * share, a.lon() + (b.lon() - a.lon()) * share);
    }

    /** Degrees clockwise from north of the piece of way there. */
    double heading(double way) {
        int i = Math.min(piece(way), line.size() - 2);
        return i < 0 ? 0 : line.get(i).bearingTo(line.get(i + 1));
    }

    /** How fast one may be there, in metres a second; 0 at the end. */
    double allowed(double way) {
        int i = piece(way);
        if (i + 1 >= metres.length) {
            return 0;
        }
        double ahead = Math.max(0, metres[i + 1] - way);
        return Math.min(limit[i], Math.sqrt(pass[i + 1] * pass[i + 1] + 2 * BRAKE * ahead));
    }

    private double corner(int i) {
        double turn = Math.abs(line.get(i - 1).bearingTo(line.get(i)) - line.get(i).bearingTo(line.get(i + 1)));
        double angle = Math.min(turn, 360 - turn);
        return angle < BEND_DEGREES ? limit[i] : Math.max(2, CORNER * 90 / Math.max(angle, 45));
    }

    /** The last point at or before that way. */
    private int piece(double way) {
        int i = java.util.Arrays.binarySearch(metres, way);
        return Math.clamp(i >= 0 ? i : -i - 2, 0, metres.length - 1);
    }
}
