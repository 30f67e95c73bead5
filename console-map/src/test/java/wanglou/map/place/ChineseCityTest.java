package wanglou.map.place;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import wanglou.map.geo.GeoPoint;
import wanglou.map.place.OsmScan.Spot;
import wanglou.map.place.OsmScan.StreetWay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** How dispatchers type in a Chinese city. The city is invented. */
class ChineseCityTest {

    private static final GeoPoint CENTER = new GeoPoint(30.82, 111.79);

    @TempDir
    private static Path pack;
    private static PlaceIndex places;

    @BeforeAll
    static void build() throws IOException {
        List<StreetWay> streets = List.of(
                street(Map.of("name", "长坂路", "highway", "primary", "ref", "G210"), new long[] {1, 2, 3}, at(0, -0.01), at(0, 0), at(0, 0.01)),
                street(Map.of("name", "玉泉路", "highway", "secondary", "name:en", "Yuquan Road"), new long[] {4, 2, 5}, at(-0.01, 0), at(0, 0), at(0.01, 0)),
                street(Map.of("name", "重庆街", "highway", "residential"), new long[] {5, 6}, at(0.01, 0), at(0.01, 0.01)),
                street(Map.of("name", "人民路", "highway", "residential"), new long[] {7, 8}, at(0.02, 0), at(0.02, 0.01)),
                street(Map.of("name", "人民路", "highway", "residential"), new long[] {9, 10}, at(0.12, 0), at(0.12, 0.01)));
        List<Spot> spots = new ArrayList<>(List.of(
                spot(0.001, 0.002, Map.of("amenity", "hospital", "name", "望山市人民医院", "alt_name", "市一医院")),
                spot(0.008, 0.002, Map.of("amenity", "hospital", "name", "望山市中医医院")),
                spot(0.002, -0.003, Map.of("amenity", "school", "name", "望山市第一高级中学", "short_name", "望山一中")),
                spot(0.0003, 0.004, Map.of("amenity", "police", "name", "长坂派出所")),
                spot(0.005, 0.006, Map.of("shop", "supermarket", "name", "银行街超市")),
                spot(0.0001, 0.005, Map.of("addr:street", "长坂路", "addr:housenumber", "12")),
                spot(0.0001, 0.006, Map.of("addr:street", "长坂路", "addr:housenumber", "128")),
                spot(0.0001, 0.007, Map.of("addr:street", "长坂路", "addr:housenumber", "12号附1")),
                spot(0, -0.008, Map.of("highway", "milestone", "distance", "53")),
                spot(0, 0.002, Map.of("highway", "milestone", "distance", "54.0")),
                spot(0.009, 0, Map.of("highway", "milestone")),
                spot(0.02, 0.001, Map.of("addr:street", "人民路", "addr:housenumber", "3")),
                spot(0.0201, 0.0011, Map.of("shop", "bakery", "name", "三号面包", "addr:street", "人民路", "addr:housenumber", "3")),
                spot(0.12, 0.001, Map.of("addr:street", "人民路", "addr:housenumber", "3"))));
        PlacePart.write(PlaceGatherer.gather(streets, spots), pack, done -> { });
        places = PlaceIndex.open(pack);
    }

    @AfterAll
    static void close() throws IOException {
        places.close();
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource({
            "cbl, 长坂路", "zbl, 长坂路", "changbanlu, 长坂路", "长坂, 长坂路", "长板路, 长坂路",
            "cqj, 重庆街", "zqj, 重庆街", "chongqing, 重庆街",
            "rmyy, 望山市人民医院", "wssrmyy, 望山市人民医院", "renminyiyuan, 望山市人民医院", "人民医院, 望山市人民医院", "市一医院, 望山市人民医院", "syyy, 望山市人民医院",
            "中医院, 望山市中医医院", "望山一中, 望山市第一高级中学", "wsyz, 望山市第一高级中学",
            "长坂派出所, 长坂派出所", "cbpcs, 长坂派出所", "yhjcs, 银行街超市", "yxjcs, 银行街超市",
            "长坂路12, 长坂路12号", "长坂路12号, 长坂路12号", "长坂路128号, 长坂路128号",
            "长坂路与玉泉路, 长坂路与玉泉路交叉口", "玉泉路和长坂路, 长坂路与玉泉路交叉口", "yuquan road, 玉泉路"})
    void finds_what_was_meant_first(String typed, String expected) {
        List<Place> found = places.search(typed, 5, Optional.of(CENTER));
        assertFalse(found.isEmpty());
        assertEquals(expected, found.getFirst().name(), found::toString);
    }

    @ParameterizedTest(name = "{0} is {1} of {2}")
    @CsvSource(delimiter = '|', value = {
            "长坂路12号 | ADDRESS | 长坂路12号 | EXACT |  | 0.0001 | 0.005",
            "长坂路与玉泉路交叉口 | CROSSING | 长坂路与玉泉路交叉口 | EXACT |  | 0 | 0",
            "玉泉路和长坂路路口 | CROSSING | 长坂路与玉泉路交叉口 | EXACT |  | 0 | 0",
            "玉泉路交长坂路 | CROSSING | 长坂路与玉泉路交叉口 | EXACT |  | 0 | 0",
            "长坂路与人民路交叉口 | STREET | 长坂路 | GUESS | 人民路 | 0 | 0",
            "长坂路77号 | STREET | 长坂路 | GUESS | 77 | 0 | 0",
            "长坂派出所以北300米 | OFFSET | 长坂派出所 | LIKELY |  | 0.002998 | 0.004",
            "长坂派出所东南方向约三百米处 | OFFSET | 长坂派出所 | LIKELY |  | -0.001608 | 0.006221",
            "G210 K53+500 | KILOMETRE | G210 K54 | LIKELY |  | 0 | -0.003",
            "国道210 53公里处 | KILOMETRE | G210 K53 | EXACT |  | 0 | -0.008",
            "长坂路53.25公里 | KILOMETRE | G210 K53 | LIKELY |  | 0 | -0.0055",
            "cbpcs | NAMED | 长坂派出所 | LIKELY |  | 0.0003 | 0.004"})
    void resolves(String typed, Resolved.How how, String name, Resolved.Confidence confidence, @org.jspecify.annotations.Nullable String missing, double dLat,
            double dLon) {
        List<Resolved> found = resolver().resolve(typed, Optional.of(CENTER));
        assertFalse(found.isEmpty(), typed);
        Resolved first = found.getFirst();
        assertEquals(how, first.how(), found::toString);
        assertEquals(name, java.util.Objects.requireNonNull(first.place()).name());
        assertEquals(confidence, first.confidence(), found::toString);
        assertEquals(missing == null ? "" : missing, first.missing());
        assertTrue(first.at().distanceTo(at(dLat, dLon)) < 12, () -> typed + ": " + first.at().distanceTo(at(dLat, dLon)) + " m off");
        assertFalse(first.outside());
    }

    @Test
    void a_kilometre_beyond_the_last_post_is_not_made_up() {
        assertTrue(resolver().resolve("G210 K99", Optional.empty()).stream().noneMatch(r -> r.how() == Resolved.How.KILOMETRE));
    }

    @Test
    void coordinates_in_china_are_offered_in_both_datums_and_beyond_the_map_is_said() {
        List<Resolved> found = resolver().resolve("111.79,30.8205", Optional.empty());
        assertEquals(List.of(wanglou.map.geo.Datum.WGS84, wanglou.map.geo.Datum.GCJ02), found.stream().map(Resolved::datum).toList());
        assertTrue(found.get(0).at().distanceTo(found.get(1).at()) > 300);
        assertTrue(resolver().resolve("31.5000,111.7900", Optional.empty()).getFirst().outside());
    }

    private static PlaceResolver resolver() {
        return new PlaceResolver(places, new wanglou.map.geo.GeoBox(30.7, 111.6, 31, 111.9));
    }

    @Test
    void asking_for_the_kind_finds_all_of_them() {
        assertEquals(2, places.search("医院", 5, Optional.empty()).stream().filter(p -> p.kind() == PlaceKind.HOSPITAL).count());
        assertEquals("长坂派出所", places.search("公安", 5, Optional.empty()).getFirst().name());
    }

    @Test
    void two_streets_of_one_name_far_apart_are_two() {
        assertEquals(2, places.search("人民路", 5, Optional.empty()).stream().filter(p -> p.kind() == PlaceKind.STREET).count());
        assertTrue(places.search("人民路", 5, Optional.of(at(0.12, 0.01))).getFirst().at().distanceTo(at(0.12, 0.01)) < 2_000);
    }

    @Test
    void one_house_is_one_address_and_another_town_has_its_own() {
        assertEquals(2, places.search("人民路3号", 9, Optional.empty()).stream().filter(p -> p.kind() == PlaceKind.ADDRESS).count());
    }

    @Test
    void a_thing_without_an_address_stands_at_its_street() {
        assertEquals("长坂路", places.search("长坂派出所", 1, Optional.empty()).getFirst().address());
        assertEquals("长坂路12号", places.addressAt(at(0.0002, 0.005)).orElseThrow().place().name());
        assertEquals("玉泉路", places.addressAt(at(0.005, 0.0005)).orElseThrow().place().name());
    }

    private static GeoPoint at(double north, double east) {
        return new GeoPoint(CENTER.lat() + north, CENTER.lon() + east);
    }

    private static StreetWay street(Map<String, String> tags, long[] nodes, GeoPoint... line) {
        return new StreetWay(new Tags(tags), nodes, List.of(line));
    }

    private static Spot spot(double north, double east, Map<String, String> tags) {
        return new Spot(new Tags(tags), at(north, east));
    }
}
