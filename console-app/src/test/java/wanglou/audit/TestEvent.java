package wanglou.audit;

import java.time.Instant;
import java.util.Map;

import wanglou.core.Actor;
import wanglou.core.Event;
import wanglou.core.Fact;

/** Events of a made-up feature. */
public sealed interface TestEvent extends Event {

    record Noted(String text) implements TestEvent {
    }

    record Counted(int number) implements TestEvent {
    }

    static Journal journal() {
        return new Journal(EventCodec.of(Map.of("test", TestEvent.class)));
    }

    static Fact fact(String text) {
        return new Fact(Instant.parse("2026-03-02T07:00:00.123456789Z"), Actor.HUB, new Noted(text));
    }
}
