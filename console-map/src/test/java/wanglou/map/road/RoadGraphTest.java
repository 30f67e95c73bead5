package wanglou.map.road;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

import wanglou.map.RealCity;
import wanglou.map.geo.GeoPoint;
import wanglou.map.road.Route.Found;
import wanglou.map.road.Route.NoRoad;
import wanglou.map.road.Route.Why;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** On the real roads of Monaco. */
class RoadGraphTest {

    private static final GeoPoint PALACE = new GeoPoint(43.7314, 7.4203);
    private static final GeoPoint CASINO = new GeoPoint(43.7393, 7.4281);
    private static final GeoPoint HOSPITAL = new GeoPoint(43.7297, 7.4142);
    private static final GeoPoint OPEN_SEA = new GeoPoint(43.725, 7.445);

    private static RoadGraph roads;

    @BeforeAll
    static void open() throws IOException {
        roads = RoadGraph.open(RealCity.pack());
    }

    @AfterAll
    static void close() {
        roads.close();
    }

    @Test
    void leads_from_the_palace_to_the_casino_along_streets() {
        Found found = assertInstanceOf(Found.class, roads.route(PALACE, CASINO));
        assertTrue(found.metres() > PALACE.distanceTo(CASINO) && found.metres() < 4_000, found.metres() + " m");
        assertTrue(found.seconds() > 60 && found.seconds() < 600, found.seconds() + " s");
        double sum = 0;
        for (int i = 1; i < found.line().size(); i++) {
            sum += found.line().get(i - 1).distanceTo(found.line().get(i));
            assertTrue(found.clock().get(i) >= found.clock().get(i - 1));
        }
        assertEquals(found.metres(), sum, found.metres() * 0.01);
        assertEquals(found.seconds(), found.clock().getLast(), 0.001);
    }

    @Test
    void guides_in_chinese_and_in_english() {
        Found found = assertInstanceOf(Found.class, roads.route(PALACE, CASINO));
        assertTrue(found.turns().stream().anyMatch(t -> t.kind() == Turn.Kind.RIGHT && t.zh().contains("右转") && t.en().contains("right")),
                found.turns()::toString);
        assertEquals(Turn.Kind.ARRIVE, found.turns().getLast().kind());
        assertEquals(found.metres(), found.turns().stream().mapToDouble(Turn::metres).sum(), 1);
    }

    @Test
    void somebody_on_a_route_is_where_the_clock_puts_him() {
        Found found = assertInstanceOf(Found.class, roads.route(PALACE, CASINO));
        assertEquals(found.line().getFirst(), found.at(-5).at());
        assertEquals(0, found.at(found.seconds() + 1).speed());
        assertTrue(found.line().getLast().distanceTo(found.at(found.seconds() + 1).at()) < 0.1);
        Route.Moving half = found.at(found.seconds() / 2);
        assertTrue(half.speed() > 1 && half.speed() < 40, half.speed() + " m/s");
        assertTrue(roads.snap(half.at()).orElseThrow().offMetres() <= 10);
    }

    @Test
    void no_road_leads_into_the_sea() {
        assertEquals(new NoRoad(Why.END_OFF_ROAD), roads.route(PALACE, OPEN_SEA));
        assertEquals(new NoRoad(Why.START_OFF_ROAD), roads.route(OPEN_SEA, PALACE));
        assertTrue(roads.snap(OPEN_SEA).isEmpty());
        assertTrue(roads.reach(OPEN_SEA, 1, 3, 5).isEmpty());
        assertTrue(Double.isInfinite(roads.driveTimes(List.of(roads.snap(CASINO).orElseThrow()), OPEN_SEA)[0]));
    }

    @Test
    void the_palace_stands_on_its_square_and_not_in_the_tunnel_below() {
        Found found = assertInstanceOf(Found.class, roads.route(PALACE, CASINO));
        assertTrue(roads.snap(PALACE).orElseThrow().offMetres() < 200);
        assertFalse(found.turns().getFirst().street().contains("Tunnel"), () -> found.turns().getFirst().toString());
    }

    @Test
    void a_ring_does_not_reach_out_to_sea() {
        Geometry five = area(roads.reach(CASINO, 5).getFirst());
        for (GeoPoint water : List.of(new GeoPoint(43.7347, 7.4255), new GeoPoint(43.7335, 7.4310), new GeoPoint(43.7375, 7.4345), OPEN_SEA)) {
            assertFalse(five.contains(new GeometryFactory().createPoint(new Coordinate(water.lon(), water.lat()))), water::toString);
        }
    }

    @Test
    void walking_takes_longer_but_may_be_shorter() {
        Found drive = assertInstanceOf(Found.class, roads.route(CASINO, HOSPITAL));
        Found walk = assertInstanceOf(Found.class, roads.route(CASINO, HOSPITAL, Travel.WALK, Closures.NONE));
        assertTrue(walk.seconds() > drive.seconds());
        assertTrue(walk.metres() < drive.metres() * 1.2);
        assertEquals(5.0, walk.metres() / walk.seconds() * 3.6, 1.5, "km/h on foot");
    }

    @Test
    void drive_times_are_those_of_the_routes() {
        Random random = new Random(7);
        List<Snapped> units = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            units.add(roads.randomPoint(random));
        }
        double[] seconds = roads.driveTimes(units, CASINO);
        int found = 0;
        for (int i = 0; i < seconds.length; i++) {
            if (roads.route(units.get(i).onRoad(), CASINO) instanceof Found route) {
                assertEquals(route.seconds(), seconds[i], 0.5, "unit at " + units.get(i));
                found++;
            } else {
                assertTrue(Double.isInfinite(seconds[i]));
            }
        }
        assertTrue(found > 50, found + " of 60 have a way");
    }

    @Test
    void times_away_from_a_place_are_those_of_the_routes_too() {
        Random random = new Random(9);
        List<Snapped> places = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            places.add(roads.randomPoint(random));
        }
        double[] seconds = roads.travelTimes(places, HOSPITAL, Flow.FROM_HERE, Travel.DRIVE, Closures.NONE);
        int differs = 0;
        double[] back = roads.driveTimes(places, HOSPITAL);
        for (int i = 0; i < seconds.length; i++) {
            if (roads.route(HOSPITAL, places.get(i).onRoad()) instanceof Found route) {
                assertEquals(route.seconds(), seconds[i], 0.5, "place at " + places.get(i));
            } else {
                assertTrue(Double.isInfinite(seconds[i]));
            }
            differs += Math.abs(seconds[i] - back[i]) > 5 ? 1 : 0;
        }
        assertTrue(differs > 10, "one-ways make there and back differ");
        assertEquals(roads.nearestFrom(HOSPITAL, places, 3).getFirst().seconds(), Arrays.stream(seconds).min().orElseThrow());
        assertThrows(IllegalArgumentException.class, () -> roads.travelTimes(places, HOSPITAL, Flow.FROM_HERE, Travel.WALK, Closures.NONE));
    }

    @Test
    void many_may_ask_at_once() throws Exception {
        Random random = new Random(13);
        List<GeoPoint> from = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            from.add(roads.randomPoint(random).onRoad());
        }
        List<Route> alone = from.stream().map(p -> roads.route(p, CASINO)).toList();
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Future<Route>> together = new ArrayList<>();
            from.forEach(p -> together.add(threads.submit(() -> roads.route(p, CASINO))));
            for (int i = 0; i < from.size(); i++) {
                assertEquals(alone.get(i), together.get(i).get());
            }
        }
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
        IOException missing = assertThrows(IOException.class, () -> new RoadPart().build(folder.resolve("gone.pbf"), folder, (part, done) -> { }));
        assertTrue(String.valueOf(missing.getMessage()).contains("gone.pbf"));
    }

    private static void refuses(Path folder, String name, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve(name), content);
        Path pack = Files.createDirectories(folder.resolve("pack-" + name));
        IOException e = assertThrows(IOException.class, () -> new RoadPart().build(file, pack, (part, done) -> { }), name);
        assertTrue(String.valueOf(e.getMessage()).contains(name), e.getMessage());
        assertThrows(IOException.class, () -> RoadGraph.open(pack));
    }

    @Test
    void the_import_tells_how_far_it_is(@TempDir Path pack) throws IOException {
        List<Double> told = new ArrayList<>();
        new RoadPart().build(RealCity.pbf(), pack, (part, done) -> {
            assertEquals("roads", part);
            told.add(done);
        });
        assertEquals(told.stream().sorted().toList(), told);
        assertEquals(0, told.getFirst());
        assertEquals(1, told.getLast());
    }

    @Test
    void the_nearest_come_first_and_the_unreachable_not_at_all() {
        Random random = new Random(11);
        List<Snapped> units = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            units.add(roads.randomPoint(random));
        }
        List<Arrival> nearest = roads.nearest(units, HOSPITAL, 5);
        assertEquals(5, nearest.size());
        double[] all = roads.driveTimes(units, HOSPITAL);
        for (int i = 0; i < 5; i++) {
            assertEquals(all[nearest.get(i).index()], nearest.get(i).seconds());
            assertTrue(i == 0 || nearest.get(i).seconds() >= nearest.get(i - 1).seconds());
        }
        assertEquals(Arrays.stream(all).min().orElseThrow(), nearest.getFirst().seconds());
    }

    @Test
    void rings_are_nested_and_hold_their_origin() {
        for (Flow flow : Flow.values()) {
            List<Ring> rings = roads.reach(CASINO, flow, Travel.DRIVE, Closures.NONE, 5, 1, 3);
            assertEquals(List.of(1, 3, 5), rings.stream().map(Ring::minutes).toList());
            Geometry before = null;
            for (Ring ring : rings) {
                Geometry area = area(ring);
                assertTrue(area.isValid());
                assertTrue(area.contains(new GeometryFactory().createPoint(new Coordinate(CASINO.lon(), CASINO.lat()))));
                if (before != null) {
                    assertTrue(area.buffer(1e-9).covers(before) && area.getArea() > before.getArea() * 1.2);
                }
                before = area;
            }
        }
    }

    @Test
    void a_ring_tells_the_truth_about_drive_times() {
        Ring three = roads.reach(CASINO, 3).getFirst();
        Geometry area = area(three);
        Random random = new Random(3);
        int right = 0;
        int asked = 0;
        for (int i = 0; i < 300; i++) {
            Snapped place = roads.randomPoint(random);
            if (roads.route(CASINO, place.onRoad()) instanceof Found found && Math.abs(found.seconds() - 180) > 20) {
                asked++;
                boolean inside = area.contains(new GeometryFactory().createPoint(new Coordinate(place.onRoad().lon(), place.onRoad().lat())));
                right += inside == found.seconds() < 180 ? 1 : 0;
            }
        }
        assertTrue(right > asked * 0.93, right + " of " + asked);
    }

    @Test
    void a_closure_makes_a_detour_or_no_way() {
        Found open = assertInstanceOf(Found.class, roads.route(PALACE, CASINO));
        GeoPoint middle = open.line().get(open.line().size() / 2);
        Closures here = new Closures(List.of(square(middle, 0.0003)));
        Route around = roads.route(PALACE, CASINO, Travel.DRIVE, here);
        if (around instanceof Found detour) {
            assertTrue(detour.seconds() >= open.seconds());
            assertTrue(detour.line().stream().noneMatch(p -> Math.abs(p.lat() - middle.lat()) < 0.0003 && Math.abs(p.lon() - middle.lon()) < 0.0003));
        }
        Snapped palace = roads.snap(PALACE).orElseThrow();
        double closed = roads.driveTimes(List.of(palace), CASINO, here)[0];
        assertEquals(around instanceof Found detour ? detour.seconds() : Double.POSITIVE_INFINITY, closed, 0.5);
        assertTrue(closed > open.seconds());
        assertEquals(new NoRoad(Why.START_OFF_ROAD), roads.route(PALACE, CASINO, Travel.DRIVE, new Closures(List.of(square(PALACE, 0.01)))));
    }

    /** The harbour of Monaco has a ferry across its mouth, between Quai des États-Unis and Quai Antoine Ier. */
    @Test
    void who_walks_may_be_kept_off_the_ferry() {
        GeoPoint north = new GeoPoint(43.7362, 7.4272);
        GeoPoint south = new GeoPoint(43.7334, 7.4254);
        Found over = assertInstanceOf(Found.class, roads.route(north, south, Travel.WALK, Closures.NONE));
        Found around = assertInstanceOf(Found.class, roads.route(north, south, Travel.WALK, Closures.FERRIES));
        assertTrue(around.seconds() > over.seconds() + 120, around.seconds() + " s around, " + over.seconds() + " s over");
    }

    @Test
    void a_random_drive_follows_the_streets_and_repeats_with_its_seed() {
        Snapped start = roads.randomPoint(new Random(42));
        Found drive = roads.randomDrive(start.onRoad(), new Random(42)).orElseThrow();
        assertEquals(drive, roads.randomDrive(start.onRoad(), new Random(42)).orElseThrow());
        assertTrue(drive.line().stream().allMatch(p -> roads.snap(p).orElseThrow().offMetres() <= 10));
    }

    @Test
    void a_folder_without_roads_is_refused_with_its_name(@TempDir Path empty) {
        IOException e = assertThrows(IOException.class, () -> RoadGraph.open(empty));
        assertTrue(String.valueOf(e.getMessage()).contains(empty.toString()), e.getMessage());
    }

    private static List<GeoPoint> square(GeoPoint c, double half) {
        return List.of(new GeoPoint(c.lat() - half, c.lon() - half), new GeoPoint(c.lat() - half, c.lon() + half),
                new GeoPoint(c.lat() + half, c.lon() + half), new GeoPoint(c.lat() + half, c.lon() - half));
    }

    private static Geometry area(Ring ring) {
        Geometry area = new GeometryFactory().createPolygon();
        for (List<GeoPoint> outline : ring.outlines()) {
            area = area.union(polygon(outline));
        }
        for (List<GeoPoint> hole : ring.holes()) {
            area = area.difference(polygon(hole));
        }
        return area;
    }

    private static Geometry polygon(List<GeoPoint> outline) {
        return new GeometryFactory().createPolygon(outline.stream().map(p -> new Coordinate(p.lon(), p.lat())).toArray(Coordinate[]::new));
    }
}
