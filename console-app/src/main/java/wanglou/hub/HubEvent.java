package wanglou.hub;

import wanglou.core.Event;

/** What the hub notes of itself, so that the journal tells when it ran and what it refused. */
public sealed interface HubEvent extends Event {

    /** One run of the hub begins. */
    record Started(String version, boolean drill) implements HubEvent {
    }

    record Stopped(String why) implements HubEvent {
    }

    /**
     * Somebody gave an order that their role or seat does not allow; who, stands in the fact.
     *
     * @param asked the kind of order
     * @param about ids of what it was about, as {@code incident 20260314-0001 · unit u105}; never free words
     * @param code why it was refused
     * @param times 1 for one; more for those of the minute that were only counted
     */
    record AccessRefused(String asked, String about, String code, int times) implements HubEvent {
    }

    /** @param upTo last number looked at; @param finding {@code whole} or what is wrong where */
    record JournalVerified(long upTo, String finding) implements HubEvent {
    }
}
