package wanglou.units;

import java.time.Instant;

import wanglou.core.UnitId;
import wanglou.map.geo.GeoPoint;

/**
 * Where a unit was at one moment.
 *
 * @param speed metres a second over ground, NaN where the tracker did not say
 * @param heading degrees clockwise from north, NaN where the tracker did not say
 * @param accuracy radius in metres the tracker gives, NaN where it did not say
 * @param at when the tracker measured it
 * @param received when the hub got it
 * @param link the field link that brought it
 */
public record Fix(UnitId unit, GeoPoint place, float speed, float heading, float accuracy, Instant at, Instant received, String link) {
}
