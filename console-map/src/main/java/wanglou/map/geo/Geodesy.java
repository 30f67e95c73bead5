package wanglou.map.geo;

import java.util.List;

/**
 * Lengths and areas on the WGS-84 ellipsoid, for what a person measures on the map. {@link GeoPoint#distanceTo} on the sphere is off by up to
 * 0.5 % and serves where speed counts.
 */
public final class Geodesy {

    private static final double A = 6_378_137.0;
    private static final double F = 1 / 298.257223563;
    private static final double B = A * (1 - F);
    private static final double E2 = F * (2 - F);
    private static final double MEAN_RADIUS = 6_371_008.8;

    private Geodesy() {
    }

    /** Metres along the geodesic, to below a millimetre (T. Vincenty, Survey Review 176, 1975); nearly antipodal points: on the sphere. */
    public static double distance(GeoPoint from, GeoPoint to) {
        double u1 = Math.atan((1 - F) * Math.tan(Math.toRadians(from.lat())));
        double u2 = Math.atan((1 - F) * Math.tan(Math.toRadians(to.lat())));
        double l = Math.toRadians(to.lon() - from.lon());
        double lambda = l;
        for (int i = 0; i < 100; i++) {
            double p = Math.cos(u2) * Math.sin(lambda);
            double q = Math.cos(u1) * Math.sin(u2) - Math.sin(u1) * Math.cos(u2) * Math.cos(lambda);
            double sinSigma = Math.hypot(p, q);
            if (sinSigma == 0) {
                return 0;
            }
            double cosSigma = Math.sin(u1) * Math.sin(u2) + Math.cos(u1) * Math.cos(u2) * Math.cos(lambda);
            double sigma = Math.atan2(sinSigma, cosSigma);
            double sinAlpha = Math.cos(u1) * Math.cos(u2) * Math.sin(lambda) / sinSigma;
            double cosSqAlpha = 1 - sinAlpha * sinAlpha;
            double cos2m = cosSqAlpha == 0 ? 0 : cosSigma - 2 * Math.sin(u1) * Math.sin(u2) / cosSqAlpha; // 0: along the equator
            double c = F / 16 * cosSqAlpha * (4 + F * (4 - 3 * cosSqAlpha));
            double before = lambda;
            lambda = l + (1 - c) * F * sinAlpha * (sigma + c * sinSigma * (cos2m + c * cosSigma * (2 * cos2m * cos2m - 1)));
            if (Math.abs(lambda - before) < 1e-12) {
                double k = cosSqAlpha * (A * A - B * B) / (B * B);
                double ca = 1 + k / 16384 * (4096 + k * (-768 + k * (320 - 175 * k)));
                double cb = k / 1024 * (256 + k * (-128 + k * (74 - 47 * k)));
                double delta = cb * sinSigma * (cos2m + cb / 4 * (cosSigma * (2 * cos2m * cos2m - 1)
                        - cb / 6 * cos2m * (4 * sinSigma * sinSigma - 3) * (4 * cos2m * cos2m - 3)));
                return B * ca * (sigma - delta);
            }
        }
        return from.distanceTo(to);
    }

    /** Metres along the points; 0 for fewer than two. */
    public static double length(List<GeoPoint> line) {
        double sum = 0;
        for (int i = 1; i < line.size(); i++) {
            sum += distance(line.get(i - 1), line.get(i));
        }
        return sum;
    }

    /**
     * Square metres inside a ring, closed or not, either way round; 0 for fewer than three points. The ellipsoid is mapped to the sphere of equal
     * area (authalic latitude, J. Snyder, Map Projections: A Working Manual, p. 16), there the ring is summed edge by edge. Edges are great
     * circles of that sphere: for rings of a city's size the difference to geodesics is below 1 in 100,000. Rings must not contain a pole.
     */
    public static double area(List<GeoPoint> ring) {
        int n = ring.size();
        if (n < 3) {
            return 0;
        }
        double excess = 0;
        for (int i = 0; i < n; i++) {
            GeoPoint p = ring.get(i);
            GeoPoint q = ring.get((i + 1) % n);
            double dLon = Math.toRadians(Math.IEEEremainder(q.lon() - p.lon(), 360));
            double t1 = Math.tan(authalic(p.lat()) / 2);
            double t2 = Math.tan(authalic(q.lat()) / 2);
            excess += 2 * Math.atan2(Math.tan(dLon / 2) * (t1 + t2), 1 + t1 * t2);
        }
        double radiusSquared = A * A / 2 * (1 + (1 - E2) / Math.sqrt(E2) * atanh(Math.sqrt(E2)));
        return Math.abs(excess) * radiusSquared;
    }

    /** Where one comes to on the mean sphere; the way back of {@link GeoPoint#distanceTo} and {@link GeoPoint#bearingTo}. */
    public static GeoPoint destination(GeoPoint from, double bearingDegrees, double metres) {
        double d = metres / MEAN_RADIUS;
        double b = Math.toRadians(bearingDegrees);
        double phi = Math.toRadians(from.lat());
        double sin = Math.sin(phi) * Math.cos(d) + Math.cos(phi) * Math.sin(d) * Math.cos(b);
        double lat = Math.asin(Math.max(-1, Math.min(1, sin)));
        double lon = Math.toRadians(from.lon()) + Math.atan2(Math.sin(b) * Math.sin(d) * Math.cos(phi), Math.cos(d) - Math.sin(phi) * sin);
        return new GeoPoint(Math.toDegrees(lat), Math.IEEEremainder(Math.toDegrees(lon), 360));
    }

    private static double authalic(double lat) {
        double s = Math.sin(Math.toRadians(lat));
        return Math.asin(Math.max(-1, Math.min(1, q(s) / q(1))));
    }

    private static double q(double sin) {
        double e = Math.sqrt(E2);
        return (1 - E2) * (sin / (1 - E2 * sin * sin) + atanh(e * sin) / e);
    }

    private static double atanh(double x) {
        return 0.5 * Math.log((1 + x) / (1 - x));
    }
}
