package wanglou.units;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import wanglou.core.DeviceId;
import wanglou.core.Fact;
import wanglou.core.Fold;
import wanglou.core.UnitId;
import wanglou.core.Values;

/** Home: any. What becomes of the units when a fact is true: the board of now and a replay of the past both follow this. */
public final class UnitFold implements Fold<UnitId, Unit> {

    @Override
    public void apply(Values<UnitId, Unit> values, Fact fact) {
        switch ((UnitEvent) fact.event()) {
            case UnitEvent.Registered e -> values.put(e.profile().id(), unit(e.profile(), List.of(), e.status(), fact.at()));
            case UnitEvent.Edited e -> change(values, e.profile().id(), u -> unit(e.profile(), u.devices(), u.status(), u.statusSince()).withDutyEnds(u.dutyEnds()));
            case UnitEvent.StatusSet e -> change(values, e.unit(), u -> u.withStatus(e.to(), fact.at()));
            case UnitEvent.DutyEndSet e -> change(values, e.unit(), u -> u.withDutyEnds(e.at()));
            case UnitEvent.DeviceAssigned e -> change(values, e.unit(), u -> u.withDevices(plus(u.devices(), e.device())));
            case UnitEvent.DeviceReleased e -> change(values, e.unit(),
                    u -> u.withDevices(u.devices().stream().filter(d -> !d.equals(e.device())).toList()));
            case UnitEvent.Retired e -> values.remove(e.unit());
        }
    }

    private static void change(Values<UnitId, Unit> values, UnitId id, UnaryOperator<Unit> how) {
        Unit unit = values.get(id);
        if (unit != null) {
            values.put(id, how.apply(unit));
        }
    }

    private static List<DeviceId> plus(List<DeviceId> devices, DeviceId device) {
        List<DeviceId> more = new ArrayList<>(devices);
        more.add(device);
        return more;
    }

    private static Unit unit(UnitProfile p, List<DeviceId> devices, UnitStatus status, Instant since) {
        return new Unit(p.id(), p.callSign(), p.name(), p.kind(), p.station(), p.skills(), p.crew(), p.phone(), devices, status, since);
    }
}
