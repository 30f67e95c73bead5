package wanglou.units;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import wanglou.core.DeviceId;
import wanglou.core.Event;
import wanglou.core.UnitId;

/** What became true of units. */
public sealed interface UnitEvent extends Event {

    record Registered(UnitProfile profile, UnitStatus status) implements UnitEvent {
    }

    record Edited(UnitProfile profile) implements UnitEvent {
    }

    /** @param from what it was, for the log: the new value alone does not say what was overruled */
    record StatusSet(UnitId unit, UnitStatus from, UnitStatus to) implements UnitEvent {
    }

    /** @param at null where it is not known any more */
    record DutyEndSet(UnitId unit, @Nullable Instant at) implements UnitEvent {
    }

    record DeviceAssigned(DeviceId device, UnitId unit) implements UnitEvent {
    }

    record DeviceReleased(DeviceId device, UnitId unit) implements UnitEvent {
    }

    record Retired(UnitId unit, String reason) implements UnitEvent {
    }
}
