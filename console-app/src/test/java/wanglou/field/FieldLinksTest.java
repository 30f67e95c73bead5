package wanglou.field;

import java.io.IOException;
import java.net.Socket;
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
import wanglou.core.Problem;
import wanglou.core.UnitId;
import wanglou.hub.RunningHub;
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

    @Test
    void a_link_over_http_that_is_switched_off_answers_503_and_counts_what_it_did_not_take() {
        register("zhao/phone");
        FieldLinks links = links(true, Map.of("field.cot.enabled", "false"));
        links.start("http://127.0.0.1:1");
        turn(links, new LinkEvent.SwitchedOff("owntracks-http", "broker moves"));
        assertEquals(503, post(links, "zhao", location(39.9, 116.4, 0)));
        LinkHealth off = Objects.requireNonNull(links.monitor().board().get("owntracks-http"));
        assertEquals(LinkHealth.State.DISABLED, off.state());
        assertEquals(Problem.of("field.off-because", Actor.HUB.person(), "broker moves"), off.reason());
        assertTrue(believed.isEmpty());
        turn(links, new LinkEvent.SwitchedOn("owntracks-http"));
        assertEquals(200, post(links, "zhao", location(39.9, 116.4, 0)));
        LinkHealth on = Objects.requireNonNull(links.monitor().board().get("owntracks-http"));
        assertEquals(LinkHealth.State.OK, on.state());
        assertEquals(Map.of("switched-off", 1L), on.refused());
        assertEquals(1, believed.size());
        links.close();
    }

    @Test
    void a_link_that_listens_is_closed_and_opened_again() throws Exception {
        FieldLinks links = links(true, Map.of("field.cot.port", "0"));
        links.start("http://127.0.0.1:1");
        RunningHub.until("listening", () -> state(links, "cot") == LinkHealth.State.OK);
        int port = port(links);
        turn(links, new LinkEvent.SwitchedOff("cot", ""));
        assertEquals(LinkHealth.State.DISABLED, state(links, "cot"));
        RunningHub.until("nobody listens", () -> !reachable(port));
        assertEquals(LinkHealth.State.DISABLED, state(links, "cot"), "what the adapter says while it closes does not count");
        turn(links, new LinkEvent.SwitchedOn("cot"));
        RunningHub.until("listening again", () -> state(links, "cot") == LinkHealth.State.OK && reachable(port(links)));
        links.close();
    }

    @Test
    void only_what_can_be_switched_is_switched_and_once() {
        FieldLinks links = links(true, Map.of("field.cot.enabled", "false"));
        LinkFeature feature = links.feature();
        assertEquals(Decision.refuse("field.off-in-config", "cot"), feature.decide(new LinkCommand.SwitchOff("cot", ""), Actor.HUB, NOW));
        assertEquals(Decision.refuse("field.unknown-link", "pigeon"), feature.decide(new LinkCommand.SwitchOff("pigeon", ""), Actor.HUB, NOW));
        assertEquals(Decision.refuse("field.on-already", "traccar"), feature.decide(new LinkCommand.SwitchOn("traccar"), Actor.HUB, NOW));
        turn(links, new LinkEvent.SwitchedOff("traccar", ""));
        assertEquals(Decision.refuse("field.off-already", "traccar"), feature.decide(new LinkCommand.SwitchOff("traccar", ""), Actor.HUB, NOW));
        assertInstanceOf(Decision.Accepted.class, feature.decide(new LinkCommand.SwitchOn("traccar"), Actor.HUB, NOW));
    }

    private static void turn(FieldLinks links, LinkEvent event) {
        links.feature().apply(new Fact(NOW, Actor.HUB, event));
        links.feature().tick(NOW);
    }

    private static LinkHealth.State state(FieldLinks links, String link) {
        links.monitor().publish();
        return Objects.requireNonNull(links.monitor().board().get(link)).state();
    }

    private static int port(FieldLinks links) {
        String address = Objects.requireNonNull(links.monitor().board().get("cot")).address();
        return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
    }

    private static boolean reachable(int port) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException refused) {
            return false;
        }
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

    private static int post(FieldLinks links, String user, String body) {
        Map<String, String> headers = Map.of("X-Limit-U", user, "X-Limit-D", "phone");
        return Objects.requireNonNull(links.http().get("/pub"))
                .handle(new FieldRequest("127.0.0.1", headers::get, name -> null, body.getBytes(StandardCharsets.UTF_8))).status();
    }

    private static String location(double lat, double lon, int second) {
        return "{\"_type\":\"location\",\"lat\":" + lat + ",\"lon\":" + lon + ",\"tst\":" + (NOW.getEpochSecond() + second) + "}";
    }
}
