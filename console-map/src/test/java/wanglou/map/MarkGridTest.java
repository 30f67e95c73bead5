package wanglou.map;

import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class MarkGridTest {

    @Test
    void agreesWithLookingAtEveryPoint() {
        Random random = new Random(5);
        int[] xs = random.ints(3000, -40, 1640).toArray();
        int[] ys = random.ints(3000, -40, 940).toArray();
        MarkGrid grid = new MarkGrid(xs, ys, 0, 0, 1600, 900);
        for (int i = 0; i < 2000; i++) {
            double x = random.nextDouble(-10, 1610);
            double y = random.nextDouble(-10, 910);
            assertEquals(byLookingAtAll(xs, ys, x, y, 12), grid.nearest(x, y, 12));
        }
    }

    @Test
    void ofTwoAtTheSamePlaceTheOneDrawnLaterIsHit() {
        assertEquals(1, new MarkGrid(new int[] {50, 50}, new int[] {50, 50}, 0, 0, 100, 100).nearest(52, 50, 12));
    }

    @Test
    void beyondItsReachNothingIsHit() {
        assertEquals(-1, new MarkGrid(new int[] {50}, new int[] {50}, 0, 0, 100, 100).nearest(63, 50, 12));
    }

    private static int byLookingAtAll(int[] xs, int[] ys, double x, double y, double reach) {
        int best = -1;
        double nearest = reach;
        for (int i = 0; i < xs.length; i++) {
            double d = Math.hypot(xs[i] - x, ys[i] - y);
            if (d < nearest) {
                nearest = d;
                best = i;
            }
        }
        return best;
    }
}
