package wanglou.map.geo;

/**
 * GCJ-02 (“Mars coordinates”), the shifted datum that maps and phones in mainland China use by law; WeChat, Amap and Tencent speak it. Outside
 * China there is no shift. Convert at the edges only, everything inside is WGS-84. Formula: the publicly known polynomial on the Krasovsky
 * ellipsoid; the way back has no closed form and is iterated to below a millimetre.
 */
public final class Gcj02 {

    private static final double A = 6_378_245.0;
    private static final double EE = 0.006693421622965943;
    /** Degrees: about 0.1 mm. */
    private static final double EXACT = 1e-9;

    /** South, west, north, east of boxes that together cover mainland China, Hong Kong, Macao and Hainan. */
    private static final double[][] INSIDE = {
        {42.9, 79.4, 49.3, 96.4}, {39.3, 109.6, 54.2, 135.1}, {29.5, 73.1, 42.9, 124.2},
        {26.7, 82.9, 29.5, 97.1}, {20.4, 97.0, 29.5, 124.4}, {17.8, 107.9, 20.4, 111.8}};
    /** Taiwan, northern Laos and Vietnam, Transbaikalia, the lower Amur, Primorye. */
    private static final double[][] OUTSIDE = {
        {21.7, 119.9, 25.4, 122.5}, {20.0, 101.8, 22.3, 106.7}, {20.4, 106.4, 21.6, 108.1},
        {50.3, 109.0, 55.9, 119.2}, {49.5, 127.4, 55.9, 137.1}, {42.5, 131.2, 44.9, 137.1}};

    private Gcj02() {
    }

    /** Whether the shift applies there. At the land border the boxes are coarse by some tens of kilometres. */
    public static boolean applies(GeoPoint p) {
        return in(INSIDE, p) && !in(OUTSIDE, p);
    }

    public static GeoPoint fromWgs84(GeoPoint wgs) {
        return applies(wgs) ? shifted(wgs.lat(), wgs.lon()) : wgs;
    }

    public static GeoPoint toWgs84(GeoPoint gcj) {
        if (!applies(gcj)) {
            return gcj;
        }
        double lat = gcj.lat();
        double lon = gcj.lon();
        for (int i = 0; i < 30; i++) {
            GeoPoint there = shifted(lat, lon);
            double offLat = there.lat() - gcj.lat();
            double offLon = there.lon() - gcj.lon();
            lat -= offLat;
            lon -= offLon;
            if (Math.abs(offLat) < EXACT && Math.abs(offLon) < EXACT) {
                break;
            }
        }
        return new GeoPoint(lat, lon);
    }

    /** Reads a coordinate of a feed or layer that is tagged with its datum. */
    public static GeoPoint toWgs84(GeoPoint p, Datum datum) {
        return switch (datum) {
            case WGS84 -> p;
            case GCJ02 -> toWgs84(p);
        };
    }

    /** The same place in another datum. */
    public static GeoPoint convert(GeoPoint p, Datum from, Datum to) {
        return from == to ? p : to == Datum.GCJ02 ? fromWgs84(p) : toWgs84(p);
    }

    private static GeoPoint shifted(double lat, double lon) {
        double x = lon - 105;
        double y = lat - 35;
        double common = 20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI);
        double north = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x))
                + (common + 20 * Math.sin(y * Math.PI) + 40 * Math.sin(y / 3 * Math.PI)
                        + 160 * Math.sin(y / 12 * Math.PI) + 320 * Math.sin(y / 30 * Math.PI)) * 2 / 3;
        double east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x))
                + (common + 20 * Math.sin(x * Math.PI) + 40 * Math.sin(x / 3 * Math.PI)
                        + 150 * Math.sin(x / 12 * Math.PI) + 300 * Math.sin(x / 30 * Math.PI)) * 2 / 3;
        double phi = Math.toRadians(lat);
        double w = 1 - EE * Math.sin(phi) * Math.sin(phi);
        double dLat = Math.toDegrees(north * w * Math.sqrt(w) / (A * (1 - EE)));
        double dLon = Math.toDegrees(east * Math.sqrt(w) / (A * Math.cos(phi)));
        return new GeoPoint(lat + dLat, lon + dLon);
    }

    private static boolean in(double[][] boxes, GeoPoint p) {
        for (double[] b : boxes) {
            if (p.lat() >= b[0] && p.lon() >= b[1] && p.lat() <= b[2] && p.lon() <= b[3]) {
                return true;
            }
        }
        return false;
    }
}
