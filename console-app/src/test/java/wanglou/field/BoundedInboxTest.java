package wanglou.field;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import wanglou.core.DeviceId;
import wanglou.units.Reports;

import static org.junit.jupiter.api.Assertions.assertEquals;

final class BoundedInboxTest {

    private static final String LINK = "owntracks-http";

    private final LinkMonitor monitor = new LinkMonitor(InstantSource.fixed(Reports.NOON));
    private final LinkMeter meter = monitor.open(LINK, LINK, "");
    private final AtomicInteger wakes = new AtomicInteger();

    @Test
    void nothing_is_lost_and_nothing_overtakes_while_the_hub_keeps_up() {
        BoundedInbox inbox = new BoundedInbox(monitor, wakes::incrementAndGet);
        List<FieldMessage> out = new ArrayList<>();
        List<FieldMessage> in = new ArrayList<>();
        for (int second = 0; second < 60; second++) {
            for (int unit = 0; unit < 1_000; unit++) {
                FieldMessage message = position("u" + unit, second);
                in.add(message);
                inbox.accept(message);
            }
            inbox.drain(Integer.MAX_VALUE, out::add);
        }
        assertEquals(in, out);
        assertEquals(60, wakes.get(), "one wake for each time it was empty");
    }

    @Test
    void under_a_flood_each_device_gets_through_with_its_latest_and_the_rest_is_counted() {
        BoundedInbox inbox = new BoundedInbox(10, 100, monitor, wakes::incrementAndGet);
        for (int second = 0; second < 30; second++) {
            inbox.accept(position("a", second));
            inbox.accept(position("b", second));
        }
        List<FieldMessage> out = new ArrayList<>();
        inbox.drain(1_000, out::add);
        assertEquals(10, out.size());
        assertEquals(List.of(position("a", 29), position("b", 29)), out.subList(8, 10));
        assertEquals(50L, meter.health().refused().get("superseded"));
    }

    @Test
    void a_flood_of_ever_new_devices_is_cut_at_the_capacity_and_counted() {
        BoundedInbox inbox = new BoundedInbox(10, 100, monitor, wakes::incrementAndGet);
        for (int i = 0; i < 250; i++) {
            inbox.accept(position("bot" + i, 0));
        }
        assertEquals(150L, meter.health().refused().get("overflow"));
    }

    @Test
    void what_is_left_after_a_batch_wakes_again() {
        BoundedInbox inbox = new BoundedInbox(monitor, wakes::incrementAndGet);
        for (int i = 0; i < 5; i++) {
            inbox.accept(position("u" + i, 0));
        }
        List<FieldMessage> out = new ArrayList<>();
        inbox.drain(3, out::add);
        assertEquals(2, wakes.get());
        inbox.drain(3, out::add);
        assertEquals(5, out.size());
        assertEquals(2, wakes.get());
    }

    private static FieldMessage position(String device, int second) {
        return new FieldMessage.Position(Reports.from(new DeviceId(device), Reports.at(second)));
    }
}
