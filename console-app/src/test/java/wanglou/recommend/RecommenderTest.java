package wanglou.recommend;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

import wanglou.core.UnitId;
import wanglou.dispatch.Measure;
import wanglou.incidents.KindCatalogue;
import wanglou.map.geo.GeoPoint;
import wanglou.units.UnitStatus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static wanglou.recommend.Forces.FIRST;
import static wanglou.recommend.Forces.NOW;
import static wanglou.recommend.Forces.PLACE;
import static wanglou.recommend.Forces.SECOND;
import static wanglou.recommend.Forces.id;
import static wanglou.recommend.Forces.incident;

final class RecommenderTest {

    private static final Duration LIVE = Duration.ofSeconds(2);

    private final Recommender recommender = new Recommender(Requirements.standard());

    private Recommendation.Ranking rank(String kind, Situation situation) {
        return assertInstanceOf(Recommendation.Ranking.class, recommender.recommend(incident(FIRST, kind, PLACE), situation));
    }

    private static List<String> order(Recommendation.Ranking ranking) {
        return ranking.ranked().stream().map(c -> c.force().unit().callSign()).toList();
    }

    private static Candidate of(Recommendation.Ranking ranking, String sign) {
        return ranking.of(id(sign)).orElseThrow();
    }

    @Test
    void theNearestOfEqualsComesFirstAndEveryPointHasItsReason() {
        var ranking = rank("other", new Forces().unit("112", 61).unit("108", 81).unit("133", 218).now());
        assertEquals(List.of("112", "108", "133"), order(ranking));
        Candidate best = ranking.ranked().getFirst();
        assertEquals(1, best.rank());
        Score score = best.score().orElseThrow();
        assertEquals(Math.round(50 * 180 / 241.0), score.time());
        assertEquals(25 + 15 + 10, score.skill() + score.load() + score.remain());
        assertEquals(new Reason.DriveTime(Duration.ofSeconds(61)), best.reasons().getFirst());
        assertTrue(best.reasons().contains(new Reason.Load(0)));
        assertTrue(best.reasons().contains(new Reason.LeavesNothingOpen()));
    }

    @Test
    void whoBringsWhatTheKindWantsBeatsWhoIsALittleNearer() {
        var ranking = rank("armed-threat", new Forces().unit("101", 60)
                .unit("102", UnitStatus.AVAILABLE, 80, LIVE, 0, null, List.of("防刺盾", "stab-vest", "negotiation")).now());
        assertEquals(List.of("102", "101"), order(ranking));
        assertTrue(of(ranking, "102").reasons().contains(new Reason.Brings(List.of("negotiation", "stab-vest", "shield"))),
                "a word of the record is taken for its code: " + of(ranking, "102").reasons());
        assertTrue(of(ranking, "101").reasons().contains(new Reason.Lacks(List.of("negotiation", "stab-vest", "shield"))));
        assertEquals(2, ranking.missing());
    }

    @Test
    void loadAndAStaleFixCountAgainstAUnit() {
        var ranking = rank("other", new Forces().unit("101", UnitStatus.AVAILABLE, 60, LIVE, 5, null, List.of())
                .unit("102", UnitStatus.AVAILABLE, 60, Duration.ofMinutes(4), 0, null, List.of()).unit("103", 60).now());
        assertEquals(List.of("103", "101", "102"), order(ranking));
        assertEquals(8, of(ranking, "101").score().orElseThrow().load());
        assertTrue(of(ranking, "102").reasons().contains(new Reason.StaleFix(Duration.ofMinutes(4))));
        assertEquals(Math.round(0.6 * 50 * 180 / 240), of(ranking, "102").score().orElseThrow().time());
    }

    @Test
    void whoGoesOffDutySoonIsRankedAndSaidToGo() {
        Forces forces = new Forces().unit("101", 60).unit("102", 60);
        var ranking = rank("other", forces.offDuty("101", Duration.ofMinutes(20)).offDuty("102", Duration.ofMinutes(40)).now());
        Reason.OffSoon soon = new Reason.OffSoon(Forces.NOW.plus(Duration.ofMinutes(20)));
        assertTrue(of(ranking, "101").reasons().contains(soon) && soon.against());
        assertTrue(of(ranking, "102").reasons().stream().noneMatch(Reason.OffSoon.class::isInstance));
        assertEquals(of(ranking, "102").score(), of(ranking, "101").score(), "a person weighs it, no points are taken");
    }

    @Test
    void lostBusyAndForbiddenUnitsAreListedAndNeverRanked() {
        var ranking = rank("other", new Forces().unit("101", UnitStatus.AVAILABLE, 60, Duration.ofMinutes(11), 0, null, List.of())
                .unit("102", UnitStatus.AVAILABLE, 60, null, 0, null, List.of())
                .unit("103", UnitStatus.EN_ROUTE, 60, LIVE, 0, new Bound(SECOND, Bound.How.SENT), List.of())
                .unit("104", UnitStatus.ON_SCENE, 60, LIVE, 0, null, List.of())
                .unit("105", UnitStatus.EMERGENCY, 60, LIVE, 0, null, List.of())
                .unit("106", Double.POSITIVE_INFINITY)
                .unit("107", UnitStatus.BREAK, 60, LIVE, 0, null, List.of()).now());
        assertEquals(List.of("107"), order(ranking));
        assertTrue(of(ranking, "107").reasons().contains(new Reason.Doing(UnitStatus.BREAK)));
        assertEquals(new Reason.FixLost(Duration.ofMinutes(11)), of(ranking, "101").reasons().getFirst());
        assertTrue(!of(ranking, "101").drive().known(), "a time from a lost place is no time");
        assertEquals(new Reason.NeverSeen(), of(ranking, "102").reasons().getFirst());
        assertEquals(new Reason.BusyOn(SECOND, UnitStatus.EN_ROUTE), of(ranking, "103").reasons().getFirst());
        assertEquals(new Reason.BusyOn(null, UnitStatus.ON_SCENE), of(ranking, "104").reasons().getFirst());
        assertEquals(new Reason.Forbidden(UnitStatus.EMERGENCY), of(ranking, "105").reasons().getFirst());
        assertEquals(new Reason.NoWay(), of(ranking, "106").reasons().getFirst());
        assertEquals(7, ranking.ranked().size() + ranking.others().size());
    }

    @Test
    void whoMustBeAskedForComesAfterWhoIsFreeHoweverNear() {
        var ranking = rank("other", new Forces().unit("101", UnitStatus.BREAK, 20, LIVE, 0, null, List.of()).unit("102", 600).now());
        assertEquals(List.of("102", "101"), order(ranking));
    }

    @Test
    void theLastUnitOfAQuarterIsNamedAndCostsPoints() {
        var ranking = rank("other", new Forces().unit("112", 60, 0, 1).unit("113", 60, 0, 1).unit("108", 60, 2).unit("120", 300, 3).unit("121", 300, 3)
                .unit("122", 300, 3).now());
        assertEquals(List.of(new Gap("花园区", "Gardens", 1, 0, List.of(new Forces().areas().get(2)))), of(ranking, "108").gaps());
        assertEquals(0, of(ranking, "108").score().orElseThrow().remain());
        Gap port = of(ranking, "112").gaps().getFirst();
        assertEquals(List.of("港口北", 2, 1, 0.2), List.of(port.zh(), port.before(), port.after(), port.km2()));
        assertEquals(6, of(ranking, "112").score().orElseThrow().remain());
        assertEquals(List.of(), of(ranking, "120").gaps(), "two others still reach the old town");
        assertEquals(10, of(ranking, "120").score().orElseThrow().remain());
        assertEquals(List.of("112", "113", "108"), order(ranking).subList(0, 3));
    }

    @Test
    void whatIfTellsArrivalsCoverAndWhoIsTakenFromElsewhere() {
        var forces = new Forces().unit("105", UnitStatus.EN_ROUTE, 49, LIVE, 0, new Bound(FIRST, Bound.How.SENT), List.of(), 0)
                .unit("112", 61, 0, 1).unit("113", 500, 0).unit("108", 81, 2)
                .unit("110", UnitStatus.EN_ROUTE, 94, LIVE, 0, new Bound(SECOND, Bound.How.SENT), List.of(), 3);
        var ranking = rank("armed-threat", forces.now());
        assertEquals(1, ranking.missing(), "one is on its way");
        Outlook now = recommender.whatIf(ranking, forces.now(), List.of());
        assertEquals(List.of(id("105")), now.arrivals().stream().map(Outlook.Arrival::unit).toList());
        assertEquals(0.75, now.after().share());
        Outlook sent = recommender.whatIf(ranking, forces.now(), List.of(id("112"), id("108"), id("110"), id("112"), new UnitId("nobody")));
        assertEquals(List.of(id("105"), id("112"), id("108"), id("110")), sent.arrivals().stream().map(Outlook.Arrival::unit).toList());
        assertEquals(0.25, sent.after().share());
        assertEquals(List.of(id("110")), sent.busy());
        assertEquals(List.of("Gardens", "Port north"), sent.gaps().stream().map(Gap::en).toList());
        assertEquals(List.of(1, 0), List.of(sent.gaps().getFirst().before(), sent.gaps().getFirst().after()));
    }

    @Test
    void whoIsThereHasArrived() {
        var forces = new Forces().unit("105", UnitStatus.ON_SCENE, 40, LIVE, 0, new Bound(FIRST, Bound.How.ON_SCENE), List.of());
        assertEquals(0, recommender.whatIf(rank("other", forces.now()), forces.now(), List.of()).arrival(0).orElseThrow().drive().seconds());
    }

    @Test
    void aSecondIncidentSeesWhoIsTriedOutAndSentForTheFirstAsGone() {
        Forces forces = new Forces().unit("112", 60, 0, 1).unit("113", 90, 0);
        var second = incident(SECOND, "other", PLACE);
        for (Bound.How how : Bound.How.values()) {
            var ranking = assertInstanceOf(Recommendation.Ranking.class, recommender.recommend(second, forces.with("112", new Bound(FIRST, how))));
            assertEquals(List.of("113"), order(ranking), how.name());
            assertEquals(0.25, ranking.cover().share(), "what the first takes covers nothing: " + how);
            assertEquals(1, ranking.ranked().getFirst().gaps().size(), "and the next one is the last: " + how);
        }
        var tried = forces.with("112", new Bound(FIRST, Bound.How.TENTATIVE));
        assertEquals(List.of("112", "113"), order(rank("other", tried)), "where it is tried out it stays in the ranking");
        assertEquals(0.5, rank("other", tried).cover().share(), "and the cover before is with it");
    }

    @Test
    void aBusyUnitNamesWhoWouldTakeItsPlace() {
        Forces forces = new Forces().unit("110", UnitStatus.EN_ROUTE, 55, LIVE, 0, new Bound(SECOND, Bound.How.SENT), List.of()).unit("114", 185)
                .unit("115", 300);
        assertEquals(id("114"), recommender.replacement(incident(SECOND, "burglary", PLACE), id("110"), forces.now()).orElseThrow().id());
        assertTrue(recommender.replacement(incident(SECOND, "burglary", null), id("110"), forces.now()).isEmpty());
    }

    @Test
    void anUnlocatedIncidentGetsNoRankingThatWouldBeInvented() {
        assertInstanceOf(Recommendation.Unlocated.class, recommender.recommend(incident(FIRST, "other", null), new Forces().unit("112", 60).now()));
    }

    @Test
    void theSameSituationInAnyOrderGivesTheSameAnswer() {
        Forces forces = new Forces();
        for (int i = 0; i < 40; i++) {
            forces.unit(String.valueOf(100 + i), 60 + i % 3, i % 4);
        }
        List<Force> shuffled = new ArrayList<>(forces.now().forces());
        Collections.shuffle(shuffled, new Random(5));
        assertEquals(order(rank("other", forces.now())), order(rank("other", new Situation(NOW, shuffled, forces))));
    }

    @Test
    void withoutRoadsTheStraightDistanceIsUsedAndSaysSo() {
        Forces forces = new Forces().unit("112", 1).unit("113", 1);
        Roads straight = new StraightRoads(Map.of(id("112"), new GeoPoint(43.74, 7.42), id("113"), new GeoPoint(43.731, 7.42)), 30);
        var ranking = rank("other", new Situation(NOW, forces.now().forces(), straight));
        assertEquals(Measure.STRAIGHT, ranking.measure());
        assertEquals(List.of("113", "112"), order(ranking));
        assertEquals(new Reason.StraightTime(Duration.ofSeconds(13), 30), of(ranking, "113").reasons().getFirst());
        assertTrue(of(ranking, "113").reasons().contains(new Reason.CoverUnknown()));
        assertTrue(!ranking.cover().known());
    }

    @Test
    void everyKindOfTheCatalogueHasANeedAndTheShiftBeginsAtTheLastHourOfTheList() {
        Requirements data = Requirements.standard();
        KindCatalogue.standard().kinds().forEach(kind -> assertTrue(data.of(kind.kind()).units() >= 1, kind.code()));
        data.needs().keySet().forEach(kind -> assertTrue(KindCatalogue.standard().find(data.of(data.needs().get(kind).kind()).kind()).isPresent(), kind));
        data.needs().values().forEach(need -> java.util.stream.Stream.concat(need.skills().stream(), need.equipment().stream())
                .forEach(code -> assertTrue(data.skills().find(code).isPresent(), code)));
        assertEquals(Instant.parse("2026-03-14T08:00:00Z"), data.shiftBegan(NOW, ZoneOffset.UTC));
        assertEquals(Instant.parse("2026-03-13T20:00:00Z"), data.shiftBegan(Instant.parse("2026-03-14T03:00:00Z"), ZoneOffset.UTC));
    }
}
