package wanglou.dispatch;

import java.util.List;

import org.jspecify.annotations.Nullable;

import wanglou.core.Command;
import wanglou.core.IncidentId;
import wanglou.core.SeatId;
import wanglou.core.UnitId;
import wanglou.units.UnitStatus;

/** What can be asked of orders. Problem codes are listed at {@link DispatchService}. */
public sealed interface DispatchCommand extends Command {

    /**
     * That a person saw what a busy unit does and takes it all the same. Void as soon as anything about it has changed.
     *
     * @param status what the unit was doing
     * @param response the order it was bound by, null for none
     * @param version that response's version, 0 for none
     */
    record Overrule(UnitId unit, UnitStatus status, @Nullable ResponseId response, int version) {
    }

    /**
     * Sends these units, all or none. Those for whom the centre's rules want the duty chief's approval are asked for at once and go with the
     * approval; a duty chief sends them himself.
     */
    record Dispatch(IncidentId incident, List<UnitId> units, String note, List<Overrule> overrules) implements DispatchCommand {

        public Dispatch {
            units = List.copyOf(units);
            overrules = List.copyOf(overrules);
        }

        public Dispatch(IncidentId incident, List<UnitId> units) {
            this(incident, units, "", List.of());
        }
    }

    /** Takes a unit from one incident to another; {@code seen} is the version of the response that ends by it. */
    record Reassign(IncidentId from, UnitId unit, IncidentId to, int seen) implements DispatchCommand {
    }

    /**
     * Takes a unit from one incident to another and sends another unit in its place: one decision, both orders or none.
     *
     * @param seen the version of the response that ends by it
     */
    record Replace(IncidentId from, UnitId unit, UnitId instead, IncidentId to, int seen) implements DispatchCommand {
    }

    /** Asks a seat whether the unit that works for it may be taken for this incident. The outcome's subject is the question. */
    record Consult(IncidentId incident, UnitId unit, SeatId seat, String words) implements DispatchCommand {
    }

    /** @param reason in words; wanted for a no */
    record Answer(AskId ask, boolean yes, String reason) implements DispatchCommand {
    }

    /** Takes a question back that nobody has answered. */
    record Revoke(AskId ask) implements DispatchCommand {
    }

    record Withdraw(IncidentId incident, UnitId unit, String reason) implements DispatchCommand {
    }

    /** Tells the unit more; a new version of its order. */
    record Tell(IncidentId incident, UnitId unit, String note) implements DispatchCommand {
    }

    record Sign(IncidentId incident, UnitId unit) implements DispatchCommand {
    }

    record EnRoute(IncidentId incident, UnitId unit) implements DispatchCommand {
    }

    record Arrive(IncidentId incident, UnitId unit) implements DispatchCommand {
    }

    record Clear(IncidentId incident, UnitId unit) implements DispatchCommand {
    }

    /** Accepts the arrival that the unit's fixes suggest. */
    record ConfirmArrival(IncidentId incident, UnitId unit) implements DispatchCommand {
    }

    /** What a unit's own device reports; only the hub itself says this, after it has proved who speaks. */
    record FromDevice(IncidentId incident, UnitId unit, DeviceAct act, int order, String link, String reason) implements DispatchCommand {
    }
}
