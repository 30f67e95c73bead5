package wanglou.field.traccar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

import org.junit.jupiter.api.Test;

import wanglou.core.DeviceId;
import wanglou.field.Decoded;
import wanglou.field.DeviceKeys;
import wanglou.field.FieldRefusal;
import wanglou.field.FieldRequest;
import wanglou.field.Link;
import wanglou.units.PositionReport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

final class TraccarTest {

    private static final Instant NOW = Instant.parse("2026-03-14T12:00:05Z");
    private static final String FORWARD = """
            {"position":{"id":771,"deviceId":12,"protocol":"gt06","serverTime":"2026-03-14T12:00:02.431+00:00",
             "deviceTime":"2026-03-14T12:00:01.000+00:00","fixTime":"2026-03-14T12:00:00.000+00:00","outdated":false,"valid":true,
             "latitude":43.7384,"longitude":7.4246,"altitude":12.0,"speed":10.0,"course":270.5,"address":null,"accuracy":0.0,
             "network":null,"geofenceIds":null,"attributes":{"batteryLevel":88,"ignition":true,"motion":true}},
             "device":{"id":12,"attributes":{},"groupId":0,"name":"108 车台","uniqueId":"868120278912345","status":"online"}}
            """;

    private final TraccarCodec codec = new TraccarCodec("traccar");

    @Test
    void a_forwarded_position_is_read_with_its_knots() {
        PositionReport r = report(codec.decode(bytes(FORWARD), NOW));
        assertEquals(new DeviceId("868120278912345"), r.device());
        assertEquals("108 车台", r.name());
        assertEquals(43.7384, r.lat());
        assertEquals(5.1444f, r.speed(), 1e-3);
        assertEquals(270.5f, r.heading());
        assertEquals(Float.NaN, r.accuracy(), "0 stands for unknown");
        assertEquals(88f, r.battery());
        assertEquals(Instant.parse("2026-03-14T12:00:00Z"), r.at());
    }

    @Test
    void an_event_with_a_position_is_a_position_and_one_without_is_not_used() {
        assertEquals(43.7384, report(codec.decode(bytes(FORWARD.replaceFirst("\\{", "{\"event\":{\"type\":\"ignitionOn\"},")), NOW)).lat());
        assertEquals(new Decoded.Ignored("event"), codec.decode(bytes("{\"event\":{\"type\":\"deviceOffline\"},\"device\":{}}"), NOW));
    }

    @Test
    void the_query_string_shape_is_read_too() {
        Map<String, String> query = Map.of("uniqueId", "868", "latitude", "43.7", "longitude", "7.4", "speed", "2", "course", "361",
                "fixTime", "1773489600000", "accuracy", "7.5");
        PositionReport r = report(codec.decode(query::get, NOW));
        assertEquals(new DeviceId("868"), r.device());
        assertEquals(Instant.ofEpochSecond(1773489600), r.at());
        assertEquals(Float.NaN, r.heading());
        assertEquals(7.5f, r.accuracy());
    }

    @Test
    void the_ways_traccar_has_written_times_are_all_read() {
        for (String time : new String[] {"2026-03-14T12:00:00Z", "2026-03-14T12:00:00.000+0000", "2026-03-14T20:00:00.000+08:00"}) {
            PositionReport r = report(codec.decode(bytes(FORWARD.replace("2026-03-14T12:00:00.000+00:00", time)), NOW));
            assertEquals(Instant.parse("2026-03-14T12:00:00Z"), r.at(), time);
        }
    }

    @Test
    void what_is_no_position_says_why() {
        assertEquals(new Decoded.Unreadable(FieldRefusal.MALFORMED), codec.decode(bytes("[]"), NOW));
        assertEquals(new Decoded.Unreadable(FieldRefusal.MALFORMED), codec.decode(bytes("{\"position\":"), NOW));
        assertEquals(new Decoded.Unreadable(FieldRefusal.NO_POSITION), codec.decode(bytes("{}"), NOW));
        assertEquals(new Decoded.Unreadable(FieldRefusal.INVALID_FIX), codec.decode(bytes(FORWARD.replace("\"valid\":true", "\"valid\":false")), NOW));
        assertEquals(new Decoded.Unreadable(FieldRefusal.NO_DEVICE), codec.decode(bytes(FORWARD.replace("\"uniqueId\"", "\"x\"")), NOW));
        assertEquals(new Decoded.Unreadable(FieldRefusal.NO_TIME), codec.decode(bytes(FORWARD.replace("2026-03-14T12:00:00.000+00:00", "noon")), NOW));
        assertEquals(new Decoded.Unreadable(FieldRefusal.NO_POSITION), codec.decode(bytes(FORWARD.replace("43.7384", "\"north\"")), NOW));
        assertEquals(new Decoded.Unreadable(FieldRefusal.NO_POSITION), codec.decode(Map.of("uniqueId", "1", "fixTime", "1773489600")::get, NOW));
    }

    @Test
    void a_server_without_its_key_is_refused() throws InterruptedException {
        Link link = new Link("traccar");
        TraccarHttp http = new TraccarHttp(link.intake, () -> DeviceKeys.of(Map.of("traccar", "k")), InstantSource.fixed(NOW));
        assertEquals(401, http.handle(request(Map.of(), FORWARD)).status());
        assertEquals("bad-key", link.nextRefusal());
        assertEquals(200, http.handle(request(Map.of("Authorization", "Bearer traccar:k"), FORWARD)).status());
        assertEquals("108 车台", link.nextReport().name());
        assertEquals(413, http.handle(request(Map.of("Authorization", "Bearer traccar:k"), " ".repeat(70_000))).status());
        assertEquals("oversized", link.nextRefusal());
    }

    private static FieldRequest request(Map<String, String> headers, String body) {
        return new FieldRequest("192.0.2.1", headers::get, name -> null, bytes(body));
    }

    private static PositionReport report(Decoded decoded) {
        return assertInstanceOf(Decoded.Position.class, decoded).report();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
