package wanglou.units;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import wanglou.core.DeviceId;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

final class FixGateTest {

    private final FixGate gate = new FixGate(FixLimits.DEFAULT);

    @Test
    void a_good_report_is_believed() {
        assertNull(gate.judge(Reports.at(0)));
    }

    @Test
    void a_place_outside_the_earth_is_out_of_range() {
        assertEquals(FixRefusal.OUT_OF_RANGE, gate.judge(Reports.at(0, 90.0001, 7)));
        assertEquals(FixRefusal.OUT_OF_RANGE, gate.judge(Reports.at(0, 43, -180.5)));
        assertEquals(FixRefusal.OUT_OF_RANGE, gate.judge(Reports.at(0, Double.NaN, 7)));
        assertEquals(FixRefusal.OUT_OF_RANGE, gate.judge(Reports.at(0, 43, Double.POSITIVE_INFINITY)));
    }

    @Test
    void zero_zero_is_null_island_and_the_equator_is_not() {
        assertEquals(FixRefusal.NULL_ISLAND, gate.judge(Reports.at(0, 0, -0.0)));
        assertNull(gate.judge(Reports.at(0, 0, 7)));
    }

    @Test
    void a_clock_may_be_five_seconds_ahead_and_no_more() {
        PositionReport ahead = Reports.at(5);
        assertNull(gate.judge(Reports.received(ahead, Reports.NOON)));
        assertEquals(FixRefusal.FUTURE, gate.judge(Reports.received(Reports.at(5.001), Reports.NOON)));
    }

    @Test
    void what_arrives_after_a_shift_is_too_old() {
        PositionReport report = Reports.at(0);
        assertNull(gate.judge(Reports.received(report, report.at().plus(FixLimits.DEFAULT.tooOld()))));
        assertEquals(FixRefusal.TOO_OLD,
                gate.judge(Reports.received(Reports.at(1), Reports.NOON.plusSeconds(2).plus(FixLimits.DEFAULT.tooOld()))));
    }

    @Test
    void a_radius_beyond_the_limit_is_inaccurate_and_an_unknown_one_is_not() {
        assertEquals(FixRefusal.INACCURATE, gate.judge(Reports.accuracy(Reports.at(0), 200.5f)));
        assertNull(gate.judge(Reports.accuracy(Reports.at(0), 200)));
        assertNull(gate.judge(Reports.accuracy(Reports.at(1), Float.NaN)));
    }

    @Test
    void the_same_moment_and_place_again_is_a_duplicate() {
        gate.judge(Reports.at(0));
        assertEquals(FixRefusal.DUPLICATE, gate.judge(Reports.at(0)));
    }

    @Test
    void the_same_second_at_another_place_is_not_because_phones_count_in_seconds() {
        gate.judge(Reports.at(0));
        assertNull(gate.judge(Reports.at(0, Reports.LAT + 0.0001, Reports.LON)));
    }

    @Test
    void an_older_one_is_out_of_order() {
        gate.judge(Reports.at(10));
        assertEquals(FixRefusal.OUT_OF_ORDER, gate.judge(Reports.at(9)));
    }

    @Test
    void a_jump_is_too_fast_until_it_has_agreed_with_itself() {
        gate.judge(Reports.at(0));
        for (int i = 1; i <= FixLimits.DEFAULT.confirmations(); i++) {
            assertEquals(FixRefusal.TOO_FAST, gate.judge(Reports.at(i, Reports.LAT + 0.1, Reports.LON)), "report " + i);
        }
        assertNull(gate.judge(Reports.at(4, Reports.LAT + 0.1, Reports.LON)));
        assertEquals(FixRefusal.TOO_FAST, gate.judge(Reports.at(5)), "the old place is the jump now");
    }

    @Test
    void jumps_to_ever_new_places_are_never_believed() {
        gate.judge(Reports.at(0));
        for (int i = 1; i <= 20; i++) {
            assertEquals(FixRefusal.TOO_FAST, gate.judge(Reports.at(i, Reports.LAT + (i % 2 == 0 ? 0.1 : -0.1), Reports.LON)));
        }
        assertNull(gate.judge(Reports.at(21)), "where it really is, is still believed");
    }

    @Test
    void after_a_long_silence_the_other_end_of_town_is_no_jump() {
        gate.judge(Reports.at(0));
        assertNull(gate.judge(Reports.at(600, Reports.LAT + 0.1, Reports.LON)));
    }

    @Test
    void both_radii_are_taken_off_the_way_before_it_is_called_too_fast() {
        gate.judge(Reports.accuracy(Reports.at(0), 100));
        assertNull(gate.judge(Reports.accuracy(Reports.at(1, Reports.LAT + 0.0025, Reports.LON), 100)), "278 m in 1 s, 200 m of it doubt");
        FixGate sure = new FixGate(FixLimits.DEFAULT);
        sure.judge(Reports.accuracy(Reports.at(0), 5));
        assertEquals(FixRefusal.TOO_FAST, sure.judge(Reports.accuracy(Reports.at(1, Reports.LAT + 0.0025, Reports.LON), 5)));
    }

    @Test
    void devices_are_judged_apart() {
        gate.judge(Reports.at(10));
        assertNull(gate.judge(Reports.from(new DeviceId("qian/phone"), Reports.at(0, 1, 1))));
    }

    @Test
    void a_drill_at_five_times_the_clock_may_move_five_times_as_fast() {
        FixGate fast = new FixGate(FixLimits.DEFAULT.forFactor(5));
        fast.judge(Reports.at(0));
        assertNull(fast.judge(Reports.at(1, Reports.LAT + 0.003, Reports.LON)));
        assertEquals(Duration.ofSeconds(5), FixLimits.DEFAULT.forFactor(5).future());
    }
}
