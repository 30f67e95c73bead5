package wanglou.video;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class MagnifierTest {

    @Test
    void thePointUnderThePointerKeepsItsPlace() {
        Magnifier twice = Magnifier.OFF.zoomAt(2, 0.5, 0.5).zoomAt(1.5, 0.7, 0.3);
        Magnifier before = Magnifier.OFF.zoomAt(2, 0.5, 0.5);
        assertEquals(before.left() + 0.7 / before.zoom(), twice.left() + 0.7 / twice.zoom(), 1e-9);
        assertEquals(before.top() + 0.3 / before.zoom(), twice.top() + 0.3 / twice.zoom(), 1e-9);
    }

    @Test
    void theViewNeverLeavesThePicture() {
        Magnifier m = Magnifier.OFF.zoomAt(4, 0, 0).pan(5, 5);
        assertEquals(0, m.left(), 1e-9);
        assertEquals(0, m.top(), 1e-9);
        assertEquals(Magnifier.OFF, Magnifier.OFF.zoomAt(0.1, 0.9, 0.9));
        assertEquals(Magnifier.MOST, Magnifier.OFF.zoomAt(1e6, 0.5, 0.5).zoom());
    }
}
