package wanglou.units;

import java.time.Instant;

import wanglou.core.DeviceId;

/**
 * What a device says about itself, in WGS-84, not yet believed: {@link FixGate} judges it.
 *
 * @param device as its wire names it
 * @param name call sign or tracker id it shows, may be empty
 * @param link the field link that brought it
 * @param lat degrees, any number
 * @param lon degrees, any number
 * @param speed metres a second over ground, NaN where it does not say
 * @param heading degrees clockwise from north, NaN where it does not say
 * @param accuracy radius in metres, NaN where it does not say
 * @param battery percent, NaN where it does not say
 * @param at when it was measured, by the device's clock
 * @param received when the hub got it, by the hub's clock
 */
public record PositionReport(DeviceId device, String name, String link, double lat, double lon, float speed, float heading,
        float accuracy, float battery, Instant at, Instant received) {

    public PositionReport at(double newLat, double newLon) {
        return new PositionReport(device, name, link, newLat, newLon, speed, heading, accuracy, battery, at, received);
    }
}
