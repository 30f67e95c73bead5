package wanglou.console.work;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import wanglou.map.geo.GeoBox;
import wanglou.map.geo.GeoPoint;

/** Home: any. The border of squares that lie side by side, with its corners cut, so that it reads as an area and not as a board. */
final class Outline {

    private static final int CUTS = 2;

    private record Side(GeoPoint from, GeoPoint to) {
    }

    private Outline() {
    }

    /** Closed rings, holes among them; to be filled by the even-odd rule. */
    static List<List<GeoPoint>> of(List<GeoBox> squares) {
        Set<Side> sides = new LinkedHashSet<>();
        for (GeoBox box : squares) {
            GeoPoint sw = new GeoPoint(box.south(), box.west());
            GeoPoint se = new GeoPoint(box.south(), box.east());
            GeoPoint ne = new GeoPoint(box.north(), box.east());
            GeoPoint nw = new GeoPoint(box.north(), box.west());
            for (Side side : List.of(new Side(sw, se), new Side(se, ne), new Side(ne, nw), new Side(nw, sw))) {
                if (!sides.remove(new Side(side.to, side.from))) {
                    sides.add(side);
                }
            }
        }
        Map<GeoPoint, List<GeoPoint>> next = new LinkedHashMap<>();
        sides.forEach(side -> next.computeIfAbsent(side.from, p -> new ArrayList<>()).add(side.to));
        List<List<GeoPoint>> rings = new ArrayList<>();
        while (!next.isEmpty()) {
            GeoPoint start = next.keySet().iterator().next();
            List<GeoPoint> ring = new ArrayList<>();
            GeoPoint at = start;
            do {
                ring.add(at);
                List<GeoPoint> ways = next.getOrDefault(at, List.of());
                if (ways.isEmpty()) {
                    break;
                }
                GeoPoint to = ways.removeLast();
                if (ways.isEmpty()) {
                    next.remove(at);
                }
                at = to;
            } while (!at.equals(start));
            rings.add(cut(ring, CUTS));
        }
        return rings;
    }

    /** Chaikin's corner cutting: a quarter off each end of every side. */
    private static List<GeoPoint> cut(List<GeoPoint> ring, int times) {
        if (times == 0 || ring.size() < 3) {
            return ring;
        }
        List<GeoPoint> rounder = new ArrayList<>();
        for (int i = 0; i < ring.size(); i++) {
            GeoPoint a = ring.get(i);
            GeoPoint b = ring.get((i + 1) % ring.size());
            rounder.add(between(a, b, 0.25));
            rounder.add(between(a, b, 0.75));
        }
        return cut(rounder, times - 1);
    }

    private static GeoPoint between(GeoPoint a, GeoPoint b, double share) {
        return new GeoPoint(a.lat() + (b.lat() - a.lat()) * share, a.lon() + (b.lon() - a.lon()) * share);
    }
}
