package wanglou.dispatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import wanglou.core.Actor;
import wanglou.core.Board;
import wanglou.core.Fact;
import wanglou.core.IncidentId;
import wanglou.core.PersonId;
import wanglou.core.SeatId;
import wanglou.core.UnitId;
import wanglou.incidents.Grade;
import wanglou.incidents.IncidentKind;
import wanglou.incidents.Place;
import wanglou.map.geo.GeoPoint;
import wanglou.map.geo.Geodesy;
import wanglou.recommend.FootRoads;
import wanglou.recommend.Requirements;
import wanglou.recommend.Rules;
import wanglou.recommend.StraightRoads;
import wanglou.units.Fix;
import wanglou.units.FixAge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

class EstimatesTest {

    private static final Instant T0 = Instant.parse("2026-03-14T13:00:00Z");
    private static final Actor LIN = new Actor(new PersonId("lin"), new SeatId("3"), Set.of());
    private static final UnitId UNIT = new UnitId("u105");
    private static final IncidentId INCIDENT = new IncidentId("20260314-0001");
    private static final ResponseId ID = ResponseId.of(INCIDENT, UNIT);
    private static final GeoPoint SCENE = new GeoPoint(43.7343, 7.4203);
    private static final DispatchPolicy POLICY = DispatchPolicy.standard();

    private final Board<ResponseId, Response> responses = Response.BOARD.newBoard();
    private final Board<UnitId, Fix> fixes = new Board<>("fixes", UnitId.class, Fix.class);
    private final List<GeoPoint> asked = new ArrayList<>();
    private final List<Runnable> answers = new ArrayList<>();
    private boolean slow;
    private final Estimates estimates = new Estimates(responses, new Parts(responses), fixes, POLICY, this::find);

    private void find(UnitId unit, GeoPoint from, GeoPoint to, Consumer<Ways.Leg> found) {
        asked.add(from);
        Runnable answer = () -> Ways.straight(POLICY).find(unit, from, to, found);
        if (slow) {
            answers.add(answer);
        } else {
            answer.run();
        }
    }

    @BeforeEach
    void sent() {
        apply(new DispatchEvent.Ordered(INCIDENT, UNIT, new Order(1, new IncidentKind("fight"), new Grade(2), new Place(SCENE, "", "map"), "",
                List.of(), List.of())));
    }

    private void apply(DispatchEvent event) {
        new ResponseFold().apply(responses, new Fact(T0, LIN, event));
    }

    /** The unit reports from so many metres north of the scene, then the hub looks. */
    private void at(double metres, double kmh, int second) {
        GeoPoint place = Geodesy.destination(SCENE, 0, metres);
        Instant at = T0.plusSeconds(second);
        fixes.put(UNIT, new Fix(UNIT, place, (float) (kmh / 3.6), 180, 5, at, at, "test"));
        estimates.look(at);
    }

    private Eta eta() {
        return Objects.requireNonNull(estimates.board().get(ID));
    }

    @Test
    void anEstimateFollowsTheFixesEveryFiveSecondsOrAHundredMetres() {
        at(1_000, 36, 0);
        assertEquals(1_300, eta().metres(), 1);
        assertFalse(eta().road(), "a straight line says so");
        at(990, 36, 1);
        assertEquals(1, asked.size());
        at(850, 36, 2);
        assertEquals(2, asked.size(), "150 m on");
        at(840, 36, 7);
        assertEquals(3, asked.size(), "5 s on");
        estimates.look(T0.plusSeconds(60));
        assertEquals(3, asked.size(), "nothing new is known");
    }

    @Test
    void aUnitOnFootIsReckonedAsInTheRecommendationAndAnewWithEveryMoveOfIts() {
        Rules rules = Requirements.standard().rules();
        FootWays ways = new FootWays(this::find, UNIT::equals, rules.footKmh(), rules.footDetour());
        Estimates walked = new Estimates(responses, new Parts(responses), fixes, POLICY, ways);
        for (int second : List.of(0, 60)) {
            double metres = 500 - second * 5 / 3.6 / 1.3;
            Instant at = T0.plusSeconds(second);
            fixes.put(UNIT, new Fix(UNIT, Geodesy.destination(SCENE, 0, metres), 1.4F, 180, 5, at, at, "test"));
            walked.look(at);
            Eta eta = Objects.requireNonNull(walked.board().get(ID));
            assertEquals(Measure.FOOT, eta.by(), "and says so");
            FootRoads advised = new FootRoads(new StraightRoads(Map.of(), 40), Map.of(UNIT, eta.from()), rules.footKmh(), rules.footDetour());
            assertEquals(advised.drives(List.of(UNIT), SCENE).getFirst().seconds(), eta.seconds(), 1e-6);
            assertEquals(468, eta.seconds() + second, 2, "500 m × 1.3 at 5 km/h, and walking on changes nothing about when it is there");
        }
        assertEquals(List.of(), asked, "no road was asked for");
    }

    @Test
    void aUnitThatVanishesKeepsAnEstimateThatIsOld() {
        at(1_000, 36, 0);
        estimates.look(T0.plusSeconds(900));
        Fix fix = Objects.requireNonNull(fixes.get(UNIT));
        assertEquals(FixAge.LOST, FixAge.of(fix, T0.plusSeconds(900)));
        assertEquals(T0, eta().fixAt(), "nothing makes it younger");
    }

    @Test
    void arrivalIsOfferedAfterTenSecondsNearAndSlowAndNeverSet() {
        at(40, 30, 0);
        at(40, 30, 12);
        assertNull(eta().arrived(), "it passes by");
        at(30, 4, 20);
        at(30, 4, 25);
        assertNull(eta().arrived(), "not long enough");
        at(30, 0, 30);
        assertNotNull(eta().arrived());
        assertEquals(ResponseState.ORDERED, Objects.requireNonNull(responses.get(ID)).state());
        at(200, 30, 35);
        assertNull(eta().arrived(), "it went on");
    }

    @Test
    void aCorrectedPlaceIsReckonedForAtOnceAndALateAnswerForTheOldOneIsDropped() {
        slow = true;
        at(1_000, 36, 0);
        GeoPoint corrected = Geodesy.destination(SCENE, 90, 500);
        apply(new DispatchEvent.OrderChanged(INCIDENT, UNIT, Objects.requireNonNull(responses.get(ID)).order()
                .to(new Place(corrected, "", "drag")), "place"));
        answers.removeFirst().run();
        assertNull(estimates.board().get(ID));
        at(1_000, 36, 1);
        answers.removeFirst().run();
        assertEquals(corrected, eta().to());
    }

    @Test
    void anEndedResponseHasNoEstimate() {
        at(1_000, 36, 0);
        apply(new DispatchEvent.Withdrawn(INCIDENT, UNIT, "", null, "seat"));
        estimates.look(T0.plusSeconds(1));
        assertEquals(0, estimates.board().size());
    }
}
