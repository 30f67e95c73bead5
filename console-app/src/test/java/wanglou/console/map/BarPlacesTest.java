package wanglou.console.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import wanglou.console.bar.Token;
import wanglou.console.text.Language;
import wanglou.map.geo.Datum;
import wanglou.map.geo.GeoPoint;
import wanglou.map.place.Place;
import wanglou.map.place.PlaceKind;
import wanglou.map.place.Resolved;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

/** What the command bar understands of a place: the same as the form of a call. */
final class BarPlacesTest {

    private static final GeoPoint AT = new GeoPoint(43.7343, 7.4203);

    private final List<Resolved> found = new ArrayList<>();
    private final Places scripted = new Places() {

        @Override
        public boolean available() {
            return true;
        }

        @Override
        public CompletableFuture<List<Spot>> search(String words, int limit, Optional<GeoPoint> near) {
            return CompletableFuture.completedFuture(List.of());
        }

        @Override
        public CompletableFuture<Optional<Spot>> addressAt(GeoPoint point) {
            return CompletableFuture.completedFuture(Optional.empty());
        }

        @Override
        public CompletableFuture<List<Spot>> nearby(GeoPoint point, double metres) {
            return CompletableFuture.completedFuture(List.of());
        }

        @Override
        public CompletableFuture<List<Resolved>> resolve(String words, Optional<GeoPoint> near) {
            return CompletableFuture.completedFuture(List.copyOf(found));
        }

        @Override
        public void close() {
            // nothing is open
        }
    };

    private static List<Token.OfPlace> coordinates(String words) {
        return new BarPlaces(Places.NONE).find(words, Language.ZH).join();
    }

    private List<Token.OfPlace> words(String words) {
        return new BarPlaces(scripted).find(words, Language.EN).join();
    }

    private void find(Resolved.How how, PlaceKind kind, String name, Resolved.Confidence confidence, String missing) {
        Place place = new Place(1, kind, name, "", "", "", AT, "");
        found.add(new Resolved(how, place, AT, confidence, missing, 0, 0, (@Nullable Datum) null, false));
    }

    @Test
    void coordinatesInChinaAreOfferedInBothDatumsEachUnderItsName() {
        List<Token.OfPlace> both = coordinates("30.82000, 111.79000");
        assertEquals(List.of("30.82000, 111.79000 WGS-84", "30.82000, 111.79000 GCJ-02"), both.stream().limit(2).map(Token.OfPlace::words).toList());
        GeoPoint gcj = assertNotNull(both.get(1).point());
        double apart = assertNotNull(both.getFirst().point()).distanceTo(gcj);
        assertEquals(500, apart, 400, "a few hundred metres apart");
        assertEquals(gcj, coordinates(both.get(1).words()).getFirst().point(), "what was chosen means the same when it is read again");
    }

    private static GeoPoint assertNotNull(@Nullable GeoPoint point) {
        org.junit.jupiter.api.Assertions.assertNotNull(point);
        return java.util.Objects.requireNonNull(point);
    }

    @Test
    void aDatumThatIsNamedIsTaken() {
        assertEquals(List.of("高德 30.82000, 111.79000 GCJ-02"), coordinates("高德 30.82000, 111.79000").stream().limit(1).map(Token.OfPlace::words).toList());
        assertEquals(List.of("gcj02 30.82, 111.79012"), coordinates("gcj02 30.82, 111.79012").stream().limit(1).map(Token.OfPlace::words).toList());
    }

    @Test
    void aCrossingOrAddressIsCalledAsTheMapCallsIt() {
        find(Resolved.How.CROSSING, PlaceKind.CROSSING, "Rue Grimaldi × Rue Suffren", Resolved.Confidence.EXACT, "");
        assertEquals(List.of(new Token.OfPlace("Rue Grimaldi × Rue Suffren", AT)), words("grimaldi suffren"));
    }

    @Test
    void aHouseNumberTheMapLacksStaysAsItWasSaid() {
        find(Resolved.How.STREET, PlaceKind.STREET, "Rue Grimaldi", Resolved.Confidence.LIKELY, "99");
        assertEquals(List.of(new Token.OfPlace("99 rue grimaldi", AT)), words("99 rue grimaldi"));
    }

    @Test
    void aGuessIsOfferedButNeverTakenByItself() {
        find(Resolved.How.NAMED, PlaceKind.STREET, "Rue Grimaldi", Resolved.Confidence.GUESS, "");
        List<Token.OfPlace> offered = words("grimaldo house");
        assertNull(offered.getFirst().point());
        assertEquals(new Token.OfPlace("Rue Grimaldi", AT), offered.get(1));
        found.clear();
        assertEquals(List.of(), words("nowhere"));
    }
}
