package wanglou.video.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class StreamTokensTest {

    private Instant now = Instant.parse("2026-03-14T13:48:00Z");
    private final StreamTokens<String> tokens = new StreamTokens<>(() -> now, Duration.ofSeconds(30));

    @Test
    void aTicketOpensItsStreamOnce() {
        String token = tokens.issue("camera 7");
        assertEquals(Optional.of("camera 7"), tokens.redeem(token));
        assertEquals(Optional.empty(), tokens.redeem(token));
    }

    @Test
    void anOldTicketOpensNothing() {
        String token = tokens.issue("camera 7");
        now = now.plusSeconds(30);
        assertEquals(Optional.empty(), tokens.redeem(token));
    }

    @Test
    void ticketsAreLongAndNeverTheSame() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            String token = tokens.issue("x");
            assertTrue(token.length() >= 43 && seen.add(token), token);
        }
        assertEquals(Optional.empty(), tokens.redeem(""));
    }
}
