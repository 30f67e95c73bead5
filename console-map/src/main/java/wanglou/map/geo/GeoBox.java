package wanglou.map.geo;

/** A box in WGS-84 degrees, south-west and north-east corner included. It never crosses the antimeridian. */
public record GeoBox(double south, double west, double north, double east) {

    public static final GeoBox WORLD = new GeoBox(-90, -180, 90, 180);

    public GeoBox {
        if (!(south <= north && west <= east)) {
            throw new IllegalArgumentException("not a box: " + south + "," + west + " to " + north + "," + east);
        }
    }

    public boolean contains(GeoPoint p) {
        return p.lat() >= south && p.lat() <= north && p.lon() >= west && p.lon() <= east;
    }

    public GeoPoint center() {
        return new GeoPoint((south + north) / 2, (west + east) / 2);
    }
}
