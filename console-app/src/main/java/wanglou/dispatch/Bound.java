package wanglou.dispatch;

import java.util.Optional;
import java.util.Set;

import wanglou.units.Unit;
import wanglou.units.UnitEvent;
import wanglou.units.UnitStatus;

/** Home: any. What a unit's status becomes by its order. */
final class Bound {

    private static final Set<UnitStatus> BY_ORDER = Set.of(UnitStatus.DISPATCHED, UnitStatus.EN_ROUTE, UnitStatus.ON_SCENE);

    private Bound() {
    }

    /** Empty where nothing changes. A call for help is never put away by an order, and an end frees only whom the order bound. */
    static Optional<UnitEvent.StatusSet> status(Unit unit, ResponseState to, DispatchPolicy policy) {
        if (unit.status().equals(UnitStatus.EMERGENCY) || (!to.active() && !BY_ORDER.contains(unit.status()))) {
            return Optional.empty();
        }
        UnitStatus next = to.status().orElse(policy.afterClear());
        return next.equals(unit.status()) ? Optional.empty() : Optional.of(new UnitEvent.StatusSet(unit.id(), unit.status(), next));
    }
}
