package wanglou.video.vlc;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CatchUpTest {

    private final CatchUp catchUp = new CatchUp(Duration.ofMillis(40));
    private long now;

    private long at(long lag) {
        now += 250;
        return catchUp.sample(10_000 + now + lag, 10_000 + now);
    }

    @Test
    void aFreshPlayerIsLeftAlone() {
        for (int i = 0; i < 40; i++) {
            assertEquals(0, at(30 + i % 3 * 10));
        }
        assertEquals(Duration.ofMillis(30), catchUp.lag());
    }

    @Test
    void aLatePlayerIsHastenedAtOnceByWhatItIsLate() {
        assertFalse(catchUp.isKnown());
        assertEquals(160, at(200));
        assertFalse(catchUp.isKnown(), "what was measured before holds no more");
        assertEquals(0, at(41));
        assertTrue(catchUp.isKnown());
        assertEquals(Duration.ofMillis(41), catchUp.lag());
    }

    @Test
    void afterThatOnlyWhatItSurelyLagsByCounts() {
        at(200);
        assertEquals(0, at(125), "one sample may be a slip");
        assertEquals(80, at(120));
    }

    @Test
    void aPlayerWithoutAnyReserveIsLetBeALittleLater() {
        at(200);
        assertEquals(0, at(4), "one picture may be late");
        assertEquals(-38, at(2));
    }

    @Test
    void aJitteryLineIsCorrectedSeldom() {
        int corrections = 0;
        for (int i = 0; i < 240; i++) {
            corrections += at(i % 8 < 4 ? 100 : 3) == 0 ? 0 : 1;
        }
        assertTrue(corrections < 4, corrections + " corrections in a minute");
    }
}
