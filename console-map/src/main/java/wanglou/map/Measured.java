package wanglou.map;

import java.util.List;
import java.util.Locale;

import wanglou.map.geo.GeoPoint;
import wanglou.map.geo.Geodesy;

/**
 * Home: any (immutable). What a measurement on the map came to, on the ellipsoid.
 *
 * @param points in the order they were set
 * @param metres along the points; for an area once around
 * @param squareMetres inside, 0 for a distance
 */
public record Measured(List<GeoPoint> points, double metres, double squareMetres) {

    public Measured {
        points = List.copyOf(points);
    }

    public static Measured distance(List<GeoPoint> points) {
        return new Measured(points, Geodesy.length(points), 0);
    }

    public static Measured area(List<GeoPoint> corners) {
        double around = corners.size() < 2 ? 0 : Geodesy.length(corners) + Geodesy.distance(corners.getLast(), corners.getFirst());
        return new Measured(corners, around, Geodesy.area(corners));
    }

    /** “640 m”, “1.24 km”, “23.5 km”: three figures, the unit says which; the same in both languages. */
    public static String lengthText(double metres) {
        if (metres < 999.5) {
            return String.format(Locale.ROOT, "%.0f m", metres);
        }
        return String.format(Locale.ROOT, metres < 9_995 ? "%.2f km" : metres < 99_950 ? "%.1f km" : "%.0f km", metres / 1000);
    }

    /** “8,250 m²”, “0.52 km²”. */
    public static String areaText(double squareMetres) {
        if (squareMetres < 99_950) {
            return String.format(Locale.ROOT, "%,.0f m²", squareMetres);
        }
        return String.format(Locale.ROOT, squareMetres < 9_995_000 ? "%.2f km²" : squareMetres < 99_950_000 ? "%.1f km²" : "%,.0f km²", squareMetres / 1e6);
    }
}
