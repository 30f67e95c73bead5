package wanglou.video.ingest;

import java.time.Duration;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

import wanglou.video.stream.LossCause;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BackoffTest {

    private final Backoff backoff = new Backoff(IngestLimits.standard(), new SplittableRandom(3));

    private double wait(int failures, int missingSeconds) {
        return backoff.after(LossCause.UNREACHABLE, failures, Duration.ofSeconds(missingSeconds)).toMillis();
    }

    @Test
    void waitsDoubleAndStayBelowTheEagerBoundInTheFirstMinute() {
        assertEquals(200, wait(1, 0), 40);
        assertEquals(400, wait(2, 1), 80);
        assertEquals(700, wait(30, 59), 140);
    }

    @Test
    void aCameraMissedForLongIsAskedSeldom() {
        assertEquals(15_000, wait(60, 120), 3000);
    }

    @Test
    void waitsAreSpread() {
        assertNotEquals(wait(30, 59), wait(30, 59));
    }

    @Test
    void aRefusedPasswordIsNotTriedAgainForAMinute() {
        assertTrue(backoff.after(LossCause.NOT_AUTHORISED, 1, Duration.ZERO).toSeconds() >= 48);
    }
}
