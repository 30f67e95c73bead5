package wanglou.console.command;

import java.util.List;

import wanglou.map.geo.GeoPoint;

/** Home: any. Whether a point lies inside an outline: even-odd rule, which is exact enough for rings of city size. */
final class Polygon {

    private Polygon() {
    }

    static boolean contains(List<GeoPoint> outline, GeoPoint p) {
        boolean inside = false;
        for (int i = 0, j = outline.size() - 1; i < outline.size(); j = i++) {
            GeoPoint a = outline.get(i);
            GeoPoint b = outline.get(j);
            if (a.lat() > p.lat() != b.lat() > p.lat()
                    && p.lon() < (b.lon() - a.lon()) * (p.lat() - a.lat()) / (b.lat() - a.lat()) + a.lon()) {
                inside = !inside;
            }
        }
        return inside;
    }
}
