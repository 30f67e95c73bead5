package wanglou.units;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import wanglou.core.DeviceId;
import wanglou.map.geo.GeoPoint;

/**
 * A device that speaks but belongs to no unit. Board {@code unknown-devices}, keyed by device; it leaves when it is assigned.
 *
 * @param link the field link that heard it last
 * @param name what it calls itself (call sign, tracker id), empty where it does not say
 * @param place its last sane place, null when every report so far was unusable
 * @param speed metres a second, NaN unknown
 * @param heading degrees clockwise from north, NaN unknown
 * @param accuracy metres, NaN unknown
 * @param at when the last report was measured by its own clock
 * @param received when the hub got the last report
 * @param firstHeard when the hub got the first
 * @param count reports so far
 */
public record UnknownDevice(DeviceId device, String link, String name, @Nullable GeoPoint place, float speed, float heading,
        float accuracy, Instant at, Instant received, Instant firstHeard, long count) {
}
