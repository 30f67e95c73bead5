package wanglou.calls;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import wanglou.incidents.IncidentKind;
import wanglou.map.geo.GeoPoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DuplicateFinderTest {

    private static final Instant T0 = Instant.parse("2026-03-14T13:44:51Z");
    private static final GeoPoint HARBOUR = new GeoPoint(43.7343, 7.4203);
    private static final GeoPoint FORTY_METRES = new GeoPoint(43.73466, 7.4203);
    private static final GeoPoint FAR = new GeoPoint(43.7443, 7.4203);

    private final DuplicateFinder finder = DuplicateFinder.standard();

    private static Sighting sighting(String key, @Nullable GeoPoint point, int minutes, @Nullable String kind, String... numbers) {
        return new Sighting(key, point, T0.plusSeconds(minutes * 60L), kind == null ? null : new IncidentKind(kind), Set.of(numbers));
    }

    private List<String> keys(Sighting fresh, Sighting... known) {
        return finder.offers(fresh, List.of(known)).stream().map(DuplicateOffer::key).toList();
    }

    @Test
    void fortyMetresTwoMinutesAndTheSameKindIsOfferedWithItsReasons() {
        DuplicateOffer offer = finder.offers(sighting("new", FORTY_METRES, 2, "fight"), List.of(sighting("0213", HARBOUR, 0, "fight"))).getFirst();
        assertEquals(40, offer.metres(), 1);
        assertEquals(120, offer.apart().toSeconds());
        assertEquals(DuplicateOffer.Kinds.SAME, offer.kind());
    }

    @Test
    void farOffOrLongAgoIsNotOffered() {
        assertTrue(keys(sighting("new", FAR, 2, "fight"), sighting("a", HARBOUR, 0, "fight")).isEmpty());
        assertTrue(keys(sighting("new", HARBOUR, 119, "fight"), sighting("a", HARBOUR, 0, "noise")).isEmpty());
        assertTrue(keys(sighting("new", HARBOUR, 121, "fight", "1"), sighting("a", HARBOUR, 0, "fight", "1")).isEmpty());
    }

    @Test
    void theNearerAndTheSamerComesFirst() {
        assertEquals(List.of("near", "earlier"), keys(sighting("new", FORTY_METRES, 3, "fight"),
                sighting("earlier", HARBOUR, 0, "fight"), sighting("near", FORTY_METRES, 2, "fight"), sighting("far", FAR, 0, "fight")));
    }

    @Test
    void theSameNumberCountsWhereNobodyKnowsThePlace() {
        assertTrue(keys(sighting("new", null, 1, "fight"), sighting("a", null, 0, "fight")).isEmpty());
        DuplicateOffer offer = finder.compare(sighting("new", null, 1, "fight", "139"), sighting("a", HARBOUR, 0, "fight", "139")).orElseThrow();
        assertTrue(offer.sameNumber() && Double.isNaN(offer.metres()) && offer.score() > 0.5, offer::toString);
    }

    @Test
    void moreThanThreeAreNoHelp() {
        Sighting[] many = java.util.stream.IntStream.range(0, 9).mapToObj(i -> sighting("k" + i, HARBOUR, 0, "fight")).toArray(Sighting[]::new);
        assertEquals(3, keys(sighting("new", HARBOUR, 0, "fight"), many).size());
    }
}
