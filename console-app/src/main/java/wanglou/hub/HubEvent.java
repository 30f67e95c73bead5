package wanglou.hub;

import wanglou.core.Event;

/** What the hub notes of itself, so that the journal tells when it ran and what it refused. */
public sealed interface HubEvent extends Event {

    /** One run of the hub begins. */
    record Started(String version, boolean drill) implements HubEvent {
    }

    record Stopped(String why) implements HubEvent {
    }

    /** Somebody asked for what their role does not allow. */
    record AccessRefused(String asked, String code) implements HubEvent {
    }

    /** @param upTo last number looked at; @param finding {@code whole} or what is wrong where */
    record JournalVerified(long upTo, String finding) implements HubEvent {
    }
}
