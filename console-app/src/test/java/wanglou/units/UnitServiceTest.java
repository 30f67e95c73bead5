package wanglou.units;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import wanglou.core.Actor;
import wanglou.core.Command;
import wanglou.core.Decision;
import wanglou.core.DeviceId;
import wanglou.core.Fact;
import wanglou.core.UnitId;
import wanglou.map.geo.GeoPoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

final class UnitServiceTest {

    private static final UnitId U108 = new UnitId("u108");
    private static final DeviceId TABLET = new DeviceId("108/tablet");

    private final List<Fix> track = new ArrayList<>();
    private final UnitService service = new UnitService(FixLimits.DEFAULT, track::add);

    @BeforeEach
    void register() {
        done(new UnitCommand.Register(Reports.profile("108")));
    }

    @Test
    void a_registered_unit_is_available_and_stands_on_the_board() {
        Unit unit = unit();
        assertEquals(UnitStatus.AVAILABLE, unit.status());
        assertEquals(Reports.NOON, unit.statusSince());
    }

    @Test
    void the_same_id_or_call_sign_twice_is_refused_naming_the_holder() {
        assertEquals("units.exists", refused(new UnitCommand.Register(Reports.profile("108"))));
        UnitProfile other = new UnitProfile(new UnitId("x"), "108", "", UnitKind.OFFICER, "", List.of(), 0, "");
        assertEquals("units.call-sign-taken", refused(new UnitCommand.Register(other)));
        done(new UnitCommand.Register(Reports.profile("109")));
        UnitProfile renamed = new UnitProfile(new UnitId("u109"), "108", "", UnitKind.OFFICER, "", List.of(), 0, "");
        assertEquals("units.call-sign-taken", refused(new UnitCommand.Edit(renamed)));
    }

    @Test
    void editing_keeps_status_devices_and_since() {
        done(new UnitCommand.SetStatus(U108, UnitStatus.ON_SCENE));
        done(new UnitCommand.AssignDevice(Reports.PHONE, U108));
        UnitProfile profile = new UnitProfile(U108, "208", "208 巡组", UnitKind.OFFICER, "东山派出所", List.of(), 1, "");
        done(new UnitCommand.Edit(profile));
        assertEquals("208", unit().callSign());
        assertEquals(UnitStatus.ON_SCENE, unit().status());
        assertEquals(List.of(Reports.PHONE), unit().devices());
    }

    @Test
    void a_status_is_set_with_its_time_and_the_same_again_is_refused() {
        done(new UnitCommand.SetStatus(U108, UnitStatus.EN_ROUTE));
        assertEquals(UnitStatus.EN_ROUTE, unit().status());
        assertEquals("units.status-same", refused(new UnitCommand.SetStatus(U108, UnitStatus.EN_ROUTE)));
        assertEquals("units.changed-meanwhile", refused(new UnitCommand.SetStatus(U108, UnitStatus.AVAILABLE, UnitStatus.ON_SCENE)));
        assertEquals("units.unknown", refused(new UnitCommand.SetStatus(new UnitId("nobody"), UnitStatus.EN_ROUTE)));
    }

    @Test
    void a_device_is_never_taken_away_silently() {
        done(new UnitCommand.Register(Reports.profile("109")));
        done(new UnitCommand.AssignDevice(Reports.PHONE, U108));
        assertEquals("units.device-taken", refused(new UnitCommand.AssignDevice(Reports.PHONE, new UnitId("u109"))));
        done(new UnitCommand.ReleaseDevice(Reports.PHONE));
        done(new UnitCommand.AssignDevice(Reports.PHONE, new UnitId("u109")));
        assertEquals(List.of(), unit().devices());
        assertEquals("units.device-unassigned", refused(new UnitCommand.ReleaseDevice(TABLET)));
    }

    @Test
    void a_busy_unit_is_not_retired() {
        done(new UnitCommand.SetStatus(U108, UnitStatus.ON_SCENE));
        assertEquals("units.busy", refused(new UnitCommand.Retire(U108, "sold")));
        done(new UnitCommand.SetStatus(U108, UnitStatus.RETURNING));
        done(new UnitCommand.AssignDevice(Reports.PHONE, U108));
        service.accept(Reports.at(0));
        done(new UnitCommand.Retire(U108, "sold"));
        assertNull(service.units().get(U108));
        assertNull(service.fixes().get(U108));
        assertEquals(new FixVerdict.Refused(FixRefusal.UNKNOWN_DEVICE), service.accept(Reports.at(1)));
    }

    @Test
    void after_the_store_was_away_newer_places_stay_and_units_it_does_not_have_go() {
        done(new UnitCommand.AssignDevice(Reports.PHONE, U108));
        service.accept(Reports.at(60));
        service.accept(Reports.from(TABLET, Reports.at(60)));
        Fix stored = new Fix(U108, new GeoPoint(1, 1), 0, 0, 0, Reports.NOON, Reports.NOON, "x");
        service.restore(List.of(unit()), List.of(stored));
        assertEquals(Reports.NOON.plusSeconds(60), Objects.requireNonNull(service.fixes().get(U108)).at());
        assertEquals(1, service.unknownDevices().size());
        service.restore(List.of(), List.of());
        assertEquals(0, service.fixes().size());
    }

    @Test
    void an_accepted_position_moves_the_unit_and_is_kept_for_its_track() {
        done(new UnitCommand.AssignDevice(Reports.PHONE, U108));
        FixVerdict verdict = service.accept(Reports.at(3));
        Fix fix = assertInstanceOf(FixVerdict.Accepted.class, verdict).fix();
        assertEquals(fix, service.fixes().get(U108));
        assertEquals(List.of(fix), track);
        assertEquals(new FixVerdict.Refused(FixRefusal.DUPLICATE), service.accept(Reports.at(3)));
        assertEquals(1, track.size());
    }

    @Test
    void an_unknown_device_is_held_counted_and_its_last_place_is_taken_over() {
        service.accept(Reports.at(0));
        service.accept(Reports.at(2, Reports.LAT + 0.0001, Reports.LON));
        service.accept(Reports.at(1));
        service.accept(Reports.at(3, 0, 0));
        UnknownDevice held = Objects.requireNonNull(service.unknownDevices().get(Reports.PHONE));
        assertEquals(4, held.count());
        assertEquals(new GeoPoint(Reports.LAT + 0.0001, Reports.LON), held.place());
        assertEquals(Reports.NOON.plusSeconds(2), held.at());

        done(new UnitCommand.AssignDevice(Reports.PHONE, U108));
        assertNull(service.unknownDevices().get(Reports.PHONE));
        Fix fix = Objects.requireNonNull(service.fixes().get(U108));
        assertEquals(new GeoPoint(Reports.LAT + 0.0001, Reports.LON), fix.place());
        assertEquals(Reports.NOON.plusSeconds(2), fix.at(), "its age is the age of the report, not of the adoption");
        assertEquals(new FixVerdict.Refused(FixRefusal.OUT_OF_ORDER), service.accept(Reports.at(1)));
    }

    @Test
    void an_unknown_device_that_only_sends_nonsense_is_held_without_a_place() {
        service.accept(Reports.at(0, 0, 0));
        assertNull(assertNotNullDevice().place());
        service.accept(Reports.at(1));
        assertEquals(new GeoPoint(Reports.LAT, Reports.LON), assertNotNullDevice().place());
    }

    @Test
    void a_flood_of_invented_devices_stays_bounded_and_loses_the_one_silent_for_longest() {
        for (int i = 0; i <= UnknownDevices.MAX; i++) {
            service.accept(Reports.from(new DeviceId("bot/" + i), Reports.at(i)));
        }
        assertEquals(UnknownDevices.MAX, service.unknownDevices().size());
        assertNull(service.unknownDevices().get(new DeviceId("bot/0")));
        assertNotNull(service.unknownDevices().get(new DeviceId("bot/" + UnknownDevices.MAX)));
    }

    @Test
    void the_better_device_of_a_unit_moves_the_mark_until_it_is_silent() {
        done(new UnitCommand.AssignDevice(Reports.PHONE, U108));
        done(new UnitCommand.AssignDevice(TABLET, U108));
        service.accept(Reports.at(0));
        FixVerdict second = service.accept(Reports.from(TABLET, Reports.at(5, Reports.LAT + 0.0001, Reports.LON)));
        assertEquals(false, assertInstanceOf(FixVerdict.Accepted.class, second).shown());
        assertEquals(Reports.NOON, Objects.requireNonNull(service.fixes().get(U108)).at());
        FixVerdict later = service.accept(Reports.from(TABLET, Reports.at(40, Reports.LAT + 0.0001, Reports.LON)));
        assertEquals(true, assertInstanceOf(FixVerdict.Accepted.class, later).shown());
        assertEquals(Reports.NOON.plusSeconds(40), Objects.requireNonNull(service.fixes().get(U108)).at());
    }

    @Test
    void a_fix_ages_in_the_eye_of_the_beholder() {
        Fix fix = new Fix(U108, new GeoPoint(1, 1), 0, 0, 0, Reports.NOON, Reports.NOON, "x");
        assertEquals(FixAge.LIVE, FixAge.of(fix, Reports.NOON.plusSeconds(120)));
        assertEquals(FixAge.STALE, FixAge.of(fix, Reports.NOON.plusSeconds(121)));
        assertEquals(FixAge.LOST, FixAge.of(fix, Reports.NOON.plusSeconds(601)));
    }

    private UnknownDevice assertNotNullDevice() {
        return Objects.requireNonNull(service.unknownDevices().get(Reports.PHONE));
    }

    private Unit unit() {
        return Objects.requireNonNull(service.units().get(U108));
    }

    private void done(Command command) {
        Decision decision = service.decide(command, Actor.HUB, Reports.NOON);
        Instant at = Reports.NOON;
        assertInstanceOf(Decision.Accepted.class, decision).events().forEach(event -> service.apply(new Fact(at, Actor.HUB, event)));
    }

    private String refused(Command command) {
        return assertInstanceOf(Decision.Refused.class, service.decide(command, Actor.HUB, Reports.NOON)).problem().code();
    }
}
