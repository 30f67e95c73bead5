package wanglou.console.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import wanglou.core.UnitId;
import wanglou.map.geo.GeoPoint;
import wanglou.units.Fix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class WayTest {

    private static final Instant START = Instant.parse("2026-03-14T13:00:00Z");

    private static Fix at(int second) {
        Instant when = START.plusSeconds(second);
        return new Fix(new UnitId("u1"), new GeoPoint(43.7 + second * 1e-5, 7.4), 3, 90, 5, when, when, "owntracks-http");
    }

    @Test
    void aSilenceIsAGapAndNotAStraightLine() {
        Way way = new Way(List.of(at(0), at(10), at(20), at(400), at(410)));
        assertEquals(List.of(3, 2), way.pieces().stream().map(List::size).toList());
    }

    @Test
    void aLonelyFixDrawsNoLine() {
        assertEquals(List.of(2), new Way(List.of(at(0), at(10), at(400), at(900))).pieces().stream().map(List::size).toList());
        assertTrue(new Way(List.of()).pieces().isEmpty());
    }

    @Test
    void aMomentShowsTheLastFixBeforeIt() {
        Way way = new Way(IntStream.range(0, 100).mapToObj(i -> at(i * 10)).toList());
        assertTrue(way.at(START.minusSeconds(1)).isEmpty());
        assertEquals(START, way.at(START).orElseThrow().at());
        assertEquals(START.plusSeconds(50), way.at(START.plusSeconds(59)).orElseThrow().at());
        assertEquals(START.plusSeconds(990), way.at(START.plusSeconds(5000)).orElseThrow().at());
    }

    @Test
    void thePlayerKeepsItsSpeedAndStopsAtTheEnd() {
        Player player = new Player(START, START.plusSeconds(3600));
        player.speedProperty().set(60);
        player.advance(Duration.ofSeconds(10));
        assertEquals(START.plusSeconds(600), player.atProperty().get());
        player.advance(Duration.ofMinutes(2));
        assertEquals(START.plusSeconds(3600), player.atProperty().get());
        player.seek(0.25);
        assertEquals(START.plusSeconds(900), player.atProperty().get());
        assertEquals(0.25, player.share(), 1e-9);
        player.seek(7);
        assertEquals(1, player.share(), 1e-9);
    }
}
