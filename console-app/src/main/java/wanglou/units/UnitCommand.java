package wanglou.units;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import wanglou.core.Command;
import wanglou.core.DeviceId;
import wanglou.core.UnitId;

/** What can be asked of units. Problem codes are listed at {@link UnitService}. */
public sealed interface UnitCommand extends Command {

    /** Adds a unit, off duty free: it starts as {@link UnitStatus#AVAILABLE} without devices. */
    record Register(UnitProfile profile) implements UnitCommand {
    }

    /** Gives a registered unit another profile; status, devices and place stay. */
    record Edit(UnitProfile profile) implements UnitCommand {
    }

    /**
     * Refused when the unit has that status already, so a double key is told apart from a change.
     *
     * @param seen refused when the unit's status is another one by now: whoever takes a change back overrules nobody; null overrules
     */
    record SetStatus(UnitId unit, UnitStatus status, @Nullable UnitStatus seen) implements UnitCommand {

        public SetStatus(UnitId unit, UnitStatus status) {
            this(unit, status, null);
        }
    }

    /** Says when its shift is over; null that nobody knows any more. */
    record SetDutyEnd(UnitId unit, @Nullable Instant at) implements UnitCommand {
    }

    /** Makes the positions of a device this unit's. A device of another unit is never taken away: release it there first. */
    record AssignDevice(DeviceId device, UnitId unit) implements UnitCommand {
    }

    /** The device is nobody's any more; heard again it is shown among the unknown ones. */
    record ReleaseDevice(DeviceId device) implements UnitCommand {
    }

    /** Takes a unit out of service for good; refused while it is busy. Its tracks stay. */
    record Retire(UnitId unit, String reason) implements UnitCommand {
    }
}
