package wanglou.map;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Home: FX. What of a mark table is on screen in one frame, from the least to the most urgent, with its place in pixels. Made anew for each frame
 * into the same arrays.
 */
final class MarkView {

    /** A mark whose point is this far outside may still reach into the view (heading, label). */
    private static final double MARGIN = 40;

    private int[] slot = new int[256];
    private double[] x = new double[256];
    private double[] y = new double[256];
    private int count;
    private int[] order = new int[0];
    private int[] rank = new int[0];
    private int orderedVersion = -1;

    int count() {
        return count;
    }

    int slot(int i) {
        return slot[i];
    }

    double x(int i) {
        return x[i];
    }

    double y(int i) {
        return y[i];
    }

    /** Ranks changed although the table did not, e.g. because styles were drawn anew. */
    void forgetOrder() {
        orderedVersion = -1;
    }

    /** @param ranks gives a slot's rank, 0…15 */
    void cull(MarkTable table, Viewport view, IntUnaryOperator ranks) {
        orderByRank(table, ranks);
        if (slot.length < table.size()) {
            slot = new int[table.size()];
            x = new double[table.size()];
            y = new double[table.size()];
        }
        double world = view.worldSize();
        double left = view.left();
        double top = view.top();
        double right = view.width() + MARGIN;
        double bottom = view.height() + MARGIN;
        count = 0;
        for (int k = 0; k < table.size(); k++) {
            int s = order[k];
            double sx = table.mx(s) * world - left;
            double sy = table.my(s) * world - top;
            if (sx > -MARGIN && sx < right && sy > -MARGIN && sy < bottom) {
                slot[count] = s;
                x[count] = sx;
                y[count] = sy;
                count++;
            }
        }
    }

    /** Keeps only the entries whose flag is set, in order. */
    void keep(boolean[] flags) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (flags[i]) {
                slot[kept] = slot[i];
                x[kept] = x[i];
                y[kept] = y[i];
                kept++;
            }
        }
        count = kept;
    }

    MarkGrid grid(Viewport view) {
        return new MarkGrid(Arrays.copyOf(x, count), Arrays.copyOf(y, count), count, view.width(), view.height());
    }

    private void orderByRank(MarkTable table, IntUnaryOperator ranks) {
        if (orderedVersion == table.version()) {
            return;
        }
        int n = table.size();
        if (order.length < n) {
            order = new int[Math.max(n, 256)];
            rank = new int[Math.max(n, 256)];
        }
        int[] next = new int[17];
        for (int s = 0; s < n; s++) {
            rank[s] = ranks.applyAsInt(s);
            next[15 - rank[s] + 1]++;
        }
        for (int r = 0; r < 16; r++) {
            next[r + 1] += next[r];
        }
        for (int s = 0; s < n; s++) {
            order[next[15 - rank[s]]++] = s;
        }
        orderedVersion = table.version();
    }
}
