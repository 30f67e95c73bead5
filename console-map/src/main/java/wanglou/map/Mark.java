package wanglou.map;

import wanglou.map.geo.GeoPoint;
import wanglou.map.geo.Mercator;

/**
 * Home: any (immutable). Something that moves, or could.
 *
 * @param key who it is
 * @param mx x of {@link Mercator}, 0…1, computed once per fix and not once per frame
 * @param my y of {@link Mercator}, 0…1
 * @param style key of its {@link MarkStyle}
 * @param label under the mark, may be empty
 * @param note after the label in the warning colour, e.g. the age of a stale fix; may be empty
 * @param heading degrees clockwise from north, NaN when unknown
 * @param accuracy radius in metres, NaN when unknown
 */
public record Mark(String key, double mx, double my, String style, String label, String note, double heading, double accuracy) {

    public Mark {
        if (!(mx >= 0 && mx <= 1 && my >= 0 && my <= 1)) {
            throw new IllegalArgumentException("mark " + key + " is off the earth: " + mx + ", " + my);
        }
    }

    public static Mark at(String key, GeoPoint point, String style, String label) {
        return new Mark(key, Mercator.x(point.lon()), Mercator.y(point.lat()), style, label, "", Double.NaN, Double.NaN);
    }

    public Mark heading(double degrees) {
        return new Mark(key, mx, my, style, label, note, degrees, accuracy);
    }

    public Mark accuracy(double metres) {
        return new Mark(key, mx, my, style, label, note, heading, metres);
    }

    public Mark note(String text) {
        return new Mark(key, mx, my, style, label, text, heading, accuracy);
    }

    public Mark moved(GeoPoint to) {
        return new Mark(key, Mercator.x(to.lon()), Mercator.y(to.lat()), style, label, note, heading, accuracy);
    }

    public GeoPoint point() {
        return new GeoPoint(Mercator.lat(my), Mercator.lon(mx));
    }
}
