package wanglou.map.geo;

/**
 * Web Mercator (EPSG:3857) on the unit square: x and y run 0…1 from the north-west corner of the world, as the tile pyramid does.
 * Latitudes beyond ±85.0511° are clamped to the edge.
 */
public final class Mercator {

    private static final double MAX_LAT = 85.05112877980659;

    private Mercator() {
    }

    public static double x(double lon) {
        return (lon + 180) / 360;
    }

    public static double y(double lat) {
        double s = Math.sin(Math.toRadians(Math.max(-MAX_LAT, Math.min(MAX_LAT, lat))));
        return 0.5 - Math.log((1 + s) / (1 - s)) / (4 * Math.PI);
    }

    public static double lon(double x) {
        return x * 360 - 180;
    }

    public static double lat(double y) {
        return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * y))));
    }

    /** Metres on the ground that one unit of the square spans at this latitude. */
    public static double metresPerUnit(double lat) {
        return 40_075_016.68557849 * Math.cos(Math.toRadians(lat));
    }
}
