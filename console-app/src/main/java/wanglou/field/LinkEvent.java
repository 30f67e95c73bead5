package wanglou.field;

import wanglou.core.Event;

/** What a person did to a field link. */
public sealed interface LinkEvent extends Event {

    record ReconnectAsked(String link) implements LinkEvent {
    }

    record SwitchedOff(String link, String reason) implements LinkEvent {
    }

    record SwitchedOn(String link) implements LinkEvent {
    }
}
