package wanglou.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/**
 * Home: FX. Groups the marks of one frame that share a cell of {@value #CELL} pixels. Cells lie on the world and not on the screen,
 * so that a pan does not regroup. A ring stays inside its cell: no two rings overlap.
 */
final class MarkClusters {

    static final int CELL = 56;

    private MarkClusters() {
    }

    /**
     * Takes what is grouped out of the frame.
     *
     * @param atLeast marks in a cell that make a cluster
     * @param free slots that always stand alone (selected, followed)
     */
    static List<MarkCluster> group(MarkView frame, Viewport view, int atLeast, int segments, IntUnaryOperator segment,
            IntUnaryOperator rank, IntPredicate free) {
        double shiftX = Math.floorMod((long) view.left(), CELL);
        double shiftY = Math.floorMod((long) view.top(), CELL);
        int columns = (int) Math.ceil((view.width() + 2 * CELL) / CELL) + 1;
        int rows = (int) Math.ceil((view.height() + 2 * CELL) / CELL) + 1;
        int[] cellOf = new int[frame.count()];
        int[] filled = new int[columns * rows];
        for (int i = 0; i < frame.count(); i++) {
            int column = (int) ((frame.x(i) + shiftX + CELL) / CELL);
            int row = (int) ((frame.y(i) + shiftY + CELL) / CELL);
            cellOf[i] = free.test(frame.slot(i)) ? -1 : row * columns + column;
            if (cellOf[i] >= 0) {
                filled[cellOf[i]]++;
            }
        }
        int[][] members = new int[columns * rows][];
        int[] next = new int[columns * rows];
        boolean[] alone = new boolean[frame.count()];
        for (int i = 0; i < frame.count(); i++) {
            int cell = cellOf[i];
            alone[i] = cell < 0 || filled[cell] < atLeast;
            if (!alone[i]) {
                if (members[cell] == null) {
                    members[cell] = new int[filled[cell]];
                }
                members[cell][next[cell]++] = i;
            }
        }
        List<MarkCluster> clusters = new ArrayList<>();
        for (int cell = 0; cell < members.length; cell++) {
            if (members[cell] != null) {
                int column = cell % columns - 1;
                int row = cell / columns - 1;
                double left = column * CELL - shiftX;
                double top = row * CELL - shiftY;
                clusters.add(cluster(frame, members[cell], left, top, segments, segment, rank));
            }
        }
        frame.keep(alone);
        return clusters;
    }

    private static MarkCluster cluster(MarkView frame, int[] members, double left, double top, int segments,
            IntUnaryOperator segment, IntUnaryOperator rank) {
        int[] parts = new int[segments];
        double x = 0;
        double y = 0;
        int worst = frame.slot(members[0]);
        for (int i : members) {
            int slot = frame.slot(i);
            parts[segment.applyAsInt(slot)]++;
            x += frame.x(i);
            y += frame.y(i);
            worst = rank.applyAsInt(slot) < rank.applyAsInt(worst) ? slot : worst;
        }
        double room = MarkCluster.RADIUS + 3;
        return new MarkCluster(Math.clamp(x / members.length, left + room, left + CELL - room),
                Math.clamp(y / members.length, top + room, top + CELL - room),
                Arrays.stream(members).map(frame::slot).toArray(), parts, worst);
    }
}
