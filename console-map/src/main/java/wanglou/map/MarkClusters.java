package wanglou.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Home: FX. Groups marks that share a cell of {@value #CELL} logical pixels. Cells lie on the world and not on the screen, so that a pan does not
 * regroup. A ring stays inside its cell: no two rings overlap.
 */
final class MarkClusters {

    static final int CELL = 56;

    private final int segments;
    private final IntUnaryOperator segment;
    private final IntUnaryOperator rank;

    /**
     * @param segment gives a slot's segment, below {@code segments}
     * @param rank gives a slot's rank
     */
    MarkClusters(int segments, IntUnaryOperator segment, IntUnaryOperator rank) {
        this.segments = segments;
        this.segment = segment;
        this.rank = rank;
    }

    /** Takes cells with at least so many marks out of the layout. */
    List<MarkCluster> group(MarkView marks, LayerScope scope, int atLeast) {
        int cell = CELL * scope.scale();
        int fromColumn = Math.floorDiv(scope.range().left(), cell) - 2;
        int fromRow = Math.floorDiv(scope.range().top(), cell) - 2;
        int columns = scope.range().width() / cell + 6;
        int rows = scope.range().height() / cell + 6;
        int[] cellOf = new int[marks.count()];
        int[] filled = new int[columns * rows];
        for (int i = 0; i < marks.count(); i++) {
            cellOf[i] = (Math.floorDiv(marks.y(i), cell) - fromRow) * columns + Math.floorDiv(marks.x(i), cell) - fromColumn;
            filled[cellOf[i]]++;
        }
        int[][] members = new int[columns * rows][];
        int[] next = new int[columns * rows];
        boolean[] alone = new boolean[marks.count()];
        for (int i = 0; i < marks.count(); i++) {
            int at = cellOf[i];
            alone[i] = filled[at] < atLeast;
            if (!alone[i]) {
                if (members[at] == null) {
                    members[at] = new int[filled[at]];
                }
                members[at][next[at]++] = i;
            }
        }
        List<MarkCluster> clusters = new ArrayList<>();
        for (int at = 0; at < members.length; at++) {
            if (members[at] != null) {
                clusters.add(cluster(marks, members[at], (fromColumn + at % columns) * cell, (fromRow + at / columns) * cell, scope.scale()));
            }
        }
        marks.keep(alone);
        return clusters;
    }

    private MarkCluster cluster(MarkView marks, int[] members, int left, int top, int scale) {
        Integer[] parts = new Integer[segments];
        Arrays.fill(parts, 0);
        long x = 0;
        long y = 0;
        int worst = marks.slot(members[0]);
        for (int i : members) {
            int slot = marks.slot(i);
            parts[segment.applyAsInt(slot)]++;
            x += marks.x(i);
            y += marks.y(i);
            worst = rank.applyAsInt(slot) < rank.applyAsInt(worst) ? slot : worst;
        }
        int room = (MarkCluster.RADIUS + 3) * scale;
        int cell = CELL * scale;
        return new MarkCluster(Math.clamp(x / members.length, left + room, left + cell - room),
                Math.clamp(y / members.length, top + room, top + cell - room),
                Arrays.stream(members).map(marks::slot).toArray(), List.of(parts), worst);
    }
}
