package wanglou.map.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.LongStream;

import com.onthegomap.planetiler.reader.osm.OsmBlockSource;
import com.onthegomap.planetiler.reader.osm.OsmElement;
import com.onthegomap.planetiler.reader.osm.OsmInputFile;

import wanglou.map.geo.GeoPoint;

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
        if (!Files.isRegularFile(file) || Files.size(file) == 0) {
            throw new IOException("the places of " + file.getFileName() + " could not be read: the file is missing or empty");
        }
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
        each(OsmElement.Relation.class, this::relation);
        each(OsmElement.Way.class, this::way);
        OsmNodes nodes = new OsmNodes(LongStream.concat(
                LongStream.concat(members(outlines), members(streetWays)),
                LongStream.concat(memberWays.values().stream().flatMapToLong(Arrays::stream), compounds.stream().flatMapToLong(c -> Arrays.stream(c.labels)))));
        each(OsmElement.Node.class, node -> node(node, nodes));
        outlines.forEach(o -> Shapes.middle(points(o.nodes, nodes)).ifPresent(at -> spots.add(new Spot(o.tags, at))));
        streetWays.forEach(s -> street(s, nodes));
        compounds.forEach(c -> compound(c, nodes));
    }

    private static LongStream members(List<Outline> ways) {
        return ways.stream().flatMapToLong(way -> Arrays.stream(way.nodes));
    }

    private void relation(OsmElement.Relation relation) {
        Tags tags = new Tags(relation.tags());
        boolean area = Set.of("multipolygon", "site", "boundary").contains(tags.get("type"));
        if (area && (tags.meaning().isPresent() || !tags.address().isEmpty())) {
            long[] ways = relation.members().stream().filter(m -> m.type() == OsmElement.Type.WAY && !m.role().equals("inner"))
                    .mapToLong(OsmElement.Relation.Member::ref).toArray();
            long[] labels = relation.members().stream().filter(m -> m.type() == OsmElement.Type.NODE && m.role().equals("label"))
                    .mapToLong(OsmElement.Relation.Member::ref).toArray();
            compounds.add(new Compound(tags, ways, labels));
            for (long way : ways) {
                wantedWays.add(way);
            }
        }
    }

    private void way(OsmElement.Way way) {
        Tags tags = new Tags(way.tags());
        boolean street = tags.isStreet();
        boolean spot = !street && (tags.meaning().isPresent() || !tags.address().isEmpty());
        boolean member = wantedWays.contains(way.id());
        if (street || spot || member) {
            long[] nodes = way.nodes().toArray();
            if (street) {
                streetWays.add(new Outline(tags, nodes));
            } else if (spot) {
                outlines.add(new Outline(tags, nodes));
            }
            if (member) {
                memberWays.put(way.id(), nodes);
            }
        }
    }

    private void node(OsmElement.Node node, OsmNodes nodes) {
        nodes.offer(node.id(), node.lat(), node.lon());
        if (!node.tags().isEmpty()) {
            Tags tags = new Tags(node.tags());
            if (tags.meaning().isPresent() || !tags.address().isEmpty()) {
                spots.add(new Spot(tags, new GeoPoint(node.lat(), node.lon())));
            }
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

    private <E extends OsmElement> void each(Class<E> type, Consumer<E> reader) throws IOException {
        try (OsmBlockSource blocks = OsmInputFile.readFrom(file)) {
            blocks.forEachBlock(block -> {
                for (OsmElement element : block.decodeElements()) {
                    if (type.isInstance(element)) {
                        reader.accept(type.cast(element));
                    }
                }
            });
        } catch (RuntimeException e) {
            throw new IOException("the places of " + file.getFileName() + " could not be read, the file is cut off or damaged: " + e.getMessage(), e);
        }
    }
}
