package wanglou.units;

import java.time.Instant;
import java.util.List;

import wanglou.core.DeviceId;
import wanglou.core.UnitId;

/**
 * A unit as it is registered, with its status. Where it is stands apart, in {@link Fix}: places change by the second and are not journaled.
 *
 * @param callSign what people say and what stands under the mark, e.g. “108”
 * @param name for the card, e.g. “108 巡组”
 * @param station the station it belongs to
 * @param skills free words, e.g. “stab-vest”, “drone pilot”
 * @param crew number of people, 0 where it does not apply
 * @param phone how to reach it by voice, empty where unknown
 * @param devices trackers whose positions are this unit's
 */
public record Unit(UnitId id, String callSign, String name, UnitKind kind, String station, List<String> skills, int crew, String phone,
        List<DeviceId> devices, UnitStatus status, Instant statusSince) {

    public Unit {
        if (callSign.isBlank()) {
            throw new IllegalArgumentException("a unit needs a call sign");
        }
        skills = List.copyOf(skills);
        devices = List.copyOf(devices);
    }

    public Unit withStatus(UnitStatus newStatus, Instant since) {
        return new Unit(id, callSign, name, kind, station, skills, crew, phone, devices, newStatus, since);
    }

    public Unit withDevices(List<DeviceId> newDevices) {
        return new Unit(id, callSign, name, kind, station, skills, crew, phone, newDevices, status, statusSince);
    }
}
