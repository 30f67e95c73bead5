package wanglou.map.road;

import java.util.List;

import wanglou.map.geo.GeoPoint;

/**
 * The land that is reached within some minutes on the road. Rings of one answer are nested: a longer one holds every shorter one.
 *
 * @param minutes  the time
 * @param outlines closed outlines without holes; the first one holds the origin
 */
public record Ring(int minutes, List<List<GeoPoint>> outlines) {

    public Ring {
        outlines = outlines.stream().map(List::copyOf).toList();
    }
}
