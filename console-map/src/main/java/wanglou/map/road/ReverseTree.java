package wanglou.map.road;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

import com.graphhopper.coll.MinHeapWithUpdate;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.BaseGraph;
import com.graphhopper.util.EdgeExplorer;
import com.graphhopper.util.EdgeIterator;
import com.graphhopper.util.EdgeIteratorState;

/**
 * Travel time of many to one: Dijkstra against the direction of the roads from the one place, over the plain graph, until the last
 * junction a unit could come through is settled. A unit costs two look-ups and no graph of its own.
 */
final class ReverseTree {

    private final BaseGraph graph;
    private final Weighting weighting;
    /** Without closures: who stands in a closed road may still leave it. */
    private final Weighting own;
    private final double[] seconds;

    ReverseTree(Network network, Blocks blocks) {
        this.graph = network.graph();
        this.own = network.weighting();
        this.weighting = blocks.over(own);
        this.seconds = new double[graph.getNodes()];
        Arrays.fill(seconds, Double.POSITIVE_INFINITY);
    }

    double[] times(List<Snapped> units, Snapped to) {
        BitSet awaited = new BitSet(graph.getNodes());
        for (Snapped unit : units) {
            EdgeIteratorState road = road(unit);
            awaited.set(road.getBaseNode());
            awaited.set(road.getAdjNode());
        }
        grow(to, awaited);
        double[] times = new double[units.size()];
        for (int i = 0; i < times.length; i++) {
            times[i] = time(units.get(i), to);
        }
        return times;
    }

    private void grow(Snapped to, BitSet awaited) {
        MinHeapWithUpdate heap = new MinHeapWithUpdate(graph.getNodes());
        EdgeIteratorState last = road(to);
        start(heap, last.getBaseNode(), part(to.along(), weighting.calcEdgeWeight(last, false)));
        start(heap, last.getAdjNode(), part(1 - to.along(), weighting.calcEdgeWeight(last, true)));
        BitSet settled = new BitSet(graph.getNodes());
        EdgeExplorer explorer = graph.createEdgeExplorer();
        int left = awaited.cardinality();
        while (!heap.isEmpty() && left > 0) {
            int node = heap.poll();
            settled.set(node);
            if (awaited.get(node)) {
                left--;
            }
            EdgeIterator roads = explorer.setBaseNode(node);
            while (roads.next()) {
                int from = roads.getAdjNode();
                double time = seconds[node] + weighting.calcEdgeWeight(roads, true);
                if (!settled.get(from) && time < seconds[from]) {
                    offer(heap, from, time);
                }
            }
        }
        // What was touched but not settled may still be too long.
        for (int node = 0; node < seconds.length; node++) {
            if (!settled.get(node)) {
                seconds[node] = Double.POSITIVE_INFINITY;
            }
        }
    }

    private void start(MinHeapWithUpdate heap, int node, double time) {
        if (time < seconds[node]) {
            offer(heap, node, time);
        }
    }

    private void offer(MinHeapWithUpdate heap, int node, double time) {
        if (heap.contains(node)) {
            heap.update(node, (float) time);
        } else {
            heap.push(node, (float) time);
        }
        seconds[node] = time;
    }

    private double time(Snapped unit, Snapped to) {
        EdgeIteratorState road = road(unit);
        double forth = own.calcEdgeWeight(road, false);
        double back = own.calcEdgeWeight(road, true);
        double best = Math.min(part(1 - unit.along(), forth) + seconds[road.getAdjNode()], part(unit.along(), back) + seconds[road.getBaseNode()]);
        if (unit.edge() == to.edge()) {
            double ahead = to.along() - unit.along();
            best = Math.min(best, ahead >= 0 ? part(ahead, forth) : part(-ahead, back));
        }
        return best;
    }

    /** Nothing of a road of infinite weight is still no time at all: who stands at a junction need not use the road he was snapped to. */
    private static double part(double share, double weight) {
        return share <= 1e-9 ? 0 : share * weight;
    }

    private EdgeIteratorState road(Snapped place) {
        return graph.getEdgeIteratorState(place.edge(), Integer.MIN_VALUE);
    }
}
