package wanglou.map.road;

import java.util.List;

import wanglou.map.geo.GeoPoint;

/**
 * Roads that may not be used in one question: every road that touches one of the areas.
 *
 * @param areas outlines of at least three points each, closed or not, not crossing themselves
 */
public record Closures(List<List<GeoPoint>> areas) {

    public static final Closures NONE = new Closures(List.of());

    public Closures {
        areas = areas.stream().map(List::copyOf).toList();
        for (List<GeoPoint> area : areas) {
            if (area.size() < 3) {
                throw new IllegalArgumentException("an area of " + area.size() + " points");
            }
        }
    }
}
