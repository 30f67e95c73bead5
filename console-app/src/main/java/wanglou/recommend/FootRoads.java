package wanglou.recommend;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

import wanglou.core.UnitId;
import wanglou.dispatch.Measure;
import wanglou.map.geo.GeoPoint;

/**
 * Home: any (immutable). Roads on which some walk: their time is that of the straight distance, made longer by a factor, at a walking speed; and
 * says so. Footways, stairs and passages are on no road graph of cars, so no way along one would be truer.
 *
 * @param roads for everybody else
 * @param walkers where each of those on foot is; one that was never seen is not among them
 */
public record FootRoads(Roads roads, Map<UnitId, GeoPoint> walkers, double kmh, double detour) implements Roads {

    /** As far as three minutes go, like the cover of those who drive. */
    private static final double COVER_SECONDS = 180;
    private static final double METRES_PER_DEGREE = 111_000;

    public FootRoads {
        walkers = Map.copyOf(walkers);
    }

    @Override
    public Measure measure() {
        return roads.measure();
    }

    @Override
    public List<Drive> drives(List<UnitId> units, GeoPoint to) {
        List<Drive> drives = new ArrayList<>(roads.drives(units, to));
        for (int i = 0; i < units.size(); i++) {
            GeoPoint at = walkers.get(units.get(i));
            if (at != null) {
                drives.set(i, new Drive(at.distanceTo(to) * detour / (kmh / 3.6), Measure.FOOT));
            }
        }
        return drives;
    }

    @Override
    public List<Area> areas() {
        return roads.areas();
    }

    @Override
    public BitSet covers(UnitId unit) {
        GeoPoint at = walkers.get(unit);
        if (at == null) {
            return roads.covers(unit);
        }
        BitSet reach = new BitSet();
        List<Area> areas = roads.areas();
        double metres = COVER_SECONDS * kmh / 3.6 / detour;
        for (int i = 0; i < areas.size(); i++) {
            GeoPoint there = areas.get(i).at();
            // Most lie far off; a difference of latitude tells that for nothing.
            if (Math.abs(there.lat() - at.lat()) * METRES_PER_DEGREE <= metres && at.distanceTo(there) <= metres) {
                reach.set(i);
            }
        }
        return reach;
    }
}
