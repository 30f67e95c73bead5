package wanglou.map.road;

import wanglou.map.geo.GeoPoint;

/** Metres east and north of a point; true to a per mille within a city. */
record Plane(GeoPoint origin) {

    private static final double DEGREE_M = 6_371_008.8 * Math.PI / 180;

    double east(double lon) {
        return (lon - origin.lon()) * DEGREE_M * Math.cos(Math.toRadians(origin.lat()));
    }

    double north(double lat) {
        return (lat - origin.lat()) * DEGREE_M;
    }

    GeoPoint point(double east, double north) {
        return new GeoPoint(origin.lat() + north / DEGREE_M, origin.lon() + east / DEGREE_M / Math.cos(Math.toRadians(origin.lat())));
    }
}
