package wanglou.map.tiles;

import java.time.Duration;

import wanglou.map.geo.Datum;
import wanglou.map.geo.GeoBox;

/**
 * What is known of a tile server.
 *
 * @param name for the layer list
 * @param address of its tiles
 * @param minZoom shallowest zoom it has
 * @param maxZoom deepest zoom it has
 * @param bounds what it covers; outside it is not asked
 * @param attribution what its licence wants shown
 * @param datum what its pictures were measured against
 * @param timeout for one tile, from the question to the last byte
 */
public record WebSource(String name, TileAddress address, int minZoom, int maxZoom, GeoBox bounds, String attribution, Datum datum,
        Duration timeout) {

    public WebSource {
        if (minZoom < 0 || maxZoom < minZoom || maxZoom > 22) {
            throw new IllegalArgumentException("zooms " + minZoom + "…" + maxZoom + " of " + name);
        }
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("timeout of " + name + " must be positive");
        }
    }
}
