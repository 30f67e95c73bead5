package wanglou.field;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import wanglou.map.geo.Datum;
import wanglou.units.FixLimits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class FieldConfigTest {

    @Test
    void without_a_word_nothing_dials_out() {
        FieldConfig config = FieldConfig.defaults();
        assertTrue(config.ownTracksHttp().enabled());
        assertFalse(config.ownTracksMqtt().enabled());
        assertFalse(config.takServer().enabled());
        assertEquals("127.0.0.1", config.cot().bind());
        assertEquals(8087, config.cot().port());
        assertEquals(FixLimits.DEFAULT, config.limits());
        assertEquals(400, read(Map.of("field.fix.speed-mps", "400")).limits().speed());
    }

    @Test
    void a_broker_named_is_a_broker_used() {
        FieldConfig config = read(Map.of("field.owntracks-mqtt.broker", "mqtts://broker-1", "field.owntracks-mqtt.datum", "gcj02"));
        assertTrue(config.ownTracksMqtt().enabled());
        assertEquals(Datum.GCJ02, config.ownTracksMqtt().datum());
        assertEquals("broker-1", Objects.requireNonNull(config.ownTracksMqtt().broker()).broker().getHost());
    }

    @Test
    void what_is_wrong_is_named_by_its_key() {
        assertEquals("field.cot.port is a port, 0 to 65535, not 70000", wrong(Map.of("field.cot.port", "70000")));
        assertEquals("field.cot.enabled is true or false, not yes", wrong(Map.of("field.cot.enabled", "yes")));
        assertEquals("field.traccar.datum is wgs84 or gcj02, not bd09", wrong(Map.of("field.traccar.datum", "bd09")));
        assertEquals("field.owntracks-mqtt.broker is missing", wrong(Map.of("field.owntracks-mqtt.enabled", "true")));
        assertTrue(wrong(Map.of("field.owntracks-mqtt.broker", "http://x")).startsWith("field.owntracks-mqtt.broker a broker is mqtt://"));
        assertEquals("field.fix.speed-mps is a whole number from 1, not 0", wrong(Map.of("field.fix.speed-mps", "0")));
        assertEquals("field.tak-server.host is missing", wrong(Map.of("field.tak-server.enabled", "true")));
    }

    private static FieldConfig read(Map<String, String> keys) {
        return FieldConfig.read(key -> Optional.ofNullable(keys.get(key)));
    }

    private static String wrong(Map<String, String> keys) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, () -> read(keys)).getMessage());
    }
}
