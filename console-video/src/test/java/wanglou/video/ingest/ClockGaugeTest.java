package wanglou.video.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ClockGaugeTest {

    private static final Instant T0 = Instant.parse("2026-03-14T14:00:00Z");
    private final ClockGauge gauge = new ClockGauge();

    private void sample(int second, long lateMillis) {
        gauge.sample(T0.plusSeconds(second).minusMillis(lateMillis), T0.plusSeconds(second));
    }

    @Test
    void theLeastDelayedPictureOfTheLastWhileCounts() {
        for (int i = 0; i < 4; i++) {
            sample(i, 900);
        }
        assertEquals(Optional.empty(), gauge.offset(), "too few say nothing");
        sample(4, 120);
        sample(5, 700);
        assertEquals(Duration.ofMillis(-120), gauge.offset().orElseThrow());
        for (int i = 11; i < 40; i++) {
            sample(i, 2_800);
        }
        assertEquals(Duration.ofMillis(-2_800), gauge.offset().orElseThrow(), "a clock that has moved is followed within two whiles");
        gauge.restart();
        assertEquals(Optional.empty(), gauge.offset());
    }
}
