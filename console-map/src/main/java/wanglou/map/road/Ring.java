package wanglou.map.road;

import java.util.List;

import wanglou.map.geo.GeoPoint;

/**
 * The land that is reached within some minutes on the road. Rings of one answer are nested: a longer one holds every shorter one.
 *
 * @param minutes  the time
 * @param outlines closed; the first one holds the origin
 * @param holes    closed; what lies inside an outline and is not reached, e.g. a harbour basin or a hill. Small ones are left out: a yard in
 *                 the middle of reached streets is reached. To paint, fill all rings as one path by the even-odd rule
 */
public record Ring(int minutes, List<List<GeoPoint>> outlines, List<List<GeoPoint>> holes) {

    public Ring {
        outlines = outlines.stream().map(List::copyOf).toList();
        holes = holes.stream().map(List::copyOf).toList();
    }
}
