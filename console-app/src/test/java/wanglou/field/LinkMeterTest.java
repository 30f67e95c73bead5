package wanglou.field;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import org.junit.jupiter.api.Test;

import wanglou.core.DeviceId;
import wanglou.core.Problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

final class LinkMeterTest {

    private Instant now = Instant.parse("2026-03-14T12:00:30Z");
    private final InstantSource clock = () -> now;
    private final LinkMeter meter = new LinkMeter("cot", "cot", "tcp://127.0.0.1:8087", clock);

    @Test
    void every_message_ends_somewhere_and_the_sums_add_up() {
        meter.accepted(new DeviceId("a"));
        meter.refused(new DeviceId("a"), "duplicate");
        meter.refused(new DeviceId("b"), "unknown-device");
        meter.refused("malformed");
        meter.ignored("waypoint");
        LinkHealth health = meter.health();
        long refused = health.refused().values().stream().mapToLong(Long::longValue).sum();
        assertEquals(5, health.accepted() + refused);
        assertEquals(5, health.inPerMinute().stream().mapToInt(Integer::intValue).sum());
        assertEquals(2, health.known());
        assertEquals(now, health.lastAt());
    }

    @Test
    void minutes_move_left_as_time_goes_and_old_ones_fall_off() {
        meter.refused("x");
        meter.sent();
        now = now.plusSeconds(60);
        meter.refused("x");
        meter.refused("x");
        List<Integer> in = meter.health().inPerMinute();
        assertEquals(60, in.size());
        assertEquals(List.of(1, 2), in.subList(58, 60));
        assertEquals(1, meter.health().outPerMinute().get(58));
        now = now.plusSeconds(59 * 60);
        assertEquals(2, meter.health().inPerMinute().getFirst());
        now = now.plusSeconds(60);
        assertEquals(0, meter.health().inPerMinute().stream().mapToInt(Integer::intValue).sum());
        now = now.plusSeconds(100_000);
        meter.refused("x");
        assertEquals(1, meter.health().inPerMinute().stream().mapToInt(Integer::intValue).sum());
    }

    @Test
    void a_device_counts_as_heard_for_two_minutes() {
        meter.accepted(new DeviceId("a"));
        now = now.plusSeconds(100);
        meter.accepted(new DeviceId("b"));
        assertEquals(2, meter.health().heard());
        now = now.plusSeconds(30);
        assertEquals(1, meter.health().heard());
        assertEquals(2, meter.health().known());
    }

    @Test
    void a_state_keeps_the_time_it_began_while_its_reason_may_change() {
        Instant began = now.plusSeconds(5);
        now = began;
        meter.ok();
        assertNull(meter.health().reason());
        now = now.plusSeconds(5);
        meter.unavailable(Problem.of("field.no-connection", "a"));
        Instant lost = now;
        now = now.plusSeconds(5);
        meter.unavailable(Problem.of("field.no-connection", "b"));
        LinkHealth health = meter.health();
        assertEquals(LinkHealth.State.UNAVAILABLE, health.state());
        assertEquals(lost, health.since());
        assertEquals(Problem.of("field.no-connection", "b"), health.reason());
    }
}
