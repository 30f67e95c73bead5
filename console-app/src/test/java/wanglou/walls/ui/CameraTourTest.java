package wanglou.walls.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class CameraTourTest {

    private static final Instant T0 = Instant.parse("2026-03-14T13:00:00Z");

    private final CameraTour<String> tour = new CameraTour<>(List.of("a", "b", "c"), Duration.ofSeconds(10), T0);

    @Test
    void eachStandsForItsTimeAndThenItBeginsAnew() {
        assertEquals("a", tour.at(T0.plusSeconds(9)));
        assertEquals("b", tour.at(T0.plusSeconds(10)));
        assertEquals("c", tour.at(T0.plusSeconds(20)));
        assertEquals("a", tour.at(T0.plusSeconds(30)));
    }

    @Test
    void heldItStandsAndGoesOnWithTheTimeThatWasLeft() {
        tour.at(T0.plusSeconds(4));
        tour.hold(true, T0.plusSeconds(4));
        assertEquals("a", tour.at(T0.plusSeconds(100)));
        tour.hold(false, T0.plusSeconds(100));
        assertEquals(Duration.ofSeconds(6), tour.left(T0.plusSeconds(100)));
        assertEquals("a", tour.at(T0.plusSeconds(105)));
        assertEquals("b", tour.at(T0.plusSeconds(106)));
    }

    @Test
    void aClockThatJumpedSkipsNothing() {
        assertEquals("b", tour.at(T0.plusSeconds(3600)));
        assertEquals("b", tour.at(T0));
        assertEquals("c", tour.at(T0.plusSeconds(10)));
    }
}
