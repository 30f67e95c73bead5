package wanglou.video;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WallLayoutTest {

    @ParameterizedTest
    @EnumSource(WallLayout.class)
    void cellsFillTheWallWithoutOverlap(WallLayout layout) {
        List<WallLayout.Cell> cells = layout.cells(1920, 1040, 4);
        assertEquals(layout.slots(), cells.size());
        for (WallLayout.Cell a : cells) {
            assertTrue(a.width() > 0 && a.height() > 0 && a.x() + a.width() <= 1920 && a.y() + a.height() <= 1040, a.toString());
            for (WallLayout.Cell b : cells) {
                boolean apart = a.x() + a.width() <= b.x() || b.x() + b.width() <= a.x() || a.y() + a.height() <= b.y() || b.y() + b.height() <= a.y();
                assertTrue(a.equals(b) || apart, a + " and " + b);
            }
        }
        assertTrue(cells.stream().anyMatch(c -> c.x() + c.width() == 1920 && c.y() + c.height() == 1040), "the far corner is covered");
    }

    @Test
    void slotsCountAcrossThenDown() {
        List<WallLayout.Cell> cells = WallLayout.NINE.cells(300, 300, 0);
        assertEquals(new WallLayout.Cell(100, 0, 100, 100), cells.get(1));
        assertEquals(new WallLayout.Cell(0, 100, 100, 100), cells.get(3));
    }

    @Test
    void oneAndSevenIsALargePictureWithThreeBesideAndFourBelow() {
        List<WallLayout.Cell> cells = WallLayout.ONE_AND_SEVEN.cells(1920, 1040, 4);
        assertEquals(new WallLayout.Cell(0, 0, 1439, 779), cells.get(0));
        assertEquals(3, cells.stream().filter(c -> c.x() > 1400 && c.y() < 779).count());
        assertEquals(4, cells.stream().filter(c -> c.y() > 779).count());
        assertEquals("1+7", WallLayout.ONE_AND_SEVEN.label());
        assertFalse(cells.get(1).holds(0, 0));
    }
}
