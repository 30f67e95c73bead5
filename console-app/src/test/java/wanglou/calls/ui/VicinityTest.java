package wanglou.calls.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import wanglou.calls.Call;
import wanglou.calls.CallChannel;
import wanglou.calls.CallId;
import wanglou.calls.CallOutcome;
import wanglou.calls.Caller;
import wanglou.core.IncidentId;
import wanglou.core.PersonId;
import wanglou.core.SeatId;
import wanglou.incidents.Grade;
import wanglou.incidents.Incident;
import wanglou.incidents.IncidentKind;
import wanglou.incidents.Place;
import wanglou.map.geo.GeoPoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class VicinityTest {

    private static final Instant T0 = Instant.parse("2026-03-14T13:44:51Z");
    private static final GeoPoint HARBOUR = new GeoPoint(43.7343, 7.4203);
    private static final GeoPoint NEXT_BLOCK = new GeoPoint(43.7360, 7.4203);
    private static final GeoPoint FAR = new GeoPoint(43.7443, 7.4203);
    private static final IncidentKind FIGHT = new IncidentKind("fight");

    private final Vicinity vicinity = new Vicinity();

    private static Incident incident(String id, GeoPoint at, int minutesAgo, @Nullable Instant closed) {
        return new Incident(new IncidentId(id), FIGHT, new Grade(3), new Place(at, "", "map"), "", T0.minus(Duration.ofMinutes(minutesAgo)), new PersonId("lin"),
                new SeatId("3"), closed);
    }

    private static Call call(String id, @Nullable GeoPoint at, Call.@Nullable End end) {
        return new Call(new CallId(id), CallChannel.PHONE, "139****2086", "", new Place(at, "", "typed"), null, "", T0.minusSeconds(60), new PersonId("lin"),
                new SeatId("3"), "", end);
    }

    @Test
    void theLikelySameComesFirstThenTheNearAndTheFarNotAtAll() {
        List<Vicinity.Near> near = vicinity.of(List.of(incident("20260314-0001", FAR, 1, null), incident("20260314-0002", NEXT_BLOCK, 90, null),
                incident("20260314-0003", HARBOUR, 2, null), incident("20260314-0004", HARBOUR, 2, T0)), List.of(), Map.of(), HARBOUR, FIGHT, "", T0);
        assertEquals(List.of("20260314-0003", "20260314-0002"), near.stream().map(n -> String.valueOf(java.util.Objects.requireNonNull(n.incident()).id())).toList());
        assertTrue(near.getFirst().offer().isPresent());
        assertFalse(near.getLast().offer().isPresent());
    }

    @Test
    void theSameNumberIsFoundWhereNoPlaceIsKnownButOnlyByWhoMaySeeIt() {
        Call open = call("C20260314-0001", null, null);
        Map<CallId, Caller> seen = Map.of(open.id(), new Caller("", "+86 139 1234 2086"));
        assertTrue(vicinity.of(List.of(), List.of(open), seen, null, null, "13912342086", T0).getFirst().sameNumber());
        assertTrue(vicinity.of(List.of(), List.of(open), Map.of(), null, null, "13912342086", T0).isEmpty());
    }

    @Test
    void anIncidentIsNotOfferedItselfNorWhatIsLinkedOrClosed() {
        Incident one = incident("20260314-0001", HARBOUR, 2, null);
        assertTrue(vicinity.duplicatesOf(one, List.of(one, incident("20260314-0002", HARBOUR, 2, T0)), List.of(), Map.of()).isEmpty());
        assertEquals("20260314-0003", vicinity.duplicatesOf(one, List.of(one, incident("20260314-0003", HARBOUR, 3, null)),
                List.of(call("C1", HARBOUR, new Call.End(CallOutcome.OPENED, one.id(), "", T0, new PersonId("lin")))), Map.of()).getFirst().key());
    }
}
