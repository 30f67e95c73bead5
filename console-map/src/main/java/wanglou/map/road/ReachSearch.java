package wanglou.map.road;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import com.graphhopper.GraphHopper;
import com.graphhopper.isochrone.algorithm.ContourBuilder;
import com.graphhopper.isochrone.algorithm.JTSTriangulator;
import com.graphhopper.isochrone.algorithm.ShortestPathTree;
import com.graphhopper.isochrone.algorithm.Triangulator;
import com.graphhopper.routing.querygraph.QueryGraph;
import com.graphhopper.routing.util.TraversalMode;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.index.Snap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;

import wanglou.map.geo.GeoPoint;

/** Isochrones: a tree of travel times over the roads, triangulated between its junctions, cut at each time. */
final class ReachSearch {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    /** Degrees; some 15 m. The least that is drawn around the place itself, so that a ring always holds its origin. */
    private static final double AROUND_ORIGIN = 0.000135;
    /** Roads are followed this much longer than the longest ring, so that its border lies between two known times. */
    private static final long BEYOND_MS = 60_000;
    /** Islands of less than this, square degrees, some 30 m × 30 m, only litter the map. */
    private static final double SPECK = 7e-8;

    private final GraphHopper hopper;
    private final Network network;
    private final Blocks blocks;

    ReachSearch(GraphHopper hopper, Network network, Blocks blocks) {
        this.hopper = hopper;
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
        QueryGraph graph = QueryGraph.create(network.graph(), start.get());
        Weighting weighting = graph.wrapWeighting(blocks.over(network.weighting()));
        ShortestPathTree tree = new ShortestPathTree(graph, weighting, flow == Flow.TO_HERE, TraversalMode.NODE_BASED);
        tree.setTimeLimit(ascending[ascending.length - 1] * 60_000d + BEYOND_MS);
        Triangulator.Result mesh = new JTSTriangulator(hopper.getRouterConfig()).triangulate(start.get(), graph, tree, label -> label.time, 0);
        ContourBuilder contours = new ContourBuilder(mesh.triangulation);
        Geometry inner = core(origin, start.get());
        List<Ring> rings = new ArrayList<>();
        for (int minute : ascending) {
            inner = filled(contours.computeIsoline(minute * 60_000d, mesh.seedEdges).union(inner));
            rings.add(new Ring(minute, outlines(inner, origin)));
        }
        return rings;
    }

    private static Geometry core(GeoPoint origin, Snap start) {
        LineString link = GEOMETRIES.createLineString(new Coordinate[] {
                new Coordinate(origin.lon(), origin.lat()),
                new Coordinate(start.getSnappedPoint().getLon(), start.getSnappedPoint().getLat())});
        return link.buffer(AROUND_ORIGIN);
    }

    /** Without holes: a yard in the middle of reached streets is reached too. */
    private static Geometry filled(Geometry area) {
        List<Polygon> shells = new ArrayList<>();
        for (Polygon polygon : polygons(area)) {
            shells.add(GEOMETRIES.createPolygon(polygon.getExteriorRing().getCoordinates()));
        }
        return GEOMETRIES.createMultiPolygon(shells.toArray(Polygon[]::new)).union();
    }

    @SuppressWarnings("unchecked") // JTS gives a raw list of what it was asked for
    private static List<Polygon> polygons(Geometry area) {
        return PolygonExtracter.getPolygons(area);
    }

    private static List<List<GeoPoint>> outlines(Geometry area, GeoPoint origin) {
        var here = GEOMETRIES.createPoint(new Coordinate(origin.lon(), origin.lat()));
        List<List<GeoPoint>> outlines = new ArrayList<>();
        for (Polygon polygon : polygons(area)) {
            List<GeoPoint> outline = Arrays.stream(polygon.getExteriorRing().getCoordinates()).map(c -> new GeoPoint(c.y, c.x)).toList();
            if (polygon.covers(here)) {
                outlines.addFirst(outline);
            } else if (polygon.getArea() > SPECK) {
                outlines.add(outline);
            }
        }
        return outlines;
    }
}
