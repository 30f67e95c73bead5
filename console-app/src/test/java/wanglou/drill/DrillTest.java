package wanglou.drill;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import wanglou.core.DeviceId;
import wanglou.core.UnitId;
import wanglou.field.Decoded;
import wanglou.field.cot.CotCodec;
import wanglou.field.owntracks.OwnTracksCodec;
import wanglou.field.traccar.TraccarCodec;
import wanglou.map.geo.GeoPoint;
import wanglou.units.FixGate;
import wanglou.units.FixLimits;
import wanglou.units.PositionReport;
import wanglou.units.UnitCommand;
import wanglou.units.UnitKind;
import wanglou.units.UnitStatus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class DrillTest {

    private static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");

    /** A wire that keeps what it is given. */
    private static final class Kept implements Wire {

        private final List<DrillFix> fixes = new ArrayList<>();

        @Override
        public void send(DrillFix fix) {
            fixes.add(fix);
        }

        @Override
        public long sent() {
            return fixes.size();
        }

        @Override
        public long failed() {
            return 0;
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    /** A drill of so many ticks, with what was sent and told. */
    private record Run(List<DrillFix> fixes, List<UnitCommand.SetStatus> statuses) {

        static Run of(int units, long seed, double rate, DrillFaults faults, int ticks) {
            Kept wire = new Kept();
            List<UnitCommand.SetStatus> statuses = new ArrayList<>();
            DrillOptions options = new DrillOptions(units, rate, seed, 1, URI.create("http://127.0.0.1"), DrillOptions.Protocol.OWNTRACKS_HTTP,
                    Path.of("pack"), faults, null);
            long[] beats = {0};
            StatusLink radio = new StatusLink() {
                @Override
                public void tell(UnitCommand.SetStatus status) {
                    statuses.add(status);
                }

                @Override
                public @Nullable UnitStatus shown(UnitId unit) {
                    return null;
                }
            };
            try (Drill drill = new Drill(options, new TestRoads(), wire, radio,
                    () -> NOON.plusMillis((long) (beats[0] / 20 * 1000 / rate)), null)) {
                for (; beats[0] < ticks * 20L; beats[0]++) {
                    drill.beat();
                }
            }
            return new Run(wire.fixes, statuses);
        }
    }

    @Test
    void the_same_seed_is_the_same_day_and_another_seed_is_another() {
        Run first = Run.of(60, 7, 0.5, DrillFaults.NONE, 200);
        assertEquals(first, Run.of(60, 7, 0.5, DrillFaults.NONE, 200));
        assertNotEquals(first.fixes(), Run.of(60, 8, 0.5, DrillFaults.NONE, 200).fixes());
    }

    @Test
    void every_unit_reports_at_every_tick_and_all_of_it_passes_the_gate() {
        Run run = Run.of(60, 7, 1, DrillFaults.NONE, 600);
        assertEquals(60 * 600, run.fixes().size());
        FixGate gate = new FixGate(FixLimits.DEFAULT);
        for (DrillFix fix : run.fixes()) {
            PositionReport r = new PositionReport(fix.device(), fix.name(), "test", fix.place().lat(), fix.place().lon(), (float) fix.speed(),
                    (float) fix.heading(), (float) fix.accuracy(), fix.battery(), fix.at(), fix.at());
            assertNull(gate.judge(r), () -> fix.toString());
        }
    }

    @Test
    void speeds_are_those_of_their_kind_and_cars_do_not_jump_to_speed() {
        Map<DeviceId, UnitKind> kinds = new HashMap<>();
        DrillRoster.of(60).entries().forEach(e -> kinds.put(e.device(), e.profile().kind()));
        Map<DeviceId, Double> before = new HashMap<>();
        double fastestCar = 0;
        for (DrillFix fix : Run.of(60, 7, 1, DrillFaults.NONE, 900).fixes()) {
            UnitKind kind = kinds.get(fix.device());
            if (UnitKind.OFFICER.equals(kind)) {
                assertTrue(fix.speed() <= 1.6, () -> "walks at " + fix);
            } else if (UnitKind.POST.equals(kind)) {
                assertEquals(0, fix.speed());
            } else {
                fastestCar = Math.max(fastestCar, fix.speed());
                double gained = fix.speed() - before.getOrDefault(fix.device(), fix.speed());
                assertTrue(gained <= 1.6, () -> "gained " + gained + " m/s in a second");
            }
            before.put(fix.device(), fix.speed());
        }
        assertTrue(fastestCar > 8 && fastestCar < 17, "fastest car " + fastestCar);
    }

    @Test
    void the_shift_lives_and_no_unit_skips_a_step_of_its_duty() {
        Map<UnitStatus, Set<UnitStatus>> allowed = Map.of(
                UnitStatus.AVAILABLE, Set.of(UnitStatus.DISPATCHED, UnitStatus.BREAK, UnitStatus.ON_TASK),
                UnitStatus.DISPATCHED, Set.of(UnitStatus.EN_ROUTE),
                UnitStatus.EN_ROUTE, Set.of(UnitStatus.ON_SCENE),
                UnitStatus.ON_SCENE, Set.of(UnitStatus.RETURNING),
                UnitStatus.ON_TASK, Set.of(UnitStatus.RETURNING, UnitStatus.AVAILABLE),
                UnitStatus.RETURNING, Set.of(UnitStatus.AVAILABLE),
                UnitStatus.BREAK, Set.of(UnitStatus.AVAILABLE));
        Map<UnitId, UnitStatus> now = new HashMap<>();
        Set<UnitStatus> seen = new HashSet<>();
        List<UnitCommand.SetStatus> told = Run.of(60, 7, 0.2, DrillFaults.NONE, 1_500).statuses();
        for (UnitCommand.SetStatus change : told) {
            UnitStatus from = now.put(change.unit(), change.status());
            seen.add(change.status());
            if (from != null) {
                assertTrue(allowed.getOrDefault(from, Set.of()).contains(change.status()), () -> change.unit() + ": " + from + " to " + change);
            }
        }
        assertEquals(7, seen.size(), () -> "every status but the emergency: " + seen);
        assertTrue(told.size() > 300, () -> told.size() + " changes in two hours");
    }

    @Test
    void a_status_a_dispatcher_gave_is_obeyed_and_the_echo_of_its_own_is_not_an_order() {
        DrillUnit unit = new DrillUnit(DrillRoster.of(60).entries().getFirst(), new TestRoads(), 7);
        unit.news();
        UnitStatus own = unit.status();
        unit.seen(UnitStatus.AVAILABLE);
        assertEquals(own, unit.status(), "just registered is no order");
        unit.seen(own);
        unit.seen(UnitStatus.EMERGENCY);
        assertEquals(UnitStatus.EMERGENCY, unit.status());
        for (int i = 0; i < 4_000; i++) {
            unit.step(1);
            assertEquals(Optional.empty(), unit.news(), "only a person ends an emergency");
        }
        assertEquals(0, unit.speed());
        unit.seen(UnitStatus.EN_ROUTE);
        unit.step(5);
        assertTrue(unit.speed() > 0);
        List<UnitStatus> told = new ArrayList<>();
        for (int i = 0; i < 6_000 && told.size() < 2; i++) {
            unit.step(1);
            unit.news().ifPresent(told::add);
        }
        assertEquals(List.of(UnitStatus.ON_SCENE, UnitStatus.RETURNING), told);
        unit.seen(UnitStatus.ON_SCENE);
        assertEquals(UnitStatus.RETURNING, unit.status(), "an echo that comes late");
        unit.seen(UnitStatus.RETURNING);
        assertEquals(UnitStatus.RETURNING, unit.status());
    }

    @Test
    void a_car_slows_for_the_corner_and_stands_at_the_end() {
        Journey journey = TestRoads.journey(TestRoads.TOWN, 1, 13.9);
        assertEquals(13.9, journey.allowed(100), 0.01);
        assertTrue(journey.allowed(300) < 6, "at the corner " + journey.allowed(300));
        assertTrue(journey.allowed(journey.length() - 1) < 2.5);
        assertEquals(0, journey.allowed(journey.length()));
        assertEquals(0, journey.heading(10), 0.01);
        assertEquals(90, journey.heading(journey.length() - 10), 0.5);
        assertTrue(journey.at(journey.length() + 50).distanceTo(journey.end()) < 0.01);
        Journey nowhere = new Journey(List.of(TestRoads.TOWN), List.of(0.0));
        assertEquals(TestRoads.TOWN, nowhere.at(5));
        assertEquals(0, nowhere.allowed(0));
    }

    @Test
    void faulty_trackers_are_faulty_and_the_others_are_not() {
        DrillFaults faults = new DrillFaults(1, 1, 1, 1);
        Map<String, List<DrillFix>> by = new HashMap<>();
        Run.of(6, 7, 1, faults, 400).fixes().forEach(f -> by.computeIfAbsent(f.name(), n -> new ArrayList<>()).add(f));
        assertEquals(1, by.get("106").size(), "silent after its first");
        assertTrue(by.get("105").size() < 150, "heard one minute in five");
        GeoPoint town = TestRoads.TOWN;
        long far = by.get("104").stream().filter(f -> f.place().lat() > town.lat() + 0.009).count();
        assertTrue(far > 20 && far < 400, far + " jumps");
        assertEquals(NOON.plusSeconds(60), by.get("103").getFirst().at());
        assertEquals(400, by.get("101").size());
    }

    @Test
    void what_it_says_is_what_the_hub_reads_on_every_protocol() {
        DrillFix fix = new DrillFix(new DeviceId("p101/phone"), "101", new GeoPoint(43.7384123, 7.4246789), 10, 271.4, 5.2, 77, NOON);
        OwnTracksCodec ownTracks = new OwnTracksCodec("x");
        PositionReport a = report(ownTracks.decode(WireJson.ownTracks(fix), null, NOON).getFirst());
        PositionReport b = report(new TraccarCodec("x").decode(WireJson.traccar(fix, 1), NOON));
        byte[] event = CotWire.event(fix).getBytes(StandardCharsets.UTF_8);
        PositionReport c = report(new CotCodec("x").decode(event, NOON));
        for (PositionReport r : List.of(a, b, c)) {
            assertEquals(fix.device(), r.device());
            assertEquals(fix.place().lat(), r.lat(), 1e-6);
            assertEquals(fix.place().lon(), r.lon(), 1e-6);
            assertEquals(10, r.speed(), 0.02);
            assertEquals(271.4, r.heading(), 0.5);
            assertEquals(77, r.battery());
            assertEquals(NOON, r.at());
        }
    }

    @Test
    void the_force_is_sixty_units_of_five_stations_and_grows_on_demand() {
        List<DrillRoster.Entry> sixty = DrillRoster.of(60).entries();
        assertEquals("101", sixty.getFirst().profile().callSign());
        assertEquals("160", sixty.getLast().profile().callSign());
        assertEquals(5, sixty.stream().map(e -> e.profile().station()).distinct().count());
        assertEquals(3, sixty.stream().map(e -> e.profile().kind()).distinct().filter(k -> !k.equals(UnitKind.DRONE)).count());
        List<DrillRoster.Entry> many = DrillRoster.of(1_000).entries();
        assertEquals(1_000, many.stream().map(DrillRoster.Entry::device).distinct().count());
        assertEquals(1_000, many.stream().map(e -> e.profile().callSign()).distinct().count());
        assertTrue(many.getLast().profile().name().startsWith("1940 "), many.getLast().profile().name());
        assertEquals(120, DrillRoster.of(60).commands().size());
    }

    @Test
    void options_are_read_and_what_is_wrong_is_named() {
        DrillOptions options = DrillOptions.parse(List.of("--hub", "mqtt://broker:1883", "--pack", "city", "--units", "1000", "--rate", "1",
                "--protocol", "owntracks-mqtt", "--silent", "2"));
        assertEquals(1_000, options.units());
        assertEquals(DrillOptions.Protocol.OWNTRACKS_MQTT, options.protocol());
        assertEquals(2, options.faults().silent());
        assertEquals("--hub: is missing", wrong("--pack", "x"));
        assertEquals("--units: 1 to 100000", wrong("--hub", "http://h", "--pack", "x", "--units", "0"));
        assertEquals("--rate: a number, not fast", wrong("--hub", "http://h", "--pack", "x", "--rate", "fast"));
        assertEquals("--colour: no such option", wrong("--hub", "http://h", "--pack", "x", "--colour", "red"));
        assertEquals("--hub: an option and its value", wrong("--hub"));
        assertTrue(wrong("--hub", "http://h", "--pack", "x", "--protocol", "smoke").startsWith("--protocol: "));
    }

    private static String wrong(String... arguments) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, () -> DrillOptions.parse(List.of(arguments))).getMessage());
    }

    private static PositionReport report(Decoded decoded) {
        return assertInstanceOf(Decoded.Position.class, decoded).report();
    }
}
