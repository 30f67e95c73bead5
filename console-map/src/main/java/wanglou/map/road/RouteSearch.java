package wanglou.map.road;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.graphhopper.GraphHopper;
import com.graphhopper.routing.AStarBidirection;
import com.graphhopper.routing.InstructionsFromEdges;
import com.graphhopper.routing.Path;
import com.graphhopper.routing.querygraph.QueryGraph;
import com.graphhopper.routing.util.TraversalMode;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.index.Snap;
import com.graphhopper.util.EdgeIteratorState;
import com.graphhopper.util.FetchMode;
import com.graphhopper.util.Instruction;
import com.graphhopper.util.PointList;
import com.graphhopper.util.Translation;

import wanglou.map.geo.GeoPoint;
import wanglou.map.road.Route.Found;
import wanglou.map.road.Route.NoRoad;
import wanglou.map.road.Route.Why;

/** One search from a place to a place: A* from both ends. */
final class RouteSearch {

    private final GraphHopper hopper;
    private final Network network;
    private final Blocks blocks;

    RouteSearch(GraphHopper hopper, Network network, Blocks blocks) {
        this.hopper = hopper;
        this.network = network;
        this.blocks = blocks;
    }

    Route find(GeoPoint from, GeoPoint to) {
        Optional<Snap> start = network.snap(from, blocks);
        if (start.isEmpty()) {
            return new NoRoad(Why.START_OFF_ROAD);
        }
        Optional<Snap> end = network.snap(to, blocks);
        if (end.isEmpty()) {
            return new NoRoad(Why.END_OFF_ROAD);
        }
        QueryGraph graph = QueryGraph.create(network.graph(), start.get(), end.get());
        Weighting weighting = graph.wrapWeighting(blocks.over(network.weighting()));
        Path path = new AStarBidirection(graph, weighting, TraversalMode.NODE_BASED)
                .calcPath(start.get().getClosestNode(), end.get().getClosestNode());
        return path.isFound() ? found(path, graph, weighting, start.get()) : new NoRoad(Why.NOT_CONNECTED);
    }

    private Found found(Path path, QueryGraph graph, Weighting weighting, Snap start) {
        List<GeoPoint> line = new ArrayList<>();
        List<Double> clock = new ArrayList<>();
        line.add(new GeoPoint(start.getSnappedPoint().getLat(), start.getSnappedPoint().getLon()));
        clock.add(0d);
        double seconds = 0;
        for (EdgeIteratorState edge : path.calcEdges()) {
            seconds += append(edge, weighting.calcEdgeWeight(edge, false), seconds, line, clock);
        }
        return new Found(path.getDistance(), seconds, line, clock, turns(path, graph, weighting));
    }

    /** Spreads the time of one road over its points by length. */
    private static double append(EdgeIteratorState edge, double seconds, double before, List<GeoPoint> line, List<Double> clock) {
        PointList points = edge.fetchWayGeometry(FetchMode.PILLAR_AND_ADJ);
        double[] upTo = new double[points.size()];
        GeoPoint last = line.getLast();
        double length = 0;
        for (int i = 0; i < points.size(); i++) {
            GeoPoint p = new GeoPoint(points.getLat(i), points.getLon(i));
            length += last.distanceTo(p);
            upTo[i] = length;
            line.add(p);
            last = p;
        }
        for (double metres : upTo) {
            clock.add(before + (length <= 0 ? seconds : seconds * metres / length));
        }
        return seconds;
    }

    private List<Turn> turns(Path path, QueryGraph graph, Weighting weighting) {
        Translation zh = hopper.getTranslationMap().getWithFallBack(Locale.SIMPLIFIED_CHINESE);
        Translation en = hopper.getTranslationMap().getWithFallBack(Locale.ENGLISH);
        List<Turn> turns = new ArrayList<>();
        for (Instruction i : InstructionsFromEdges.calcInstructions(path, graph, weighting, hopper.getEncodingManager(), en)) {
            turns.add(new Turn(kind(i.getSign()), new GeoPoint(i.getPoints().getLat(0), i.getPoints().getLon(0)),
                    i.getDistance(), i.getTime() / 1000d, i.getName() == null ? "" : i.getName(), i.getTurnDescription(zh), i.getTurnDescription(en)));
        }
        return turns;
    }

    private static Turn.Kind kind(int sign) {
        return switch (sign) {
            case Instruction.U_TURN_LEFT, Instruction.U_TURN_RIGHT, Instruction.U_TURN_UNKNOWN -> Turn.Kind.U_TURN;
            case Instruction.TURN_SHARP_LEFT -> Turn.Kind.SHARP_LEFT;
            case Instruction.TURN_LEFT -> Turn.Kind.LEFT;
            case Instruction.TURN_SLIGHT_LEFT -> Turn.Kind.SLIGHT_LEFT;
            case Instruction.KEEP_LEFT -> Turn.Kind.KEEP_LEFT;
            case Instruction.KEEP_RIGHT -> Turn.Kind.KEEP_RIGHT;
            case Instruction.TURN_SLIGHT_RIGHT -> Turn.Kind.SLIGHT_RIGHT;
            case Instruction.TURN_RIGHT -> Turn.Kind.RIGHT;
            case Instruction.TURN_SHARP_RIGHT -> Turn.Kind.SHARP_RIGHT;
            case Instruction.USE_ROUNDABOUT, Instruction.LEAVE_ROUNDABOUT -> Turn.Kind.ROUNDABOUT;
            case Instruction.FINISH, Instruction.REACHED_VIA -> Turn.Kind.ARRIVE;
            default -> Turn.Kind.STRAIGHT;
        };
    }
}
