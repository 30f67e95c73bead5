package wanglou.units;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

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
 * @param dutyEnds when its shift is over, null where nobody said so
 */
public record Unit(UnitId id, String callSign, String name, UnitKind kind, String station, List<String> skills, int crew, String phone,
        List<DeviceId> devices, UnitStatus status, Instant statusSince, @Nullable Instant dutyEnds) {

    /** So long before its end the next shift and whoever sends units should know. */
    public static final Duration OFF_SOON = Duration.ofMinutes(30);
    /** A time that passed longer ago belongs to an earlier shift, and says nothing. */
    private static final Duration FORGOTTEN = Duration.ofHours(12);

    public Unit {
        if (callSign.isBlank()) {
            throw new IllegalArgumentException("a unit needs a call sign");
        }
        skills = List.copyOf(skills);
        devices = List.copyOf(devices);
    }

    /** One of whom nobody said when its shift is over. */
    public Unit(UnitId id, String callSign, String name, UnitKind kind, String station, List<String> skills, int crew, String phone,
            List<DeviceId> devices, UnitStatus status, Instant statusSince) {
        this(id, callSign, name, kind, station, skills, crew, phone, devices, status, statusSince, null);
    }

    /** Whether its shift is over within half an hour, or was over a while ago and it is still there. */
    public boolean offSoon(Instant now) {
        Instant end = dutyEnds;
        return end != null && end.isBefore(now.plus(OFF_SOON).plusMillis(1)) && end.isAfter(now.minus(FORGOTTEN));
    }

    public Unit withDutyEnds(@Nullable Instant end) {
        return new Unit(id, callSign, name, kind, station, skills, crew, phone, devices, status, statusSince, end);
    }

    public Unit withStatus(UnitStatus newStatus, Instant since) {
        return new Unit(id, callSign, name, kind, station, skills, crew, phone, devices, newStatus, since, dutyEnds);
    }

    public Unit withDevices(List<DeviceId> newDevices) {
        return new Unit(id, callSign, name, kind, station, skills, crew, phone, newDevices, status, statusSince, dutyEnds);
    }
}
