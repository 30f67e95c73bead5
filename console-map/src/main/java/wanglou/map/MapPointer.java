package wanglou.map;

import java.util.Optional;

import wanglou.map.geo.GeoPoint;

/**
 * Home: any (immutable). A gesture on the map: where it was and what it met.
 *
 * @param point on the earth
 * @param x in the map view, pixels
 * @param y in the map view, pixels
 * @param screenX on the screen, for a menu
 * @param screenY on the screen, for a menu
 * @param pick the uppermost thing there, if any
 * @param clicks 1, or 2 for a double click
 */
public record MapPointer(GeoPoint point, double x, double y, double screenX, double screenY, Optional<Pick> pick, int clicks) {
}
