package wanglou.calls.ui;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import wanglou.calls.Call;
import wanglou.calls.CallChannel;
import wanglou.calls.CallId;
import wanglou.core.IncidentId;
import wanglou.core.PersonId;
import wanglou.core.SeatId;
import wanglou.incidents.Grade;
import wanglou.incidents.Incident;
import wanglou.incidents.IncidentCommand;
import wanglou.incidents.IncidentKind;
import wanglou.incidents.Life;
import wanglou.incidents.Place;
import wanglou.incidents.Stage;
import wanglou.map.geo.GeoPoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

/** What a later message of another system offers, and when it has nothing more to offer. */
final class UpdatesTest {

    private static final Instant T0 = Instant.parse("2026-03-14T13:00:00Z");
    private static final GeoPoint HERE = new GeoPoint(43.7396, 7.4213);
    private static final GeoPoint THERE = new GeoPoint(43.7402, 7.4260);
    private static final PersonId LIN = new PersonId("lin");

    private static Incident incident(@Nullable GeoPoint at, Life.Edit... edits) {
        Life life = new Life(Stage.GRADED, List.of(new Life.Step(Stage.GRADED, T0, LIN)), "", null, List.of(), List.of(), List.of(edits), 1 + edits.length);
        return new Incident(new IncidentId("20260314-0001"), new IncidentKind("fire"), new Grade(1), new Place(at, "", "exchange"), "", T0, LIN,
                new SeatId("1"), null, life);
    }

    private static Call call(@Nullable GeoPoint at, String kind, @Nullable Instant updated) {
        return call(at, kind, updated, null);
    }

    private static Call call(@Nullable GeoPoint at, String kind, @Nullable Instant updated, @Nullable Grade grade) {
        return new Call(new CallId("C20260314-0001"), CallChannel.HTTP, "", "", new Place(at, "", "exchange"), new IncidentKind(kind), "", T0, LIN,
                new SeatId("exchange"), "fire-119", null, "", "2026-03-14T13:05:00Z", updated, grade);
    }

    @Test
    void anotherPlaceAndKindAreOfferedWithWhatTheyAskOfTheHub() {
        List<Updates> offered = Updates.of(call(THERE, "burglary", T0.plusSeconds(60)), incident(HERE));
        IncidentCommand.Relocate move = assertInstanceOf(IncidentCommand.Relocate.class, offered.getFirst().command("update"));
        assertEquals(THERE, move.place().point());
        assertEquals("update", move.why());
        assertInstanceOf(IncidentCommand.Rekind.class, offered.get(1).command("update"));
    }

    @Test
    void anotherUrgencyIsOfferedAlsoOfTheFirstMessageAndAPersonsWordEndsIt() {
        List<Updates> first = Updates.of(call(HERE, "fire", null, new Grade(2)), incident(HERE));
        IncidentCommand.Regrade regrade = assertInstanceOf(IncidentCommand.Regrade.class, first.getFirst().command("update"));
        assertEquals(new Grade(2), regrade.grade());
        assertEquals(1, regrade.seen(), "what changed meanwhile is not overwritten");
        assertEquals(List.of(), Updates.of(call(HERE, "fire", null, new Grade(1)), incident(HERE)), "it has that grade");
        Life.Edit graded = new Life.Edit(2, "grade", T0.plusSeconds(120), LIN);
        assertEquals(List.of(), Updates.of(call(HERE, "fire", T0.plusSeconds(60), new Grade(2)), incident(HERE, graded)));
        assertEquals(1, Updates.of(call(HERE, "fire", T0.plusSeconds(180), new Grade(2)), incident(HERE, graded)).size(), "a later message offers again");
    }

    @Test
    void theFirstMessageAndTheSamePlaceOfferNothing() {
        assertEquals(List.of(), Updates.of(call(THERE, "burglary", null), incident(HERE)));
        assertEquals(List.of(), Updates.of(call(new GeoPoint(43.73961, 7.4213), "fire", T0.plusSeconds(60)), incident(HERE)));
        assertEquals(1, Updates.of(call(THERE, "fire", T0.plusSeconds(60)), incident(null)).size(), "an unlocated one takes any place");
    }

    @Test
    void whatAPersonSaidAfterItStands() {
        Life.Edit moved = new Life.Edit(2, "place", T0.plusSeconds(120), LIN);
        assertEquals(List.of(), Updates.of(call(THERE, "fire", T0.plusSeconds(60)), incident(HERE, moved)));
        assertEquals(1, Updates.of(call(THERE, "fire", T0.plusSeconds(180)), incident(HERE, moved)).size(), "a still later message offers again");
    }
}
