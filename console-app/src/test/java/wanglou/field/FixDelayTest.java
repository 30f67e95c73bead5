package wanglou.field;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

final class FixDelayTest {

    private static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");

    private final FixDelay delay = new FixDelay();

    @Test
    void the_figure_is_what_99_of_100_stayed_below_within_a_fifth() {
        assertEquals(Double.NaN, delay.p99(NOON));
        for (int i = 0; i < 990; i++) {
            delay.add(NOON.minusMillis(10), NOON);
        }
        for (int i = 0; i < 10; i++) {
            delay.add(NOON.minusMillis(4_000), NOON);
        }
        assertEquals(11, delay.p99(NOON), 1.1);
        delay.add(NOON.minusMillis(4_000), NOON);
        assertEquals(4_400, delay.p99(NOON), 500);
    }

    @Test
    void what_is_older_than_a_minute_counts_no_more() {
        delay.add(NOON.minusMillis(900), NOON);
        assertEquals(1_000, delay.p99(NOON.plusSeconds(31)), 200);
        assertEquals(Double.NaN, delay.p99(NOON.plusSeconds(61)));
        delay.add(NOON.plusSeconds(99), NOON.plusSeconds(100));
        assertEquals(Double.NaN, delay.p99(NOON.plusSeconds(1_000)));
    }
}
