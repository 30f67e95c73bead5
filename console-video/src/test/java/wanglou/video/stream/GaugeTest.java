package wanglou.video.stream;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class GaugeTest {

    private static final long MS = 1_000_000;

    @Test
    void lagIsCountedFromTheFastestPacketWhateverTheClocksSay() {
        LagGauge lag = new LagGauge();
        for (int i = 0; i < 30; i++) {
            lag.add(i * 40L * MS, 7_000_000 * MS + i * 40L * MS + (i % 3) * MS);
        }
        assertTrue(lag.lag().toMillis() <= 3, lag.lag().toString());
        lag.add(1200 * MS, 7_000_000 * MS + 1200 * MS + 3100 * MS);
        assertEquals(3100, (double) lag.lag().toMillis(), 5);
    }

    @Test
    void lagThatStaysIsNotForgottenWithinMinutes() {
        LagGauge lag = new LagGauge();
        lag.add(0, 0);
        for (int s = 1; s < 300; s++) {
            lag.add(s * 1000L * MS, s * 1000L * MS + 3000 * MS);
        }
        assertTrue(lag.lag().toMillis() > 2900, lag.lag().toString());
    }

    @Test
    void theUsualGapSurvivesAHiccup() {
        GapGauge gap = new GapGauge();
        long at = 0;
        for (int i = 0; i < 40; i++) {
            gap.add(at += 66 * MS);
        }
        gap.add(at + 900 * MS);
        assertEquals(66, (double) gap.usual().toMillis(), 30);
        assertEquals(Duration.ZERO, new GapGauge().usual());
    }
}
