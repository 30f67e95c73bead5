package wanglou.console;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import wanglou.link.LinkState;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class LinkViewTest {

    private static final Instant NOW = Instant.parse("2026-03-14T13:00:00Z");

    private static LinkState live(int roundTrip) {
        return new LinkState.Live("hub", "1", Duration.ofMillis(roundTrip), NOW);
    }

    /** Whole screens are drawn anew when it turns; the hub answers every second. */
    @Test
    void anAnswerOfTheHubIsNoTurnOfTheLink() {
        Fx.start();
        LinkView link = Fx.on(() -> new LinkView(new Pulse()));
        AtomicInteger turns = new AtomicInteger();
        Fx.on(() -> {
            link.liveProperty().addListener(o -> {
                turns.incrementAndGet();
                link.liveProperty().get();
            });
            link.show(live(3));
            link.show(live(4));
            link.show(live(5));
            return true;
        });
        assertEquals(1, turns.get());
        assertTrue(link.live());
        Fx.on(() -> {
            link.show(new LinkState.Lost(NOW, 1, NOW, Duration.ofSeconds(1)));
            return true;
        });
        assertEquals(2, turns.get());
        assertFalse(link.live());
        assertEquals(NOW, link.pictureAt(NOW.plusSeconds(60)));
    }
}
