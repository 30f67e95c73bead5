package wanglou.video.ingest;

import java.util.SplittableRandom;

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

    /** A camera may write whatever it likes: what goes out rises a little each time, and is never shown long after its turn. */
    @Test
    void noStampWhateverItIsBreaksTheOrderOrTheCount() {
        SplittableRandom random = new SplittableRandom(7);
        long[] extremes = {0, 1, -1, Long.MAX_VALUE, Long.MIN_VALUE + 1, Long.MAX_VALUE / 2, Long.MIN_VALUE / 2, 1L << 33, (1L << 33) - 1, Timeline.NONE};
        for (int round = 0; round < 2_000; round++) {
            Timeline times = new Timeline();
            long before = -1;
            for (int i = 0; i < 60; i++) {
                times.squeeze(random.nextInt(5) == 0);
                long dts = random.nextInt(3) == 0 ? extremes[random.nextInt(extremes.length)] : random.nextLong(1L << 34);
                long pts = random.nextInt(3) == 0 ? extremes[random.nextInt(extremes.length)] : random.nextLong(1L << 34);
                long out = times.decode(dts);
                assertTrue(out > before && out - before <= 90_000L * 5 + 45_000, before + " then " + out + " for " + dts);
                long shown = times.present(pts, out);
                assertTrue(shown >= out && shown - out <= 90_000L * 5, out + " shown at " + shown + " for " + pts);
                before = out;
            }
        }
    }
}
