package wanglou.audit;

import java.util.Map;

import org.junit.jupiter.api.Test;

import wanglou.core.Event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class EventCodecTest {

    private final EventCodec codec = EventCodec.of(Map.of("test", TestEvent.class));

    record Stranger() implements Event {
    }

    @Test
    void an_event_has_a_stable_name_and_comes_back() {
        TestEvent event = new TestEvent.Counted(3);
        assertEquals("test.counted", codec.nameOf(event));
        assertEquals(event, codec.decode("test.counted", codec.encode(event)));
    }

    @Test
    void what_no_feature_knows_is_refused_by_name() {
        assertEquals("test.gone", assertThrows(UnknownEventException.class, () -> codec.decode("test.gone", "{}")).name());
        assertThrows(UnknownEventException.class, () -> codec.nameOf(new Stranger()));
        assertThrows(IllegalArgumentException.class, () -> codec.decode("test.counted", "{\"number\":\"many\"}"));
    }

    @Test
    void an_interface_that_is_not_sealed_cannot_be_listed() {
        assertThrows(IllegalArgumentException.class, () -> EventCodec.of(Map.of("open", Event.class)));
    }
}
