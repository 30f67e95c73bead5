package wanglou.map.place;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

import wanglou.map.geo.GeoPoint;
import wanglou.map.place.OsmFile.Member;
import wanglou.map.place.OsmFile.MemberType;

/**
 * Reads from an .osm.pbf what has a name, an address or a purpose. The file is in the order nodes, ways, relations, and each needs the one
 * before, so it is gone through three times from the back: relations say which ways they need, ways which nodes.
 */
final class OsmScan {

    /** A thing that stands at one point. */
    record Spot(Tags tags, GeoPoint at) {
    }

    /** A named street, one way of it. */
    record StreetWay(Tags tags, long[] nodes, List<GeoPoint> line) {
    }

    private record Outline(Tags tags, long[] nodes) {
    }

    private record Compound(Tags tags, long[] ways, long[] labels) {
    }

    private final Path file;
    private final List<Compound> compounds = new ArrayList<>();
    private final Set<Long> wantedWays = new HashSet<>();
    private final Map<Long, long[]> memberWays = new HashMap<>();
    private final List<Outline> outlines = new ArrayList<>();
    private final List<Outline> streetWays = new ArrayList<>();
    private final List<Spot> spots = new ArrayList<>();
    private final List<StreetWay> streets = new ArrayList<>();

    private OsmScan(Path file) {
        this.file = file;
    }

    /** @throws IOException when the file cannot be read to its end */
    static OsmScan of(Path file) throws IOException {
        OsmScan scan = new OsmScan(file);
        scan.run();
        return scan;
    }

    List<Spot> spots() {
        return spots;
    }

    List<StreetWay> streets() {
        return streets;
    }

    private void run() throws IOException {
        new OsmFile() {
            @Override
            void relation(Tags tags, List<Member> members) {
                keep(tags, members);
            }
        }.read(file);
        new OsmFile() {
            @Override
            void way(long id, Tags tags, long[] nodes) {
                keep(id, tags, nodes);
            }
        }.read(file);
        OsmNodes nodes = new OsmNodes(LongStream.concat(
                LongStream.concat(members(outlines), members(streetWays)),
                LongStream.concat(memberWays.values().stream().flatMapToLong(Arrays::stream), compounds.stream().flatMapToLong(c -> Arrays.stream(c.labels)))));
        new OsmFile() {
            @Override
            void node(long id, double lat, double lon, Tags tags) {
                nodes.offer(id, lat, lon);
                if (isSpot(tags)) {
                    spots.add(new Spot(tags, new GeoPoint(lat, lon)));
                }
            }
        }.read(file);
        outlines.forEach(o -> Shapes.middle(points(o.nodes, nodes)).ifPresent(at -> spots.add(new Spot(o.tags, at))));
        streetWays.forEach(s -> street(s, nodes));
        compounds.forEach(c -> compound(c, nodes));
    }

    private static LongStream members(List<Outline> ways) {
        return ways.stream().flatMapToLong(way -> Arrays.stream(way.nodes));
    }

    private static boolean isSpot(Tags tags) {
        return !tags.all().isEmpty() && (tags.meaning().isPresent() || !tags.address().isEmpty());
    }

    private void keep(Tags tags, List<Member> members) {
        if (Set.of("multipolygon", "site", "boundary").contains(tags.get("type")) && isSpot(tags)) {
            long[] ways = members.stream().filter(m -> m.type() == MemberType.WAY && !m.role().equals("inner")).mapToLong(Member::id).toArray();
            long[] labels = members.stream().filter(m -> m.type() == MemberType.NODE && m.role().equals("label")).mapToLong(Member::id).toArray();
            compounds.add(new Compound(tags, ways, labels));
            for (long way : ways) {
                wantedWays.add(way);
            }
        }
    }

    private void keep(long id, Tags tags, long[] nodes) {
        if (tags.isStreet()) {
            streetWays.add(new Outline(tags, nodes));
        } else if (isSpot(tags)) {
            outlines.add(new Outline(tags, nodes));
        }
        if (wantedWays.contains(id)) {
            memberWays.put(id, nodes);
        }
    }

    private void street(Outline way, OsmNodes nodes) {
        List<GeoPoint> line = points(way.nodes, nodes);
        if (line.size() > 1) {
            streets.add(new StreetWay(way.tags, way.nodes, line));
        }
    }

    /** A relation of which the extract holds less than half, a country for one, is no place in this city. */
    private void compound(Compound relation, OsmNodes nodes) {
        long held = Arrays.stream(relation.ways).filter(memberWays::containsKey).count();
        if (held == 0 || held * 2 < relation.ways.length) {
            return;
        }
        for (long label : relation.labels) {
            GeoPoint at = nodes.at(label);
            if (at != null) {
                spots.add(new Spot(relation.tags, at));
                return;
            }
        }
        List<GeoPoint> border = new ArrayList<>();
        for (long way : relation.ways) {
            border.addAll(points(memberWays.getOrDefault(way, new long[0]), nodes));
        }
        Shapes.middle(border).ifPresent(at -> spots.add(new Spot(relation.tags, at)));
    }

    private static List<GeoPoint> points(long[] ids, OsmNodes nodes) {
        List<GeoPoint> points = new ArrayList<>(ids.length);
        for (long id : ids) {
            GeoPoint at = nodes.at(id);
            if (at != null) {
                points.add(at);
            }
        }
        return points;
    }
}
