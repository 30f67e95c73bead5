package wanglou.map.road;

import java.util.BitSet;

import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.util.EdgeIteratorState;

/** The roads that closures take out of one question. */
record Blocks(BitSet edges) {

    static final Blocks NONE = new Blocks(new BitSet());

    boolean open(int edge) {
        return !edges.get(edge);
    }

    Weighting over(Weighting weighting) {
        return edges.isEmpty() ? weighting : new Closed(weighting, edges);
    }

    /** Virtual edges of a query graph are never closed: they are cut out of a road that was open when the place was snapped to it. */
    private record Closed(Weighting inner, BitSet edges) implements Weighting {

        @Override
        public double calcEdgeWeight(EdgeIteratorState edge, boolean reverse) {
            return edges.get(edge.getEdge()) ? Double.POSITIVE_INFINITY : inner.calcEdgeWeight(edge, reverse);
        }

        @Override
        public double calcMinWeightPerDistance() {
            return inner.calcMinWeightPerDistance();
        }

        @Override
        public long calcEdgeMillis(EdgeIteratorState edge, boolean reverse) {
            return inner.calcEdgeMillis(edge, reverse);
        }

        @Override
        public double calcTurnWeight(int in, int via, int out) {
            return inner.calcTurnWeight(in, via, out);
        }

        @Override
        public long calcTurnMillis(int in, int via, int out) {
            return inner.calcTurnMillis(in, via, out);
        }

        @Override
        public boolean hasTurnCosts() {
            return inner.hasTurnCosts();
        }

        @Override
        public String getName() {
            return inner.getName();
        }
    }
}
