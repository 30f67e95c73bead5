package wanglou.map.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

import com.onthegomap.planetiler.geo.GeometryException;
import com.onthegomap.planetiler.reader.SourceFeature;
import com.onthegomap.planetiler.reader.osm.OsmElement;
import com.onthegomap.planetiler.reader.osm.OsmRelationInfo;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.linemerge.LineMerger;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * Home: import process, planetiler's workers. Finds the country, county or city the extract is about. Extracts often lack a part of its boundary
 * (the one through the sea, or a way that was cut off): then the boundary ways that are there, the shore and the frame cut the extract into faces, and the face with the
 * area's own label or centre node is taken.
 */
final class AdminAreas {

    /** OSM admin_level 6 is a county or city nearly everywhere; deeper ones are quarters. */
    private static final int DEEPEST = 6;
    /** Degrees; about a metre. */
    private static final double TOUCH = 1e-5;
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    /** Hung on each way of a boundary. */
    record Boundary(long id, int adminLevel) implements OsmRelationInfo {
    }

    private final Map<Long, Queue<LineString>> lines = new ConcurrentHashMap<>();
    private final Map<Long, Long> centreNodes = new ConcurrentHashMap<>();
    private final Map<Long, Point> centres = new ConcurrentHashMap<>();
    private final Queue<Polygon> complete = new ConcurrentLinkedQueue<>();

    List<OsmRelationInfo> see(OsmElement.Relation relation) {
        int level = (int) relation.getLong("admin_level");
        if (!relation.hasTag("type", "boundary") || !relation.hasTag("boundary", "administrative") || level < 2 || level > 8) {
            return List.of();
        }
        if (level <= DEEPEST) {
            for (OsmElement.Relation.Member member : relation.members()) {
                if (member.type() == OsmElement.Type.NODE) {
                    centreNodes.put(member.ref(), relation.id());
                }
            }
        }
        return List.of(new Boundary(relation.id(), level));
    }

    /** @return the highest-ranking level this way bounds, 0 where it bounds nothing */
    int see(SourceFeature osm) {
        try {
            if (osm.isPoint()) {
                Long relation = centreNodes.get(osm.id());
                if (relation != null && osm.latLonGeometry() instanceof Point centre) {
                    centres.put(relation, centre);
                }
                return 0;
            }
            int best = 0;
            if (osm.canBeLine()) {
                for (var member : osm.relationInfo(Boundary.class)) {
                    Boundary boundary = member.relation();
                    best = best == 0 ? boundary.adminLevel() : Math.min(best, boundary.adminLevel());
                    if (boundary.adminLevel() <= DEEPEST && osm.latLonGeometry() instanceof LineString line) {
                        lines.computeIfAbsent(boundary.id(), id -> new ConcurrentLinkedQueue<>()).add(line);
                    }
                }
            }
            if (osm.canBePolygon() && osm.hasTag("boundary", "administrative") && osm.getLong("admin_level") <= DEEPEST) {
                Geometry area = GeometryFixer.fix(osm.latLonGeometry());
                for (int i = 0; i < area.getNumGeometries(); i++) {
                    if (area.getGeometryN(i) instanceof Polygon polygon) {
                        complete.add(polygon);
                    }
                }
            }
            return best;
        } catch (GeometryException e) {
            e.log("a boundary was left out");
            return 0;
        }
    }

    /** @return the area the extract is about, clipped to the frame; empty when no boundary tells */
    Optional<Geometry> area(Collection<LineString> shore, Envelope frame) {
        Geometry box = GEOMETRY.toGeometry(frame);
        List<Geometry> found = new ArrayList<>(complete);
        centres.forEach((relation, centre) -> {
            if (frame.contains(centre.getCoordinate())) {
                face(lines.getOrDefault(relation, new ConcurrentLinkedQueue<>()), shore, box, centre.getCoordinate()).ifPresent(found::add);
            }
        });
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Geometry all = OverlayNGRobust.overlay(OverlayNGRobust.union(found), box, OverlayNG.INTERSECTION);
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    private static Optional<Polygon> face(Collection<LineString> border, Collection<LineString> shore, Geometry box, Coordinate centre) {
        List<Geometry> edges = new ArrayList<>();
        closed(border, shore, box).forEach(line -> edges.add(OverlayNGRobust.overlay(line, box, OverlayNG.INTERSECTION)));
        shore.forEach(line -> edges.add(OverlayNGRobust.overlay(line, box, OverlayNG.INTERSECTION)));
        edges.add(((Polygon) box).getExteriorRing());
        Polygonizer polygonizer = new Polygonizer();
        polygonizer.add(OverlayNGRobust.union(edges));
        Point point = GEOMETRY.createPoint(centre);
        for (Object face : polygonizer.getPolygons()) {
            if (face instanceof Polygon polygon && polygon.contains(point)) {
                return Optional.of(polygon);
            }
        }
        return Optional.empty();
    }

    /** The border with its gaps closed by straight lines: an extract that misses one way would else have no area at all. */
    private static List<LineString> closed(Collection<LineString> border, Collection<LineString> shore, Geometry box) {
        LineMerger merger = new LineMerger();
        merger.add(border);
        List<LineString> closed = new ArrayList<>();
        List<Point> loose = new ArrayList<>();
        for (Object o : merger.getMergedLineStrings()) {
            LineString line = (LineString) o;
            closed.add(line);
            for (Point end : List.of(line.getStartPoint(), line.getEndPoint())) {
                boolean landsOnShore = shore.stream().anyMatch(s -> s.isWithinDistance(end, TOUCH));
                if (!line.isClosed() && box.contains(end) && !landsOnShore) {
                    loose.add(end);
                }
            }
        }
        double widest = box.getEnvelopeInternal().getDiameter() / 4;
        while (loose.size() >= 2) {
            Point end = loose.removeLast();
            loose.stream().min(Comparator.comparingDouble(end::distance)).filter(other -> other.distance(end) < widest).ifPresent(other -> {
                loose.remove(other);
                closed.add(GEOMETRY.createLineString(new Coordinate[] {end.getCoordinate(), other.getCoordinate()}));
            });
        }
        return closed;
    }
}
