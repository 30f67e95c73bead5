package wanglou.video.ingest;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TimelineTest {

    private final Timeline line = new Timeline();

    @Test
    void stampsStartAtZeroAndKeepTheirDistances() {
        assertEquals(0, line.decode(5_000_000));
        assertEquals(6000, line.decode(5_006_000));
        assertEquals(6000 + 12_000, line.present(5_018_000, 6000));
    }

    @Test
    void aJumpOfTheCamerasClockIsClosedUp() {
        line.decode(1000);
        line.decode(7000);
        long after = line.decode(900_000_000);
        assertTrue(after > 6000 && after < 20_000, "" + after);
        long back = line.decode(50);
        assertTrue(back > after && back < 30_000, "" + back);
        assertEquals(2, line.jumps());
    }

    @Test
    void stampsNeverRunBackwardsAndMissingOnesAreMadeUp() {
        long last = -1;
        for (long dts : new long[] {0, 3000, 2000, 3000, Timeline.NONE, 9000}) {
            long out = line.decode(dts);
            assertTrue(out > last, out + " after " + last);
            last = out;
        }
    }

    @Test
    void whatHadPiledUpIsSqueezedAndTimeRunsOnFromThere() {
        line.squeeze(true);
        line.decode(0);
        line.decode(6000);
        assertEquals(180, line.decode(12_000));
        line.squeeze(false);
        assertEquals(180 + 6000, line.decode(18_000));
    }

    @Test
    void picturesShownOutOfOrderKeepTheirOrderOnceTheyWereSeen() {
        long[] pts = {0, 18_000, 6000, 12_000, 36_000, 24_000, 30_000, 54_000, 42_000, 48_000};
        java.util.Map<Long, Long> shown = new java.util.TreeMap<>();
        for (int i = 0; i < pts.length; i++) {
            long dts = line.decode(pts[i]);
            long out = line.present(pts[i], dts);
            assertTrue(out >= dts);
            if (i > 3) {
                shown.put(pts[i], out);
            }
        }
        long last = -1;
        for (long out : shown.values()) {
            assertTrue(out > last, shown.toString());
            last = out;
        }
    }

    @Test
    void aPauseIsNoJump() {
        line.decode(0);
        assertEquals(90_000 * 4, line.decode(90_000 * 4));
        assertEquals(0, line.jumps());
    }
}
