package wanglou.map.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import wanglou.map.geo.GeoPoint;
import wanglou.map.place.OsmScan.StreetWay;

/** Puts the ways of a street together, and finds where two streets cross. */
final class StreetNet {

    /** Two ways of one name further apart than this, metres, are two streets: a city has several 人民路. */
    private static final double SAME_STREET_M = 400;
    /** Crossings of the same two streets closer than this, metres, are one: the carriageways of a dual road. */
    private static final double SAME_CROSSING_M = 60;

    /** All ways of one street. */
    record Street(Tags tags, List<StreetWay> ways) {

        /** A point on it, in the middle of its longest way. */
        GeoPoint at() {
            List<GeoPoint> line = ways.stream().map(StreetWay::line).max(Comparator.comparingDouble(Shapes::length)).orElseThrow();
            return line.get(line.size() / 2);
        }
    }

    /** Where two streets meet. */
    record Crossing(Street one, Street other, GeoPoint at) {
    }

    private final List<Street> streets = new ArrayList<>();
    private final List<Crossing> crossings = new ArrayList<>();

    StreetNet(List<StreetWay> ways) {
        Map<String, List<StreetWay>> byName = new LinkedHashMap<>();
        ways.forEach(way -> byName.computeIfAbsent(way.tags().name(), n -> new ArrayList<>()).add(way));
        byName.values().forEach(this::gather);
        cross();
    }

    List<Street> streets() {
        return streets;
    }

    List<Crossing> crossings() {
        return crossings;
    }

    private void gather(List<StreetWay> sameName) {
        List<StreetWay> left = new ArrayList<>(sameName);
        while (!left.isEmpty()) {
            List<StreetWay> together = new ArrayList<>(List.of(left.removeLast()));
            for (int i = 0; i < together.size(); i++) {
                StreetWay member = together.get(i);
                left.removeIf(way -> {
                    boolean near = near(member, way);
                    if (near) {
                        together.add(way);
                    }
                    return near;
                });
            }
            streets.add(new Street(together.getFirst().tags(), together));
        }
    }

    private static boolean near(StreetWay a, StreetWay b) {
        for (GeoPoint p : List.of(a.line().getFirst(), a.line().getLast())) {
            if (Shapes.nearestOn(b.line(), p).distanceTo(p) < SAME_STREET_M) {
                return true;
            }
        }
        return false;
    }

    private void cross() {
        Map<Long, Set<Integer>> streetsAt = new HashMap<>();
        Map<Long, GeoPoint> where = new HashMap<>();
        for (int s = 0; s < streets.size(); s++) {
            for (StreetWay way : streets.get(s).ways()) {
                if (way.nodes().length != way.line().size()) {
                    continue; // cut off at the border of the extract
                }
                for (int i = 0; i < way.nodes().length; i++) {
                    streetsAt.computeIfAbsent(way.nodes()[i], n -> new TreeSet<>()).add(s);
                    where.put(way.nodes()[i], way.line().get(i));
                }
            }
        }
        Map<Long, List<GeoPoint>> known = new HashMap<>();
        streetsAt.entrySet().stream().filter(e -> e.getValue().size() > 1).sorted(Map.Entry.comparingByKey()).forEach(e -> {
            List<Integer> met = List.copyOf(new TreeSet<>(e.getValue()));
            GeoPoint crossing = java.util.Objects.requireNonNull(where.get(e.getKey()), "every node that is met has a place");
            for (int i = 0; i < met.size(); i++) {
                for (int j = i + 1; j < met.size(); j++) {
                    meet(met.get(i), met.get(j), crossing, known);
                }
            }
        });
    }

    private void meet(int one, int other, GeoPoint at, Map<Long, List<GeoPoint>> known) {
        if (streets.get(one).tags().name().equals(streets.get(other).tags().name())) {
            return;
        }
        List<GeoPoint> same = known.computeIfAbsent((long) one << 32 | other, k -> new ArrayList<>());
        if (same.stream().noneMatch(p -> p.distanceTo(at) < SAME_CROSSING_M)) {
            same.add(at);
            crossings.add(new Crossing(streets.get(one), streets.get(other), at));
        }
    }
}
