package wanglou.map.road;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.graphhopper.storage.BaseGraph;
import com.graphhopper.util.EdgeIteratorState;

import wanglou.map.geo.GeoBox;
import wanglou.map.geo.GeoPoint;

/**
 * Home: any thread (reading only, once made). The city cut into square cells with streets, and which of them a car reaches in time from where
 * it stands. Made once for a city by one search backwards from each cell; a question then costs a few look-ups, so it can be asked for every
 * fix that comes in.
 */
public final class Catchments {

    /**
     * A square of the city.
     *
     * @param at the street in its middle: who is there in time has reached the cell
     */
    public record Cell(Snapped at, GeoBox box) {
    }

    /** Cells by the junction they are reached from, with the seconds. */
    private static final class Row {
        private final List<Integer> cells = new ArrayList<>();
        private final List<Float> seconds = new ArrayList<>();
    }

    private static final class Reached {
        private static final Reached NONE = new Reached(new Row());
        private final int[] cells;
        private final float[] seconds;

        private Reached(Row row) {
            cells = row.cells.stream().mapToInt(Integer::intValue).toArray();
            seconds = new float[cells.length];
            for (int i = 0; i < cells.length; i++) {
                seconds[i] = row.seconds.get(i);
            }
        }
    }

    private final Network network;
    private final double limit;
    private final double cellMetres;
    private final List<Cell> cells;
    private final Map<Integer, Reached> byNode = new HashMap<>();
    private final Map<Integer, List<Integer>> byEdge = new HashMap<>();

    Catchments(Network network, double limit, double atLeastMetres, int most) {
        this.network = network;
        this.limit = limit;
        List<Snapped> middles = network.middles();
        double metres = atLeastMetres;
        List<Cell> cut = cut(middles, metres);
        while (cut.size() > most) {
            metres *= 1.25;
            cut = cut(middles, metres);
        }
        this.cellMetres = metres;
        this.cells = List.copyOf(cut);
        Map<Integer, Row> rows = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            Snapped at = cells.get(i).at();
            byEdge.computeIfAbsent(at.edge(), e -> new ArrayList<>()).add(i);
            TimeTree tree = new TimeTree(network, Blocks.NONE, Flow.TO_HERE);
            tree.upTo(limit, at);
            BaseGraph graph = network.graph();
            for (int node = 0; node < graph.getNodes(); node++) {
                if (tree.at(node) <= limit) {
                    Row row = rows.computeIfAbsent(node, n -> new Row());
                    row.cells.add(i);
                    row.seconds.add((float) tree.at(node));
                }
            }
        }
        rows.forEach((node, row) -> byNode.put(node, new Reached(row)));
    }

    private static List<Cell> cut(List<Snapped> middles, double metres) {
        if (middles.isEmpty()) {
            return List.of();
        }
        Plane plane = new Plane(middles.getFirst().onRoad());
        record Square(long x, long y) {
        }
        Map<Square, Snapped> best = new LinkedHashMap<>();
        for (Snapped each : middles) {
            Square square = new Square(Math.round(plane.east(each.onRoad().lon()) / metres), Math.round(plane.north(each.onRoad().lat()) / metres));
            GeoPoint centre = plane.point(square.x * metres, square.y * metres);
            best.merge(square, each, (a, b) -> b.onRoad().distanceTo(centre) < a.onRoad().distanceTo(centre) ? b : a);
        }
        List<Cell> cells = new ArrayList<>();
        best.forEach((square, at) -> {
            GeoPoint low = plane.point((square.x - 0.5) * metres, (square.y - 0.5) * metres);
            GeoPoint high = plane.point((square.x + 0.5) * metres, (square.y + 0.5) * metres);
            cells.add(new Cell(at, new GeoBox(low.lat(), low.lon(), high.lat(), high.lon())));
        });
        return cells;
    }

    /** In an order of their own, which stays. */
    public List<Cell> cells() {
        return cells;
    }

    /** Edge of a cell; larger than asked for where the city would have had too many. */
    public double cellMetres() {
        return cellMetres;
    }

    public double limitSeconds() {
        return limit;
    }

    /** Indexes of the cells that somebody who drives off here reaches in time. */
    public BitSet from(Snapped here) {
        BitSet reached = new BitSet(cells.size());
        EdgeIteratorState road = network.graph().getEdgeIteratorState(here.edge(), Integer.MIN_VALUE);
        double viaAdj = network.weighting().calcEdgeWeight(road, false);
        double viaBase = network.weighting().calcEdgeWeight(road, true);
        add(reached, road.getAdjNode(), TimeTree.part(1 - here.along(), viaAdj));
        add(reached, road.getBaseNode(), TimeTree.part(here.along(), viaBase));
        for (int cell : byEdge.getOrDefault(here.edge(), List.of())) {
            double ahead = cells.get(cell).at().along() - here.along();
            if ((ahead >= 0 ? TimeTree.part(ahead, viaAdj) : TimeTree.part(-ahead, viaBase)) <= limit) {
                reached.set(cell);
            }
        }
        return reached;
    }

    private void add(BitSet reached, int node, double before) {
        if (before > limit) {
            return;
        }
        Reached all = byNode.getOrDefault(node, Reached.NONE);
        for (int i = 0; i < all.cells.length; i++) {
            if (before + all.seconds[i] <= limit) {
                reached.set(all.cells[i]);
            }
        }
    }
}
