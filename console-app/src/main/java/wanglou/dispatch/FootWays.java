package wanglou.dispatch;

import java.util.function.Consumer;
import java.util.function.Predicate;

import wanglou.core.UnitId;
import wanglou.map.geo.GeoPoint;

/**
 * Home: hub thread. Ways of units of which some walk: theirs is the straight line, a part longer, at a walking speed, as in the
 * recommendation; footways and stairs are on no road graph of cars.
 *
 * @param others for everybody else
 * @param walks whether this unit is on foot
 * @param detour how much longer a way on foot is than the straight line
 */
public record FootWays(Ways others, Predicate<UnitId> walks, double kmh, double detour) implements Ways {

    @Override
    public void find(UnitId unit, GeoPoint from, GeoPoint to, Consumer<Leg> found) {
        if (walks.test(unit)) {
            found.accept(Leg.straight(from, to, kmh, detour, Measure.FOOT));
        } else {
            others.find(unit, from, to, found);
        }
    }
}
