package wanglou.console.map;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import wanglou.core.UnitId;
import wanglou.dispatch.Measure;
import wanglou.map.geo.GeoPoint;
import wanglou.map.road.Catchments;
import wanglou.map.road.RoadGraph;
import wanglou.map.road.Snapped;
import wanglou.recommend.Area;
import wanglou.recommend.Roads;
import wanglou.recommend.StraightRoads;

/**
 * Home: any (immutable). The units on the roads of the city pack. One search backwards from a place answers for all of them.
 *
 * @param stands where each stands; one without is nowhere
 * @param areas as of the catchments that the stands were made with; empty while those are not ready
 * @param straightKmh for whoever is off the roads
 */
public record GraphRoads(RoadGraph graph, Map<UnitId, Stand> stands, List<Area> areas, int straightKmh) implements Roads {

    /**
     * A unit's place, worked out when its fix came in.
     *
     * @param onRoad empty where no road is near
     * @param covers the areas it reaches in three minutes
     */
    public record Stand(GeoPoint at, Optional<Snapped> onRoad, BitSet covers) {

        public static Stand of(GeoPoint at, RoadGraph graph, Optional<Catchments> city) {
            Optional<Snapped> snapped = graph.snap(at);
            return new Stand(at, snapped, snapped.flatMap(s -> city.map(c -> c.from(s))).orElseGet(BitSet::new));
        }
    }

    @Override
    public Measure measure() {
        return Measure.ROAD;
    }

    @Override
    public List<Drive> drives(List<UnitId> units, GeoPoint to) {
        boolean reachable = graph.snap(to).isPresent();
        List<Snapped> onRoad = new ArrayList<>();
        for (UnitId unit : units) {
            Stand stand = stands.get(unit);
            if (reachable && stand != null) {
                stand.onRoad().ifPresent(onRoad::add);
            }
        }
        double[] seconds = graph.driveTimes(onRoad, to);
        List<Drive> drives = new ArrayList<>(units.size());
        int next = 0;
        for (UnitId unit : units) {
            Stand stand = stands.get(unit);
            if (stand == null) {
                drives.add(new Drive(Double.POSITIVE_INFINITY, Measure.ROAD));
            } else if (reachable && stand.onRoad().isPresent()) {
                drives.add(new Drive(seconds[next++], Measure.ROAD));
            } else {
                drives.add(new Drive(StraightRoads.seconds(stand.at(), to, straightKmh), Measure.STRAIGHT));
            }
        }
        return drives;
    }

    @Override
    public BitSet covers(UnitId unit) {
        Stand stand = stands.get(unit);
        return stand == null ? new BitSet() : stand.covers();
    }
}
