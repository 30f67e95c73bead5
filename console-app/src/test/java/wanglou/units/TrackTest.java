package wanglou.units;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import wanglou.core.Actor;
import wanglou.core.DeviceId;
import wanglou.core.Fact;
import wanglou.core.UnitId;
import wanglou.map.geo.GeoPoint;
import wanglou.store.Database;
import wanglou.store.Stores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class TrackTest {

    private static final UnitId U108 = new UnitId("u108");
    private static final UnitId U109 = new UnitId("u109");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    @Test
    void a_minute_of_driving_comes_back_as_it_was_and_takes_at_most_thirteen_bytes_a_fix() {
        List<Fix> drive = drive(U108, 60);
        byte[] packed = TrackChunk.segment(minute(), drive);
        List<Fix> back = TrackChunk.unpack(U108, minute(), packed);
        assertEquals(drive.size(), back.size());
        for (int i = 0; i < drive.size(); i++) {
            Fix a = drive.get(i);
            Fix b = back.get(i);
            assertTrue(a.place().distanceTo(b.place()) < 0.02, "within 2 cm");
            assertEquals(a.at(), b.at());
            assertEquals(a.received(), b.received());
            assertEquals(a.speed(), b.speed(), 0.051);
            assertEquals(a.heading(), b.heading(), 0.51);
            assertEquals(a.accuracy(), b.accuracy(), 0.51);
            assertEquals(a.link(), b.link());
        }
        double perFix = packed.length / 60.0;
        assertTrue(perFix <= 13, perFix + " bytes a fix");
    }

    @Test
    void what_a_tracker_did_not_say_comes_back_as_unknown() {
        Fix bare = new Fix(U108, new GeoPoint(-89.9999999, 179.9999999), Float.NaN, Float.NaN, Float.NaN, Reports.NOON,
                Reports.NOON.minusMillis(40), "cot");
        assertEquals(List.of(bare), TrackChunk.unpack(U108, minute(), TrackChunk.segment(minute(), List.of(bare))));
    }

    @Test
    void a_damaged_chunk_is_refused_and_not_guessed_at() {
        byte[] packed = TrackChunk.segment(minute(), drive(U108, 10));
        byte[] cut = java.util.Arrays.copyOf(packed, packed.length - 3);
        assertThrows(IllegalArgumentException.class, () -> TrackChunk.unpack(U108, minute(), cut));
        packed[0] = 9;
        assertThrows(IllegalArgumentException.class, () -> TrackChunk.unpack(U108, minute(), packed));
    }

    @ParameterizedTest
    @EnumSource
    void a_way_written_in_pieces_is_read_back_whole(Stores kind) {
        try (Database database = Database.open(kind.fresh(folder))) {
            List<Fix> drive = drive(U108, 150);
            TrackWriter writer = new TrackWriter();
            for (int i = 0; i < drive.size(); i++) {
                writer.accept(drive.get(i));
                if (i % 20 == 19 || i == drive.size() - 1) {
                    database.inTransaction(writer::write);
                }
            }
            List<Fix> back = database.read(c -> new TrackReader(c).read(U108, Reports.NOON.plusSeconds(30), Reports.NOON.plusSeconds(129)));
            assertEquals(100, back.size());
            assertEquals(drive.get(30).at(), back.getFirst().at());
            assertEquals(drive.get(129).at(), back.getLast().at());
            Track track = database.read(c -> new TrackReader(c).answer(new TrackQuery(U108, Reports.NOON, Reports.NOON.plusSeconds(600))));
            assertEquals(150, track.fixes().size());
            assertEquals(false, track.thinned());
            int gone = database.inTransaction(c -> TrackWriter.forget(c, Reports.NOON.plusSeconds(61)));
            assertEquals(1, gone);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_picture_of_a_moment_has_each_units_last_fix_before_it(Stores kind) {
        try (Database database = Database.open(kind.fresh(folder))) {
            TrackWriter writer = new TrackWriter();
            Stream.of(fix(U108, 50), fix(U108, 70), fix(U109, 65), fix(U109, 110)).forEach(writer);
            database.inTransaction(writer::write);
            Picture picture = database.read(c -> new TrackReader(c).answer(new PictureAtQuery(Reports.NOON.plusSeconds(66))));
            assertEquals(List.of(U108, U109), picture.fixes().stream().map(Fix::unit).sorted(java.util.Comparator.comparing(UnitId::value)).toList());
            assertEquals(List.of(Reports.NOON.plusSeconds(50), Reports.NOON.plusSeconds(65)),
                    picture.fixes().stream().map(Fix::at).sorted().toList());
            assertEquals(List.of(), database.read(c -> new TrackReader(c).pictureAt(Reports.NOON.plusSeconds(49))));
        }
    }

    @ParameterizedTest
    @EnumSource
    void units_their_devices_and_last_places_survive_a_restart(Stores kind) {
        try (Database database = Database.open(kind.fresh(folder))) {
            TrackWriter writer = new TrackWriter();
            UnitService before = new UnitService(FixLimits.DEFAULT, writer);
            UnitRepository repository = new UnitRepository(before);
            List<UnitEvent> events = List.of(
                    new UnitEvent.Registered(Reports.profile("108"), UnitStatus.AVAILABLE),
                    new UnitEvent.Registered(Reports.profile("109"), UnitStatus.AVAILABLE),
                    new UnitEvent.Registered(Reports.profile("110"), UnitStatus.AVAILABLE),
                    new UnitEvent.DeviceAssigned(new DeviceId("b"), U108),
                    new UnitEvent.DeviceAssigned(Reports.PHONE, U108),
                    new UnitEvent.DeviceAssigned(new DeviceId("c"), U109),
                    new UnitEvent.DeviceReleased(new DeviceId("c"), U109),
                    new UnitEvent.StatusSet(U108, UnitStatus.AVAILABLE, UnitStatus.EN_ROUTE),
                    new UnitEvent.Edited(new UnitProfile(U109, "209", "二〇九", UnitKind.DRONE, "s", List.of("\"quoted\"", "无人机"), 1, "")),
                    new UnitEvent.DeviceAssigned(new DeviceId("d"), new UnitId("u110")),
                    new UnitEvent.Retired(new UnitId("u110"), "sold"));
            Instant at = Reports.NOON;
            for (UnitEvent event : events) {
                before.apply(new Fact(at, Actor.HUB, event));
                database.inTransaction(c -> {
                    repository.write(c, 0, new Fact(at, Actor.HUB, event));
                    return 0;
                });
            }
            before.accept(Reports.at(0));
            before.accept(Reports.at(1));
            database.inTransaction(writer::write);

            UnitService after = new UnitService(FixLimits.DEFAULT, fix -> { });
            database.read(c -> {
                new UnitRepository(after).restore(c);
                return 0;
            });
            assertEquals(List.copyOf(before.units().values()), List.copyOf(after.units().values()));
            Fix last = after.fixes().values().iterator().next();
            assertEquals(Reports.NOON.plusSeconds(1), last.at());
            assertEquals(1, after.fixes().size());
            assertEquals(FixVerdict.Accepted.class, after.accept(Reports.at(2)).getClass(), "its device is still its own");
        }
    }

    @Test
    void what_could_not_be_written_is_kept_for_the_next_time() {
        TrackWriter writer = new TrackWriter();
        writer.accept(fix(U108, 1));
        try (Database database = Database.open(Stores.H2.fresh(folder))) {
            assertThrows(RuntimeException.class, () -> database.inTransaction(c -> {
                c.createStatement().execute("drop table track_chunk");
                return writer.write(c);
            }));
        }
        try (Database database = Database.open(Stores.H2.fresh(folder))) {
            assertEquals(1, database.inTransaction(writer::write).size());
        }
    }

    private static long minute() {
        return Reports.NOON.getEpochSecond() / 60;
    }

    private static Fix fix(UnitId unit, int second) {
        Instant at = Reports.NOON.plusSeconds(second);
        return new Fix(unit, new GeoPoint(43.7, 7.4), 3, 90, 5, at, at.plusMillis(300), "owntracks-http");
    }

    /** A car at 1 Hz and about 14 m/s, with the jitter of a real phone. */
    private static List<Fix> drive(UnitId unit, int seconds) {
        SplittableRandom random = new SplittableRandom(7);
        List<Fix> fixes = new ArrayList<>();
        for (int i = 0; i < seconds; i++) {
            Instant at = Reports.NOON.plusSeconds(i);
            fixes.add(new Fix(unit, new GeoPoint(43.73 + i * 0.000_12 + random.nextDouble() * 0.000_02, 7.41 + i * 0.000_04),
                    13 + random.nextFloat() * 2, 20 + random.nextFloat() * 4, 4 + random.nextFloat() * 6, at,
                    at.plusMillis(random.nextInt(150, 900)), "owntracks-http"));
        }
        return fixes;
    }
}
