package wanglou.map;

import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/**
 * Home: FX. What of a mark table lies in a range of squares, from the least to the most urgent, with its world pixel. Laid out anew
 * into the same arrays.
 */
final class MarkView {

    /** Logical pixels a mark or its label may reach beyond its point. */
    private static final int MARGIN = 64;

    private int[] slot = new int[256];
    private int[] x = new int[256];
    private int[] y = new int[256];
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

    /** World pixel, in pixels of the screen. */
    int x(int i) {
        return x[i];
    }

    int y(int i) {
        return y[i];
    }

    /** Ranks changed although the table did not, because styles were asked for anew. */
    void forgetOrder() {
        orderedVersion = -1;
    }

    /**
     * @param ranks gives a slot's rank, 0…15
     * @param apart slots that are drawn elsewhere
     */
    void cull(MarkTable table, LayerScope scope, IntUnaryOperator ranks, IntPredicate apart) {
        orderByRank(table, ranks);
        if (slot.length < table.size()) {
            slot = new int[table.size()];
            x = new int[table.size()];
            y = new int[table.size()];
        }
        double world = scope.world();
        int margin = MARGIN * scope.scale();
        double left = scope.range().left() - margin;
        double top = scope.range().top() - margin;
        double right = left + scope.range().width() + 2 * margin;
        double bottom = top + scope.range().height() + 2 * margin;
        count = 0;
        for (int k = 0; k < table.size(); k++) {
            int s = order[k];
            double wx = table.mx(s) * world;
            double wy = table.my(s) * world;
            if (wx > left && wx < right && wy > top && wy < bottom && !apart.test(s)) {
                slot[count] = s;
                x[count] = (int) Math.rint(wx);
                y[count] = (int) Math.rint(wy);
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

    private void orderByRank(MarkTable table, IntUnaryOperator ranks) {
        if (orderedVersion == table.version()) {
            return;
        }
        int n = table.size();
        if (order.length < n) {
            order = new int[Math.max(n * 3 / 2, 256)];
            rank = new int[order.length];
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
