package wanglou.drill;

import java.time.Instant;

import wanglou.core.DeviceId;
import wanglou.map.geo.GeoPoint;

/**
 * What a simulated tracker measures.
 *
 * @param name what it shows, e.g. the call sign
 * @param speed metres a second
 * @param heading degrees clockwise from north
 * @param accuracy metres
 * @param battery percent
 */
record DrillFix(DeviceId device, String name, GeoPoint place, double speed, double heading, double accuracy, int battery, Instant at) {
}
