package wanglou.field;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

import wanglou.core.Actor;
import wanglou.core.Decision;
import wanglou.core.DeviceId;
import wanglou.core.Fact;
import wanglou.core.UnitId;
import wanglou.map.geo.Gcj02;
import wanglou.map.geo.GeoPoint;
import wanglou.units.Fix;
import wanglou.units.FixLimits;
import wanglou.units.Reports;
import wanglou.units.UnitEvent;
import wanglou.units.UnitService;
import wanglou.units.UnitStatus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Wire → adapter → inbox → pump → units → boards, with everything on one thread. */
final class FieldLinksTest {

    private static final Instant NOW = Instant.parse("2026-03-14T12:00:00Z");
    private static final UnitId U108 = new UnitId("u108");

    private final List<Fix> believed = new ArrayList<>();
    private final UnitService units = new UnitService(FixLimits.DEFAULT, believed::add);

    @Test
    void a_message_moves_its_unit_and_every_refusal_is_counted_on_its_link() {
        register("zhao/phone");
        FieldLinks links = links(true, Map.of("field.cot.enabled", "false"));
        post(links, "zhao", location(39.9, 116.4, 0));
        post(links, "zhao", location(39.9, 116.4, 0));
        post(links, "zhao", location(39.9, 116.4, -1));
        post(links, "zhao", location(0, 0, 0));
        post(links, "zhao", location(39.9, 116.4, 60));
        post(links, "nobody", location(39.9, 116.4, 0));
        post(links, "zhao", "{");
        post(links, "zhao", "{\"_type\":\"lwt\"}");
        assertEquals(1, believed.size());
        assertEquals(new GeoPoint(39.9, 116.4), Objects.requireNonNull(units.fixes().get(U108)).place());
        assertEquals(1, units.unknownDevices().size());

        links.feature().tick(NOW);
        LinkHealth health = Objects.requireNonNull(links.monitor().board().get("owntracks-http"));
        assertEquals(LinkHealth.State.OK, health.state());
        assertEquals("http://127.0.0.1:8480/pub", health.address());
        assertEquals(2, health.accepted());
        assertEquals(Map.of("duplicate", 1L, "out-of-order", 1L, "null-island", 1L, "future", 1L, "unknown-device", 1L, "malformed", 1L),
                health.refused());
        assertEquals(2, health.known());
    }

    @Test
    void a_feed_in_gcj02_is_brought_to_wgs84_at_the_edge() {
        register("zhao/phone");
        FieldLinks links = links(true, Map.of("field.owntracks-http.datum", "gcj02", "field.cot.enabled", "false"));
        GeoPoint real = new GeoPoint(30.8206, 111.7884);
        GeoPoint shown = Gcj02.fromWgs84(real);
        post(links, "zhao", location(shown.lat(), shown.lon(), 0));
        assertTrue(real.distanceTo(Objects.requireNonNull(units.fixes().get(U108)).place()) < 0.5);
        assertTrue(real.distanceTo(shown) > 300, "the shift is real");
    }

    @Test
    void off_loopback_a_link_without_keys_stays_closed_and_says_why() {
        FieldLinks links = links(false, Map.of("field.cot.enabled", "false"));
        assertEquals(Map.of(), links.http());
        links.feature().tick(NOW);
        LinkHealth health = Objects.requireNonNull(links.monitor().board().get("traccar"));
        assertEquals(LinkHealth.State.DISABLED, health.state());
        assertEquals("field.no-keys", Objects.requireNonNull(health.reason()).code());
    }

    @Test
    void a_missing_key_file_fails_its_link_and_no_other() {
        FieldLinks links = links(true, Map.of("field.traccar.keys", "/nowhere/keys", "field.cot.enabled", "false"));
        assertEquals(Set.of("/pub"), links.http().keySet());
        links.feature().tick(NOW);
        LinkHealth health = Objects.requireNonNull(links.monitor().board().get("traccar"));
        assertEquals(LinkHealth.State.FAILED, health.state());
        assertTrue(Objects.requireNonNull(health.reason()).args().getFirst().contains("/nowhere/keys"));
    }

    @Test
    void only_a_link_that_dials_or_listens_can_be_reconnected() {
        LinkFeature feature = links(true, Map.of("field.cot.port", "0")).feature();
        assertInstanceOf(Decision.Accepted.class, feature.decide(new LinkCommand.Reconnect("cot"), Actor.HUB, NOW));
        assertInstanceOf(Decision.Refused.class, feature.decide(new LinkCommand.Reconnect("owntracks-http"), Actor.HUB, NOW));
    }

    private FieldLinks links(boolean loopback, Map<String, String> keys) {
        Map<String, String> copy = new HashMap<>(keys);
        return new FieldLinks(FieldConfig.read(key -> Optional.ofNullable(copy.get(key))), "http://127.0.0.1:8480", loopback, units,
                Runnable::run, new SplittableRandom(1), InstantSource.fixed(NOW));
    }

    private void register(String device) {
        units.apply(new Fact(NOW, Actor.HUB, new UnitEvent.Registered(Reports.profile("108"), UnitStatus.AVAILABLE)));
        units.apply(new Fact(NOW, Actor.HUB, new UnitEvent.DeviceAssigned(new DeviceId(device), U108)));
    }

    private static void post(FieldLinks links, String user, String body) {
        Map<String, String> headers = Map.of("X-Limit-U", user, "X-Limit-D", "phone");
        Objects.requireNonNull(links.http().get("/pub"))
                .handle(new FieldRequest("127.0.0.1", headers::get, name -> null, body.getBytes(StandardCharsets.UTF_8)));
    }

    private static String location(double lat, double lon, int second) {
        return "{\"_type\":\"location\",\"lat\":" + lat + ",\"lon\":" + lon + ",\"tst\":" + (NOW.getEpochSecond() + second) + "}";
    }
}
