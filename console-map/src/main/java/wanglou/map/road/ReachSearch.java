package wanglou.map.road;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.graphhopper.storage.BaseGraph;
import com.graphhopper.storage.index.Snap;
import com.graphhopper.util.EdgeExplorer;
import com.graphhopper.util.EdgeIterator;
import com.graphhopper.util.EdgeIteratorState;
import com.graphhopper.util.FetchMode;
import com.graphhopper.util.PointList;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

import wanglou.map.geo.GeoPoint;

/**
 * Rings: every point of a road that is reached in time, and the ground beside it that somebody then reaches on foot in the time that is left,
 * up to {@link #BESIDE_M}. So a ring follows the streets and does not claim the harbour or the hill between two of them, as a triangulation
 * of the junctions does.
 */
final class ReachSearch {

    /** Metres a second of somebody who leaves the car and hurries. */
    private static final double ON_FOOT = 2;
    /** Metres from a road that are still called reached. */
    private static final double BESIDE_M = 60;
    /** Metres to both sides of a road that belong to it in any case. */
    private static final double ROAD_M = 15;
    /** Metres between two looks along a road. */
    private static final double STEP_M = 12;
    private static final double CELL_M = 20;
    /** At most so many cells a side: a ring over a motorway is coarser, not slower. */
    private static final int CELLS = 700;
    /** Metres by which an outline may be made simpler. */
    private static final double SIMPLER_M = 3;

    /** Square metres of a hole that is shown: two city blocks. */
    private static final double HOLE_M2 = 40_000;
    /** Metres: gaps up to twice this are closed. */
    private static final double SMOOTH_M = 15;

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    /** A point of a road in metres, and the seconds to it. */
    private record Sample(double x, double y, double seconds) {
    }

    private final Network network;
    private final Blocks blocks;

    ReachSearch(Network network, Blocks blocks) {
        this.network = network;
        this.blocks = blocks;
    }

    List<Ring> rings(GeoPoint origin, Flow flow, int... minutes) {
        int[] ascending = Arrays.stream(minutes).sorted().distinct().toArray();
        if (ascending.length == 0 || ascending[0] < 1) {
            throw new IllegalArgumentException("minutes " + Arrays.toString(minutes));
        }
        Optional<Snap> start = network.snap(origin, blocks);
        if (start.isEmpty()) {
            return List.of();
        }
        Snapped here = network.place(origin, start.get());
        Plane plane = new Plane(origin);
        List<Sample> samples = samples(here, flow, plane, ascending[ascending.length - 1] * 60d);
        List<Ring> rings = new ArrayList<>();
        Geometry inner = GEOMETRIES.createPolygon();
        for (int minute : ascending) {
            inner = within(minute * 60d, samples).union(inner);
            rings.add(ring(minute, inner, plane));
        }
        return rings;
    }

    private List<Sample> samples(Snapped here, Flow flow, Plane plane, double limit) {
        TimeTree tree = new TimeTree(network, blocks, flow);
        tree.upTo(limit, here);
        List<Sample> samples = new ArrayList<>();
        double toRoadX = plane.east(here.onRoad().lon());
        double toRoadY = plane.north(here.onRoad().lat());
        for (double share = 0, step = STEP_M / Math.max(STEP_M, here.offMetres()); share <= 1; share += step) {
            samples.add(new Sample(toRoadX * share, toRoadY * share, 0)); // the way from the place to its road
        }
        BaseGraph graph = network.graph();
        EdgeExplorer explorer = graph.createEdgeExplorer();
        BitSet seen = new BitSet(graph.getEdges());
        along(graph.getEdgeIteratorState(here.edge(), Integer.MIN_VALUE), tree, here, plane, limit, samples);
        seen.set(here.edge());
        for (int node = 0; node < graph.getNodes(); node++) {
            if (tree.at(node) <= limit) {
                EdgeIterator roads = explorer.setBaseNode(node);
                while (roads.next()) {
                    if (!seen.get(roads.getEdge())) {
                        seen.set(roads.getEdge());
                        along(graph.getEdgeIteratorState(roads.getEdge(), Integer.MIN_VALUE), tree, here, plane, limit, samples);
                    }
                }
            }
        }
        return samples;
    }

    private static void along(EdgeIteratorState road, TimeTree tree, Snapped here, Plane plane, double limit, List<Sample> samples) {
        PointList points = road.fetchWayGeometry(FetchMode.ALL);
        double[] upTo = new double[points.size()];
        for (int i = 1; i < upTo.length; i++) {
            upTo[i] = upTo[i - 1] + Math.hypot(plane.east(points.getLon(i)) - plane.east(points.getLon(i - 1)),
                    plane.north(points.getLat(i)) - plane.north(points.getLat(i - 1)));
        }
        double length = upTo[upTo.length - 1];
        if (length <= 0) {
            return;
        }
        int segment = 1;
        int steps = (int) Math.ceil(length / STEP_M);
        for (int step = 0; step <= steps; step++) {
            double metres = length * step / steps;
            double seconds = tree.time(road, metres / length, here);
            if (seconds <= limit) {
                while (segment < upTo.length - 1 && upTo[segment] < metres) {
                    segment++;
                }
                double span = upTo[segment] - upTo[segment - 1];
                double share = span <= 0 ? 0 : Math.clamp((metres - upTo[segment - 1]) / span, 0, 1);
                samples.add(new Sample(
                        plane.east(points.getLon(segment - 1) + share * (points.getLon(segment) - points.getLon(segment - 1))),
                        plane.north(points.getLat(segment - 1) + share * (points.getLat(segment) - points.getLat(segment - 1))), seconds));
            }
        }
    }

    private static Geometry within(double limit, List<Sample> samples) {
        double west = 0;
        double south = 0;
        double east = 0;
        double north = 0;
        for (Sample s : samples) {
            if (s.seconds <= limit) {
                west = Math.min(west, s.x);
                south = Math.min(south, s.y);
                east = Math.max(east, s.x);
                north = Math.max(north, s.y);
            }
        }
        double cell = Math.max(CELL_M, Math.max(east - west, north - south) / CELLS);
        DistanceGrid grid = new DistanceGrid(west - BESIDE_M, south - BESIDE_M, east + BESIDE_M, north + BESIDE_M, cell);
        for (Sample s : samples) {
            if (s.seconds <= limit) {
                grid.disc(s.x, s.y, Math.clamp((limit - s.seconds) * ON_FOOT, Math.max(ROAD_M, cell * 0.75), BESIDE_M));
            }
        }
        Map<Boolean, List<Polygon>> shells = grid.outlines().stream()
                .collect(Collectors.partitioningBy(ring -> Orientation.isCCW(ring), Collectors.mapping(GEOMETRIES::createPolygon, Collectors.toList())));
        Geometry area = together(shells.getOrDefault(true, List.of()));
        List<Polygon> holes = shells.getOrDefault(false, List.of()).stream().filter(hole -> hole.getArea() > HOLE_M2).toList();
        return holes.isEmpty() ? area : area.difference(together(holes));
    }

    /** Closed over small gaps, so that a ring is a shape and not a fringe. */
    private static Geometry together(List<Polygon> polygons) {
        Geometry all = GEOMETRIES.createMultiPolygon(polygons.toArray(Polygon[]::new));
        return DouglasPeuckerSimplifier.simplify(all.buffer(SMOOTH_M, 2).buffer(-SMOOTH_M, 2), SIMPLER_M).buffer(0);
    }

    @SuppressWarnings("unchecked") // JTS gives a raw list of what it was asked for
    private static List<Polygon> polygons(Geometry area) {
        return PolygonExtracter.getPolygons(area);
    }

    private static Ring ring(int minutes, Geometry area, Plane plane) {
        Point here = GEOMETRIES.createPoint(new Coordinate(0, 0));
        List<List<GeoPoint>> outlines = new ArrayList<>();
        List<List<GeoPoint>> holes = new ArrayList<>();
        for (Polygon polygon : polygons(area)) {
            List<GeoPoint> outline = points(polygon.getExteriorRing(), plane);
            if (polygon.covers(here)) {
                outlines.addFirst(outline);
            } else {
                outlines.add(outline);
            }
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                holes.add(points(polygon.getInteriorRingN(i), plane));
            }
        }
        return new Ring(minutes, outlines, holes);
    }

    private static List<GeoPoint> points(LinearRing ring, Plane plane) {
        return Arrays.stream(ring.getCoordinates()).map(c -> plane.point(c.x, c.y)).toList();
    }
}
