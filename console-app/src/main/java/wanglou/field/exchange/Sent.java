package wanglou.field.exchange;

import java.util.List;

import wanglou.calls.Said;
import wanglou.incidents.IncidentKind;

/**
 * What another system's message says, or why it says nothing that can be taken.
 */
sealed interface Sent {

    /**
     * @param id the sender's own number
     * @param version when the sender last changed it, as {@link java.time.Instant} writes it; empty where it does not say
     * @param ignored members that were there and mean nothing here: the sender is told
     */
    record Message(String id, Said said, IncidentKind kind, String version, List<String> ignored) implements Sent {

        public Message {
            ignored = List.copyOf(ignored);
        }
    }

    /**
     * @param member the path of what is wrong, e.g. {@code place.lat}
     * @param why in English, for whoever programs the sender
     */
    record Wrong(String member, String why) implements Sent {
    }
}
