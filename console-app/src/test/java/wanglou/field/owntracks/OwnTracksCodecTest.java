package wanglou.field.owntracks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import wanglou.core.DeviceId;
import wanglou.field.Decoded;
import wanglou.field.FieldRequest;
import wanglou.field.Samples;
import wanglou.units.PositionReport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

final class OwnTracksCodecTest {

    private static final Instant NOW = Instant.parse("2026-03-14T12:00:00Z");
    private static final DeviceId PHONE = new DeviceId("zhao/phone");

    /** What each recorded message must come to: P position, I type ignored, U reason unreadable. */
    private static final Map<String, String> EXPECTED = new TreeMap<>(Map.ofEntries(
            Map.entry("array-empty.json", "I empty"), Map.entry("array-one.json", "P"),
            Map.entry("card-invalid-b64.json", "I card"), Map.entry("card-vw.json", "I card"), Map.entry("card-without-face.json", "I card"),
            Map.entry("cmd-clearWaypoints.json", "I cmd"), Map.entry("cmd-illegal-action.json", "I cmd"),
            Map.entry("cmd-reportSteps.json", "I cmd"), Map.entry("cmd-setConfiguration-config-notype.json", "I cmd"),
            Map.entry("cmd-setConfiguration-lock.json", "I cmd"), Map.entry("cmd-setConfiguration-unlock.json", "I cmd"),
            Map.entry("cmd-setWaypoints-illegal.json", "U malformed"), Map.entry("cmd-setWaypoints.json", "I cmd"),
            Map.entry("cmd-waypoints.json", "I cmd"), Map.entry("e-nobase64.json", "U encrypted"), Map.entry("e.json", "U encrypted"),
            Map.entry("l2.json", "P"), Map.entry("location-lat-missing.json", "U no-position"), Map.entry("location-sk.json", "P"),
            Map.entry("lwt-notst.json", "I lwt"), Map.entry("object-empty.json", "U no-type"), Map.entry("status.json", "I status"),
            Map.entry("steps-long-invalid.json", "I steps"), Map.entry("steps-nohave.json", "I steps"),
            Map.entry("tour-invalid-request.json", "I request"), Map.entry("tours-request.json", "I request"),
            Map.entry("tours-response-2.json", "I cmd"), Map.entry("transition.json", "I transition"),
            Map.entry("untour.json", "I request"), Map.entry("waypoint-circular.json", "I waypoint")));

    private final OwnTracksCodec codec = new OwnTracksCodec("owntracks-http");

    @Test
    void every_recorded_message_comes_to_what_it_is() throws IOException {
        Map<String, String> found = new TreeMap<>();
        for (String name : Samples.names("owntracks", ".json")) {
            found.put(name, word(decode(Samples.read("owntracks/" + name)).getFirst()));
        }
        assertEquals(EXPECTED, found);
    }

    @Test
    void a_recorded_phone_is_read_to_the_last_field() throws IOException {
        PositionReport r = report(Samples.read("owntracks/location-sk.json"));
        assertEquals(PHONE, r.device());
        assertEquals("SG", r.name());
        assertEquals(71.215592, r.lat());
        assertEquals(3.767957, r.lon());
        assertEquals(35f, r.accuracy());
        assertEquals(80f, r.battery());
        assertEquals(Instant.ofEpochSecond(1701258666), r.at());
        assertEquals(NOW, r.received());
        assertEquals(Float.NaN, r.speed(), "the phone did not say");
        assertEquals(Float.NaN, r.heading());
    }

    @Test
    void a_vehicle_tracker_with_minus_one_for_unknown_is_read_as_unknown() throws IOException {
        PositionReport r = report(Samples.read("owntracks/l2.json"));
        assertEquals(Float.NaN, r.accuracy());
        assertEquals(0f, r.speed());
        assertEquals(80f, r.heading());
    }

    @Test
    void speed_is_kilometres_an_hour_on_the_wire_and_metres_a_second_here() {
        assertEquals(20f, report(json("{\"_type\":\"location\",\"lat\":1,\"lon\":2,\"tst\":3,\"vel\":72}")).speed(), 1e-5);
    }

    @Test
    void what_is_no_message_says_why() {
        assertEquals("U malformed", word(json("{\"_type\":")));
        assertEquals("U malformed", word(json("{} {}")));
        assertEquals("U malformed", word(json("\u0000\u0001\u0002")));
        assertEquals("U malformed", word(json("[".repeat(5_000))));
        assertEquals("U malformed", word(json("{\"_type\":\"location\",\"lat\":" + "9".repeat(1_000) + "}")));
        assertEquals("U no-type", word(json("\"location\"")));
        assertEquals("U no-type", word(json("null")));
        assertEquals("U unknown-type", word(json("{\"_type\":\"teapot\"}")));
        assertEquals("U no-position", word(json("{\"_type\":\"location\",\"lat\":\"43\",\"lon\":7,\"tst\":1}")));
        assertEquals("U no-time", word(json("{\"_type\":\"location\",\"lat\":43,\"lon\":7}")));
        assertEquals("U no-time", word(json("{\"_type\":\"location\",\"lat\":43,\"lon\":7,\"tst\":1e300}")));
        assertEquals("U no-time", word(json("{\"_type\":\"location\",\"lat\":43,\"lon\":7,\"tst\":-5}")));
        assertEquals("I empty", word(json("")));
    }

    @Test
    void a_message_can_name_its_device_by_topic_when_the_transport_does_not() {
        byte[] body = json("{\"_type\":\"location\",\"lat\":1,\"lon\":2,\"tst\":3,\"topic\":\"owntracks/qian/iphone\"}");
        assertEquals(new DeviceId("qian/iphone"),
                assertInstanceOf(Decoded.Position.class, codec.decode(body, null, NOW).getFirst()).report().device());
        assertEquals("U no-device", word(codec.decode(json("{\"_type\":\"location\",\"lat\":1,\"lon\":2,\"tst\":3}"), null, NOW).getFirst()));
    }

    @Test
    void a_topic_names_user_and_device() {
        assertEquals(PHONE, OwnTracksCodec.deviceOf("owntracks/zhao/phone", "owntracks"));
        assertEquals(PHONE, OwnTracksCodec.deviceOf("city/ot/zhao/phone/event", "city/ot"));
        assertNull(OwnTracksCodec.deviceOf("owntracks/zhao", "owntracks"));
        assertNull(OwnTracksCodec.deviceOf("owntracks//phone", "owntracks"));
        assertNull(OwnTracksCodec.deviceOf("other/zhao/phone", "owntracks"));
        assertNull(OwnTracksCodec.device("a".repeat(100), "b".repeat(100)));
    }

    @Test
    void a_name_too_long_for_an_id_is_left_out_and_the_place_still_counts() {
        String tid = "x".repeat(1_000);
        assertEquals("", report(json("{\"_type\":\"location\",\"lat\":1,\"lon\":2,\"tst\":3,\"tid\":\"" + tid + "\"}")).name());
        assertEquals("U malformed",
                word(json("{\"_type\":\"location\",\"tid\":\"" + "x".repeat(FieldRequest.MAX_BODY + 1) + "\"}")));
    }

    private List<Decoded> decode(byte[] payload) {
        return codec.decode(payload, PHONE, NOW);
    }

    private PositionReport report(byte[] payload) {
        return assertInstanceOf(Decoded.Position.class, decode(payload).getFirst()).report();
    }

    private String word(byte[] payload) {
        return word(decode(payload).getFirst());
    }

    private static String word(Decoded decoded) {
        return switch (decoded) {
            case Decoded.Position _ -> "P";
            case Decoded.Ignored ignored -> "I " + ignored.type();
            case Decoded.Unreadable unreadable -> "U " + unreadable.reason().code();
        };
    }

    private static byte[] json(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
