package wanglou.field.cot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import wanglou.core.DeviceId;
import wanglou.field.Decoded;
import wanglou.field.Samples;
import wanglou.units.PositionReport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeout;

final class CotCodecTest {

    private static final Instant NOW = Instant.parse("2026-03-14T12:00:00Z");

    private static final Map<String, String> EXPECTED = new TreeMap<>(Map.ofEntries(
            Map.entry("chat-0.xml", "I b"), Map.entry("cli-2.xml", "U no-type"), Map.entry("cot-itak-4.xml", "P"),
            Map.entry("cot-routes-6.xml", "I b"), Map.entry("cot-shapes-8.xml", "I u"), Map.entry("cot-spotted-10.xml", "I b"),
            Map.entry("cot-uas-tool-12.xml", "P"), Map.entry("cot-user-draw-14.xml", "I u"), Map.entry("cot-user-draw-16.xml", "I u"),
            Map.entry("cot-video-18.xml", "I b"), Map.entry("creator-20.xml", "I marker"), Map.entry("iconset-22.xml", "I marker"),
            Map.entry("milicon-24.xml", "I marker"), Map.entry("milicon-26.xml", "I marker"), Map.entry("newlines-28.xml", "P"),
            Map.entry("validation-30.xml", "P"), Map.entry("validation-32.xml", "I b")));

    private final CotCodec codec = new CotCodec("cot");

    @Test
    void every_recorded_event_comes_to_what_it_is() throws IOException {
        Map<String, String> found = new TreeMap<>();
        for (String name : Samples.names("cot", ".xml")) {
            found.put(name, word(codec.decode(Samples.read("cot/" + name), NOW)));
        }
        assertEquals(EXPECTED, found);
    }

    @Test
    void a_recorded_phone_is_read_to_the_last_field() throws IOException {
        PositionReport r = report(Samples.read("cot/cot-itak-4.xml"));
        assertEquals(new DeviceId("C94B9215-9BD4-4DBE-BDE1-83625F09153F"), r.device());
        assertEquals("DFPC-iSchmidt", r.name());
        assertEquals(41.52309645, r.lat());
        assertEquals(-107.72376567, r.lon());
        assertEquals(0f, r.speed());
        assertEquals(137.23543f, r.heading());
        assertEquals(100f, r.battery());
        assertEquals(Float.NaN, r.accuracy(), "9999999 is unknown");
        assertEquals(Instant.parse("2023-07-18T15:23:09Z"), r.at());
    }

    @Test
    void an_escaped_call_sign_is_read_and_the_point_may_stand_last() throws IOException {
        assertEquals("Alpha & Bravo", report(Samples.read("cot/validation-30.xml")).name());
        assertEquals(-108.6, report(Samples.read("cot/cot-uas-tool-12.xml")).lon());
    }

    @Test
    void no_entity_is_ever_expanded_or_fetched() {
        String bomb = "<!DOCTYPE event [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>" + event("<remarks>&b;</remarks>");
        String file = "<!DOCTYPE event [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + event("<remarks>&x;</remarks>");
        String remote = "<!DOCTYPE event SYSTEM \"http://127.0.0.1:1/x.dtd\">" + event("");
        for (String text : new String[] {bomb, file, remote, event("<remarks>&undeclared;</remarks>")}) {
            assertEquals("U malformed", assertTimeout(Duration.ofSeconds(2), () -> word(text)), text);
        }
    }

    @Test
    void depth_and_rubbish_are_refused() {
        assertEquals("U malformed", word(event("<a>".repeat(1_000) + "</a>".repeat(1_000))));
        assertEquals("U malformed", word("<event"));
        assertEquals("U malformed", word("<evident type='a-f-G'/>"));
        assertEquals("U malformed", word("<event type='a-f-G' type='a-f-G'/>"));
        assertEquals("U malformed", word(""));
        assertEquals("U malformed", word("\u0000\u0001"));
    }

    @Test
    void what_misses_is_named() {
        assertEquals("U no-device", word(event("").replace("uid='one'", "uid=''")));
        assertEquals("U no-position", word(event("").replace("lat='43.7'", "")));
        assertEquals("U no-position", word(event("").replace("lat='43.7'", "lat='north'")));
        assertEquals("U no-time", word(event("").replace("2026-03-14T12:00:00.000Z", "soon")));
        assertEquals("P", word(event("")));
    }

    static String event(String detail) {
        return "<event version='2.0' uid='one' type='a-f-G-U-C' how='m-g' time='2026-03-14T12:00:00.000Z' start='2026-03-14T12:00:00.000Z'"
                + " stale='2026-03-14T12:05:00.000Z'><point lat='43.7' lon='7.4' hae='10' ce='4.5' le='9999999.0'/><detail><contact callsign='108'/>"
                + "<track speed='3.5' course='12'/>" + detail + "</detail></event>";
    }

    private PositionReport report(byte[] event) {
        return assertInstanceOf(Decoded.Position.class, codec.decode(event, NOW)).report();
    }

    private String word(String event) {
        return word(codec.decode(event.getBytes(StandardCharsets.UTF_8), NOW));
    }

    private static String word(Decoded decoded) {
        return switch (decoded) {
            case Decoded.Position _ -> "P";
            case Decoded.Ignored ignored -> "I " + ignored.type();
            case Decoded.Unreadable unreadable -> "U " + unreadable.reason().code();
        };
    }
}
