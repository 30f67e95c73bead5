package wanglou.dispatch;

import java.util.Collection;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import wanglou.core.UnitId;
import wanglou.incidents.Incident;
import wanglou.units.Unit;

/**
 * Home: any (immutable). What sending a unit would take away. The hub decides by it, a seat foretells by it.
 *
 * @param bound the order it is bound by, null for none
 */
public record Busy(Unit unit, DispatchPolicy.Level level, @Nullable Response bound) {

    /** @param responses those of the unit, or all */
    public static Busy of(DispatchPolicy policy, Unit unit, Collection<Response> responses, Incident incident) {
        Response bound = activeOf(unit.id(), responses).orElse(null);
        DispatchPolicy.Level level = policy.level(unit.status(), incident.grade());
        // Bound by an order it is not free, whatever its status says.
        return new Busy(unit, bound != null && level == DispatchPolicy.Level.FREE ? DispatchPolicy.Level.WARN : level, bound);
    }

    public static Optional<Response> activeOf(UnitId unit, Collection<Response> responses) {
        return responses.stream().filter(r -> r.active() && r.unit().equals(unit)).findFirst();
    }

    public boolean free() {
        return level == DispatchPolicy.Level.FREE;
    }

    /** What a person sends along who takes it all the same. */
    public DispatchCommand.Overrule overrule() {
        return new DispatchCommand.Overrule(unit.id(), unit.status(), bound == null ? null : bound.id(), bound == null ? 0 : bound.version());
    }
}
