package wanglou.map.road;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

import com.graphhopper.GraphHopper;
import com.graphhopper.routing.ev.EnumEncodedValue;
import com.graphhopper.routing.ev.RoadEnvironment;
import com.graphhopper.routing.ev.Subnetwork;
import com.graphhopper.routing.util.DefaultSnapFilter;
import com.graphhopper.routing.util.EdgeFilter;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.BaseGraph;
import com.graphhopper.storage.index.LocationIndex;
import com.graphhopper.storage.index.Snap;
import com.graphhopper.util.DistanceCalcEarth;
import com.graphhopper.util.EdgeIteratorState;
import com.graphhopper.util.FetchMode;
import com.graphhopper.util.PMap;
import com.graphhopper.util.PointList;
import com.graphhopper.util.shapes.BBox;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

import wanglou.map.geo.GeoPoint;

/** The roads as one way of travelling sees them. */
final class Network {

    /** A road this long, metres, is taken at once when a random one is drawn; shorter ones in proportion, so that knots of short edges do not win. */
    private static final double LONG_ROAD_M = 150;

    /** Metres: so near to a street on the ground one is on it, whatever runs below. */
    private static final double OVER_TUNNEL_M = 10;
    /** Metres: so near to the line of a tunnel one is in it, unless on a street above. */
    private static final double IN_TUNNEL_M = 5;
    /** Metres by which a street on the ground may be farther than the tunnel and is still the one meant: nobody climbs out of a tunnel. */
    private static final double BESIDE_TUNNEL_M = 200;

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final Travel travel;
    private final BaseGraph graph;
    private final LocationIndex index;
    private final Weighting weighting;
    private final EdgeFilter usable;
    private final EnumEncodedValue<RoadEnvironment> environment;
    private final BitSet ferries = new BitSet();

    Network(GraphHopper hopper, Travel travel) {
        this.travel = travel;
        this.graph = hopper.getBaseGraph();
        this.index = hopper.getLocationIndex();
        this.weighting = hopper.createWeighting(hopper.getProfile(travel.profile()), new PMap());
        this.environment = hopper.getEncodingManager().getEnumEncodedValue(RoadEnvironment.KEY, RoadEnvironment.class);
        for (var roads = graph.getAllEdges(); roads.next();) {
            if (roads.get(environment) == RoadEnvironment.FERRY) {
                ferries.set(roads.getEdge());
            }
        }
        this.usable = new DefaultSnapFilter(weighting,
                hopper.getEncodingManager().getBooleanEncodedValue(Subnetwork.key(travel.profile())));
    }

    BaseGraph graph() {
        return graph;
    }

    /** Its weight is the travel time in seconds: {@link RoadProfiles} weighs nothing else. */
    Weighting weighting() {
        return weighting;
    }

    /** The nearest road; but who is not right over a tunnel is taken to be at the street above it, not in it. */
    Optional<Snap> snap(GeoPoint at, Blocks blocks) {
        Snap nearest = index.findClosest(at.lat(), at.lon(), edge -> blocks.open(edge.getEdge()) && usable.accept(edge));
        if (!nearest.isValid() || nearest.getQueryDistance() > RoadGraph.MAX_OFF_ROAD_M) {
            return Optional.empty();
        }
        if (inTunnel(nearest.getClosestEdge())) {
            Snap above = index.findClosest(at.lat(), at.lon(), edge -> blocks.open(edge.getEdge()) && usable.accept(edge) && !inTunnel(edge));
            double off = above.getQueryDistance();
            if (above.isValid() && off <= RoadGraph.MAX_OFF_ROAD_M && (off <= OVER_TUNNEL_M || nearest.getQueryDistance() > IN_TUNNEL_M && off <= nearest.getQueryDistance() + BESIDE_TUNNEL_M)) {
                return Optional.of(above);
            }
        }
        return Optional.of(nearest);
    }

    private boolean inTunnel(EdgeIteratorState edge) {
        return edge.get(environment) == RoadEnvironment.TUNNEL;
    }

    Snapped place(GeoPoint asked, Snap snap) {
        EdgeIteratorState edge = snap.getClosestEdge();
        GeoPoint onRoad = new GeoPoint(snap.getSnappedPoint().getLat(), snap.getSnappedPoint().getLon());
        PointList points = edge.fetchWayGeometry(FetchMode.ALL);
        double before = 0;
        double length = 0;
        for (int i = 1; i < points.size(); i++) {
            if (i <= snap.getWayIndex()) {
                before += metres(points, i - 1, i);
            }
            length += metres(points, i - 1, i);
        }
        if (snap.getSnappedPosition() == Snap.Position.EDGE) {
            before += onRoad.distanceTo(new GeoPoint(points.getLat(snap.getWayIndex()), points.getLon(snap.getWayIndex())));
        }
        double along = length <= 0 ? 0 : Math.clamp(before / length, 0, 1);
        return new Snapped(travel, asked, onRoad, snap.getQueryDistance(), edge.getEdge(), forward(edge) ? along : 1 - along);
    }

    Snapped randomPoint(RandomGenerator random) {
        for (int i = 0; i < 100_000; i++) {
            EdgeIteratorState edge = graph.getEdgeIteratorState(random.nextInt(graph.getEdges()), Integer.MIN_VALUE);
            if (usable.accept(edge) && !inTunnel(edge) && random.nextDouble() < edge.getDistance() / LONG_ROAD_M) {
                double along = random.nextDouble();
                GeoPoint at = pointAlong(edge.fetchWayGeometry(FetchMode.ALL), along);
                return new Snapped(travel, at, at, 0, edge.getEdge(), along);
            }
        }
        throw new IllegalStateException("the graph has no road a car may use");
    }

    /** The middle of every road on the ground that a car may use, in the order of the graph. */
    List<Snapped> middles() {
        List<Snapped> middles = new ArrayList<>();
        for (int edge = 0; edge < graph.getEdges(); edge++) {
            EdgeIteratorState road = graph.getEdgeIteratorState(edge, Integer.MIN_VALUE);
            if (usable.accept(road) && !inTunnel(road)) {
                GeoPoint at = pointAlong(road.fetchWayGeometry(FetchMode.ALL), 0.5);
                middles.add(new Snapped(travel, at, at, 0, edge, 0.5));
            }
        }
        return middles;
    }

    Blocks blocks(Closures closures) {
        if (closures.equals(Closures.NONE)) {
            return Blocks.NONE;
        }
        BitSet closed = new BitSet();
        if (closures.ferries()) {
            closed.or(ferries);
        }
        for (List<GeoPoint> outline : closures.areas()) {
            Geometry polygon = polygon(outline);
            PreparedGeometry area = PreparedGeometryFactory.prepare(polygon);
            var box = polygon.getEnvelopeInternal();
            index.query(new BBox(box.getMinX(), box.getMaxX(), box.getMinY(), box.getMaxY()), edge -> {
                EdgeIteratorState road = graph.getEdgeIteratorState(edge, Integer.MIN_VALUE);
                if (area.intersects(road.fetchWayGeometry(FetchMode.ALL).toLineString(false))) {
                    closed.set(edge);
                }
            });
        }
        return new Blocks(closed);
    }

    private static Geometry polygon(List<GeoPoint> outline) {
        Coordinate[] ring = new Coordinate[outline.size() + 1];
        for (int i = 0; i < ring.length; i++) {
            GeoPoint p = outline.get(i % outline.size());
            ring[i] = new Coordinate(p.lon(), p.lat());
        }
        return GEOMETRIES.createPolygon(ring);
    }

    private static GeoPoint pointAlong(PointList points, double along) {
        double length = 0;
        for (int i = 1; i < points.size(); i++) {
            length += metres(points, i - 1, i);
        }
        double left = along * length;
        for (int i = 1; i < points.size(); i++) {
            double step = metres(points, i - 1, i);
            if (left <= step && step > 0) {
                double share = left / step;
                return new GeoPoint(points.getLat(i - 1) + share * (points.getLat(i) - points.getLat(i - 1)),
                        points.getLon(i - 1) + share * (points.getLon(i) - points.getLon(i - 1)));
            }
            left -= step;
        }
        return new GeoPoint(points.getLat(points.size() - 1), points.getLon(points.size() - 1));
    }

    private static double metres(PointList points, int from, int to) {
        return DistanceCalcEarth.DIST_EARTH.calcDist(points.getLat(from), points.getLon(from), points.getLat(to), points.getLon(to));
    }

    /** Whether this state runs from the base the graph itself gave the road. */
    static boolean forward(EdgeIteratorState edge) {
        return !edge.get(EdgeIteratorState.REVERSE_STATE);
    }
}
