package wanglou.incidents;

import org.jspecify.annotations.Nullable;

import wanglou.map.geo.GeoPoint;

/**
 * Where it happened.
 *
 * @param point null while unlocated
 * @param address as people say it, may be empty
 * @param source who says so, e.g. “map click”, “address search”
 */
public record Place(@Nullable GeoPoint point, String address, String source) {
}
