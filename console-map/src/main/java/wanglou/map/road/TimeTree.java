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
 * Travel times between one place and many: Dijkstra over the plain graph from the one place, against the direction of the roads when the many
 * come to it, until the last junction one of them stands at is settled. One of the many costs two look-ups and no graph of its own.
 */
final class TimeTree {

    private final BaseGraph graph;
    private final Weighting weighting;
    /** Without closures: who stands in a closed road may still leave it. */
    private final Weighting own;
    /** Whether the many come to the one place. */
    private final boolean toHere;
    private final double[] seconds;

    TimeTree(Network network, Blocks blocks, Flow flow) {
        this.toHere = flow == Flow.TO_HERE;
        this.graph = network.graph();
        this.own = network.weighting();
        this.weighting = blocks.over(own);
        this.seconds = new double[graph.getNodes()];
        Arrays.fill(seconds, Double.POSITIVE_INFINITY);
    }

    /** Asked for each junction as it is settled, in order of time. */
    private interface Last {
        boolean is(int node, double time);
    }

    double[] times(List<Snapped> many, Snapped one) {
        BitSet awaited = new BitSet(graph.getNodes());
        for (Snapped place : many) {
            EdgeIteratorState road = road(place);
            awaited.set(road.getBaseNode());
            awaited.set(road.getAdjNode());
        }
        int[] left = {awaited.cardinality()};
        grow(one, (node, time) -> awaited.get(node) && --left[0] == 0);
        double[] times = new double[many.size()];
        for (int i = 0; i < times.length; i++) {
            times[i] = time(many.get(i), one);
        }
        return times;
    }

    /** Settles every junction within some seconds. */
    void upTo(double limit, Snapped one) {
        grow(one, (node, time) -> time > limit);
    }

    private void grow(Snapped one, Last last) {
        MinHeapWithUpdate heap = new MinHeapWithUpdate(graph.getNodes());
        EdgeIteratorState root = road(one);
        start(heap, root.getBaseNode(), part(one.along(), weighting.calcEdgeWeight(root, !toHere)));
        start(heap, root.getAdjNode(), part(1 - one.along(), weighting.calcEdgeWeight(root, toHere)));
        BitSet settled = new BitSet(graph.getNodes());
        EdgeExplorer explorer = graph.createEdgeExplorer();
        while (!heap.isEmpty()) {
            int node = heap.poll();
            settled.set(node);
            if (last.is(node, seconds[node])) {
                break;
            }
            EdgeIterator roads = explorer.setBaseNode(node);
            while (roads.next()) {
                int next = roads.getAdjNode();
                double time = seconds[node] + weighting.calcEdgeWeight(roads, toHere);
                if (!settled.get(next) && time < seconds[next]) {
                    offer(heap, next, time);
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

    /** Seconds between a junction and the one place; infinite for one that was not settled. */
    double at(int node) {
        return seconds[node];
    }

    private double time(Snapped place, Snapped one) {
        return time(road(place), place.along(), one, own);
    }

    /** Seconds between a point of a road and the one place; closures hold. */
    double time(EdgeIteratorState road, double along, Snapped one) {
        return time(road, along, one, weighting);
    }

    private double time(EdgeIteratorState road, double along, Snapped one, Weighting by) {
        double viaAdj = by.calcEdgeWeight(road, !toHere);
        double viaBase = by.calcEdgeWeight(road, toHere);
        double best = Math.min(part(1 - along, viaAdj) + seconds[road.getAdjNode()], part(along, viaBase) + seconds[road.getBaseNode()]);
        if (road.getEdge() == one.edge()) {
            double ahead = one.along() - along;
            best = Math.min(best, ahead >= 0 ? part(ahead, viaAdj) : part(-ahead, viaBase));
        }
        return best;
    }

    /** Nothing of a road of infinite weight is still no time at all: who stands at a junction need not use the road he was snapped to. */
    static double part(double share, double weight) {
        return share <= 1e-9 ? 0 : share * weight;
    }

    private EdgeIteratorState road(Snapped place) {
        return graph.getEdgeIteratorState(place.edge(), Integer.MIN_VALUE);
    }
}
