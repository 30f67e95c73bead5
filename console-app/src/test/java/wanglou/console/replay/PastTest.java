package wanglou.console.replay;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import wanglou.core.IncidentId;
import wanglou.core.PersonId;
import wanglou.core.SeatId;
import wanglou.core.UnitId;
import wanglou.incidents.Grade;
import wanglou.incidents.Incident;
import wanglou.incidents.IncidentKind;
import wanglou.incidents.Place;
import wanglou.replay.Replay;
import wanglou.units.Unit;
import wanglou.units.UnitKind;
import wanglou.units.UnitStatus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PastTest {

    private static final Instant T = Instant.parse("2026-03-14T13:00:00Z");
    private static final UnitId U = new UnitId("u1");
    private final Past past = new Past(new Replay(T, at(100), List.of(incident("1", 0, null)), List.of(unit(UnitStatus.AVAILABLE)), List.of(), List.of(
            new Replay.Step(at(10), List.of(), List.of(unit(UnitStatus.EN_ROUTE)), List.of(), List.of()),
            new Replay.Step(at(20), List.of(incident("2", 20, null)), List.of(), List.of(), List.of()),
            new Replay.Step(at(30), List.of(incident("1", 0, at(30))), List.of(), List.of(U), List.of()))));

    @Test
    void itIsWoundForwardAndBackwardToAnyMoment() {
        past.windTo(at(10));
        assertEquals(UnitStatus.EN_ROUTE, status());
        past.windTo(at(25));
        assertEquals(List.of("1", "2"), open());
        past.windTo(at(99));
        assertEquals(List.of("2"), open());
        assertNull(past.unit(U));
        past.windTo(at(5));
        assertEquals(UnitStatus.AVAILABLE, status());
        assertEquals(List.of("1"), open());
        assertFalse(past.windTo(at(6)), "nothing changed");
    }

    @Test
    void itSaysWhatItCoversAndWhatWasOpenedInIt() {
        assertTrue(past.covers(at(100)));
        assertFalse(past.covers(at(101)));
        assertEquals(List.of("2"), past.opened().stream().map(i -> i.id().value()).toList());
    }

    @Test
    void aMomentIsTypedInFullOrAsATimeOfDay() {
        assertEquals(Optional.of(Instant.parse("2026-03-01T21:40:00Z")), ReplayControls.moment("2026-03-01 21:40", T, ZoneOffset.UTC));
        assertEquals(Optional.of(Instant.parse("2026-03-14T12:40:00Z")), ReplayControls.moment("12:40", T, ZoneOffset.UTC));
        assertEquals(Optional.of(Instant.parse("2026-03-13T21:40:00Z")), ReplayControls.moment("21:40", T, ZoneOffset.UTC));
        assertEquals(Optional.empty(), ReplayControls.moment("🚓", T, ZoneOffset.UTC));
        assertEquals(Optional.empty(), ReplayControls.moment("x".repeat(10_000), T, ZoneOffset.UTC));
    }

    private UnitStatus status() {
        return java.util.Objects.requireNonNull(past.unit(U)).status();
    }

    private List<String> open() {
        return past.open().stream().map(i -> i.id().value()).toList();
    }

    private static Instant at(int seconds) {
        return T.plusSeconds(seconds);
    }

    private static Unit unit(UnitStatus status) {
        return new Unit(U, "1", "", UnitKind.VEHICLE, "", List.of(), 2, "", List.of(), status, T);
    }

    private static Incident incident(String id, int opened, @org.jspecify.annotations.Nullable Instant closed) {
        return new Incident(new IncidentId(id), new IncidentKind("fight"), new Grade(3), new Place(null, "", ""), "", at(opened),
                new PersonId("lin"), new SeatId("1"), closed);
    }
}
