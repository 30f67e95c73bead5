package wanglou.map;

import java.util.List;

/**
 * Home: FX. Marks too close to tell apart.
 *
 * @param x world pixel of the ring's middle
 * @param slots of the table
 * @param parts how many of each segment
 * @param worst slot of the most urgent one, whose shape stands on the ring when it is urgent enough
 */
@SuppressWarnings("ArrayRecordComponent") // lives for one layout, never compared
record MarkCluster(int x, int y, int[] slots, List<Integer> parts, int worst) {

    /** Of the ring's middle line, in logical pixels. */
    static final int RADIUS = 19;
}
