package wanglou.field.owntracks;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;

import org.junit.jupiter.api.Test;

import wanglou.core.DeviceId;
import wanglou.field.DeviceKeys;
import wanglou.field.FieldRequest;
import wanglou.field.FieldResponse;
import wanglou.field.Link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class OwnTracksHttpTest {

    private static final String HERE = "{\"_type\":\"location\",\"lat\":43.7,\"lon\":7.4,\"tst\":1773489600,\"topic\":\"owntracks/sun/pad\"}";
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-14T12:00:00Z"));

    private final Link link = new Link("owntracks-http", CLOCK);

    @Test
    void the_app_is_known_by_its_headers_and_gets_an_empty_list() throws InterruptedException {
        OwnTracksHttp http = new OwnTracksHttp(link.intake, DeviceKeys::open, CLOCK);
        FieldResponse response = http.handle(request(Map.of("X-Limit-U", "zhao", "X-Limit-D", "phone"), Map.of(), HERE));
        assertEquals(200, response.status());
        assertEquals("[]", new String(response.body(), StandardCharsets.UTF_8));
        assertEquals(new DeviceId("zhao/phone"), link.nextReport().device());
    }

    @Test
    void or_by_the_query_or_by_its_topic() throws InterruptedException {
        OwnTracksHttp http = new OwnTracksHttp(link.intake, DeviceKeys::open, CLOCK);
        http.handle(request(Map.of(), Map.of("u", "qian", "d", "pad"), HERE));
        assertEquals(new DeviceId("qian/pad"), link.nextReport().device());
        http.handle(request(Map.of(), Map.of(), HERE));
        assertEquals(new DeviceId("sun/pad"), link.nextReport().device());
    }

    @Test
    void with_keys_in_force_nobody_speaks_without_one_or_for_another() throws InterruptedException {
        OwnTracksHttp http = new OwnTracksHttp(link.intake, () -> DeviceKeys.of(Map.of("zhao", "k1", "qian", "k2")), CLOCK);
        FieldResponse nobody = http.handle(request(Map.of("X-Limit-U", "zhao"), Map.of(), HERE));
        assertEquals(401, nobody.status());
        assertTrue(nobody.headers().containsKey("WWW-Authenticate"));
        assertEquals("bad-key", link.nextRefusal());

        assertEquals(403, http.handle(request(Map.of("Authorization", basic("qian:k2"), "X-Limit-U", "zhao"), Map.of(), HERE)).status());
        assertEquals("foreign-user", link.nextRefusal());

        assertEquals(200, http.handle(request(Map.of("Authorization", basic("zhao:k1"), "X-Limit-U", "zhao", "X-Limit-D", "pad"), Map.of(),
                HERE)).status());
        assertEquals(new DeviceId("zhao/pad"), link.nextReport().device());

        http.handle(request(Map.of("Authorization", basic("zhao:k1")), Map.of(), HERE));
        assertEquals(new DeviceId("zhao/phone"), link.nextReport().device(), "the topic in the body says sun, the key says zhao");
    }

    @Test
    void too_much_at_once_and_too_often_are_refused_by_name() throws InterruptedException {
        OwnTracksHttp http = new OwnTracksHttp(link.intake, DeviceKeys::open, CLOCK);
        Map<String, String> zhao = Map.of("X-Limit-U", "zhao", "X-Limit-D", "phone");
        assertEquals(413, http.handle(request(zhao, Map.of(), " ".repeat(FieldRequest.MAX_BODY + 1))).status());
        assertEquals("oversized", link.nextRefusal());
        int refused = 0;
        for (int i = 0; i < 600; i++) {
            refused += http.handle(request(zhao, Map.of(), HERE)).status() == 429 ? 1 : 0;
        }
        assertEquals(101, refused, "a burst of 500 is let through; one went to the oversized one");
        assertEquals(200, http.handle(request(Map.of("X-Limit-U", "qian", "X-Limit-D", "phone"), Map.of(), HERE)).status());
    }

    @Test
    void what_cannot_be_read_is_still_acknowledged_so_that_the_app_does_not_send_it_for_ever() throws InterruptedException {
        OwnTracksHttp http = new OwnTracksHttp(link.intake, DeviceKeys::open, CLOCK);
        assertEquals(200, http.handle(request(Map.of("X-Limit-U", "zhao", "X-Limit-D", "phone"), Map.of(), "{")).status());
        assertEquals("malformed", link.nextRefusal());
        http.handle(request(Map.of(), Map.of(), "{\"_type\":\"lwt\"}"));
        assertEquals(Map.of("lwt", 1L), link.meter.ignored());
    }

    private static FieldRequest request(Map<String, String> headers, Map<String, String> query, String body) {
        return new FieldRequest("192.0.2.1", headers::get, query::get, body.getBytes(StandardCharsets.UTF_8));
    }

    private static String basic(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }
}
