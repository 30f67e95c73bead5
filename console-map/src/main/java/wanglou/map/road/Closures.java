package wanglou.map.road;

import java.util.List;

import wanglou.map.geo.GeoPoint;

/**
 * Roads that may not be used in one question: every road that touches one of the areas, and ferries where they do not count as a way.
 *
 * @param areas outlines of at least three points each, closed or not, not crossing themselves
 * @param ferries whether ferries are closed too: a patrol does not wait for one
 */
public record Closures(List<List<GeoPoint>> areas, boolean ferries) {

    public static final Closures NONE = new Closures(List.of());
    public static final Closures FERRIES = new Closures(List.of(), true);

    public Closures(List<List<GeoPoint>> areas) {
        this(areas, false);
    }

    public Closures {
        areas = areas.stream().map(List::copyOf).toList();
        for (List<GeoPoint> area : areas) {
            if (area.size() < 3) {
                throw new IllegalArgumentException("an area of " + area.size() + " points");
            }
        }
    }
}
