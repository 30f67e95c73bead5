package wanglou.map.geo;

/**
 * A place on the earth in WGS-84.
 *
 * @param lat latitude in degrees, −90…90
 * @param lon longitude in degrees, −180…180
 */
public record GeoPoint(double lat, double lon) {

    public GeoPoint {
        if (!(lat >= -90 && lat <= 90 && lon >= -180 && lon <= 180)) {
            throw new IllegalArgumentException("not a WGS-84 point: lat " + lat + ", lon " + lon);
        }
    }

    /** Great-circle distance in metres on the mean sphere (haversine, R = 6 371 008.8 m, IUGG mean radius). */
    public double distanceTo(GeoPoint other) {
        double dLat = Math.toRadians(other.lat - lat);
        double dLon = Math.toRadians(other.lon - lon);
        double a = Math.pow(Math.sin(dLat / 2), 2)
                + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat)) * Math.pow(Math.sin(dLon / 2), 2);
        return 2 * 6_371_008.8 * Math.asin(Math.min(1, Math.sqrt(a)));
    }

    /** Initial bearing to the other point in degrees clockwise from north, 0…360. */
    public double bearingTo(GeoPoint other) {
        double dLon = Math.toRadians(other.lon - lon);
        double y = Math.sin(dLon) * Math.cos(Math.toRadians(other.lat));
        double x = Math.cos(Math.toRadians(lat)) * Math.sin(Math.toRadians(other.lat))
                - Math.sin(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat)) * Math.cos(dLon);
        return (Math.toDegrees(Math.atan2(y, x)) + 360) % 360;
    }
}
