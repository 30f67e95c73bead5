package wanglou.recommend;

import java.util.BitSet;
import java.util.List;
import java.util.Map;

import wanglou.core.UnitId;
import wanglou.dispatch.Measure;
import wanglou.map.geo.GeoPoint;

/**
 * Home: any (immutable). Where no roads are known: the straight distance at one speed. It says so of every time and claims to know nothing of
 * cover.
 */
public record StraightRoads(Map<UnitId, GeoPoint> places, int kmh) implements Roads {

    public StraightRoads {
        places = Map.copyOf(places);
    }

    public static double seconds(GeoPoint from, GeoPoint to, int kmh) {
        return from.distanceTo(to) / (kmh / 3.6);
    }

    @Override
    public Measure measure() {
        return Measure.STRAIGHT;
    }

    @Override
    public List<Drive> drives(List<UnitId> units, GeoPoint to) {
        return units.stream().map(unit -> {
            GeoPoint at = places.get(unit);
            return new Drive(at == null ? Double.POSITIVE_INFINITY : seconds(at, to, kmh), Measure.STRAIGHT);
        }).toList();
    }

    @Override
    public List<Area> areas() {
        return List.of();
    }

    @Override
    public BitSet covers(UnitId unit) {
        return new BitSet();
    }
}
