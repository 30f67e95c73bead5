package wanglou.dispatch;

import java.util.List;
import java.util.function.Consumer;

import wanglou.core.UnitId;
import wanglou.map.geo.GeoPoint;

/** Finds the way of a unit to a place. */
@FunctionalInterface
public interface Ways {

    /**
     * @param by along the roads, or along the straight line driving or on foot
     * @param line the way, empty where there is nothing to go
     */
    record Leg(double metres, double seconds, Measure by, List<GeoPoint> line) {

        public Leg {
            line = List.copyOf(line);
        }

        /** Where there is no road to reckon by. */
        public static Leg straight(GeoPoint from, GeoPoint to, double kmh, double detour, Measure by) {
            double metres = from.distanceTo(to) * detour;
            return new Leg(metres, metres / (kmh / 3.6), by, from.equals(to) ? List.of() : List.of(from, to));
        }
    }

    /** @param found hears the answer, on the hub thread, now or later */
    void find(UnitId unit, GeoPoint from, GeoPoint to, Consumer<Leg> found);

    static Ways straight(DispatchPolicy policy) {
        return (unit, from, to, found) -> found.accept(
                Leg.straight(from, to, policy.straightKmh(), policy.straightDetour(), Measure.STRAIGHT));
    }
}
