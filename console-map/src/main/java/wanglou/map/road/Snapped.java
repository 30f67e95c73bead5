package wanglou.map.road;

import wanglou.map.geo.GeoPoint;

/**
 * A place on the road network, found once when a position arrives so that later questions are quick. Valid for the graph that made it.
 *
 * @param asked     the position that was asked for
 * @param onRoad    the nearest point on a road
 * @param offMetres metres between the two
 * @param edge      the piece of road, an id of this graph
 * @param along     how far along that piece, 0…1 from its base
 */
public record Snapped(Travel travel, GeoPoint asked, GeoPoint onRoad, double offMetres, int edge, double along) {

    public Snapped {
        if (edge < 0 || !(along >= 0 && along <= 1) || !(offMetres >= 0)) {
            throw new IllegalArgumentException("edge " + edge + ", along " + along + ", off " + offMetres);
        }
    }
}
