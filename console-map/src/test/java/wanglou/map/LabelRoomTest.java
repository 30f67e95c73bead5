package wanglou.map;

import org.junit.jupiter.api.Test;

import wanglou.map.LabelRoom.Side;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

class LabelRoomTest {

    private final LabelRoom room = new LabelRoom(new TileRange(15, 100, 103, 200, 202, 256));
    private final double x = 100 * 256 + 300;
    private final double y = 200 * 256 + 300;

    /** A label of 30 × 14 px for a mark at an offset. */
    private Side take(double dx, double dy, Side before, int owner) {
        double[] lefts = {x + dx - 15, x + dx + 15, x + dx - 45, x + dx - 15};
        double[] tops = {y + dy + 12, y + dy - 7, y + dy - 7, y + dy - 27};
        return room.take(lefts, tops, 30, 14, before, owner);
    }

    private void mark(double dx, double dy, int owner) {
        room.block(x + dx, y + dy, 9, owner);
    }

    @Test
    void standsBelowItsOwnMarkEvenIfItTouchesIt() {
        room.block(x, y, 14, 1);
        assertEquals(Side.BELOW, take(0, 0, null, 1));
    }

    @Test
    void stepsAsideForAnotherMarkBelow() {
        mark(0, 0, 1);
        mark(0, 20, 2);
        assertEquals(Side.RIGHT, take(0, 0, null, 1));
        assertEquals(Side.BELOW, take(0, 20, null, 2));
    }

    @Test
    void isLeftOutWhereMarksStandOnAllSides() {
        mark(0, 0, 1);
        mark(0, 20, 2);
        mark(0, -20, 3);
        mark(28, 0, 4);
        mark(-28, 0, 5);
        assertNull(take(0, 0, null, 1));
    }

    @Test
    void comesBackBelowOnlyWhenThereIsRoomToSpare() {
        mark(0, 0, 1);
        mark(0, 38, 2);
        assertEquals(Side.BELOW, take(0, 0, null, 1));
        LabelRoom next = new LabelRoom(new TileRange(15, 100, 103, 200, 202, 256));
        next.block(x, y, 9, 1);
        next.block(x, y + 38, 9, 2);
        double[] lefts = {x - 15, x + 15, x - 45, x - 15};
        double[] tops = {y + 12, y - 7, y - 7, y - 27};
        assertEquals(Side.RIGHT, next.take(lefts, tops, 30, 14, Side.RIGHT, 1));
    }

    @Test
    void atTheEdgeOfTheRangeNothingBreaks() {
        double left = 100 * 256 - 70;
        assertEquals(Side.BELOW, room.take(new double[] {left, left, left, left}, new double[] {0, 0, 0, 0}, 200, 14, null, 1));
    }
}
