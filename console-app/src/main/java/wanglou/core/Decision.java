package wanglou.core;

import java.util.List;

/** What a feature makes of a command on the hub thread, before anything is written. */
public sealed interface Decision {

    /**
     * Yes: these facts become true together, in one transaction.
     *
     * @param subject the id of what was made or changed, empty where there is none
     */
    record Accepted(List<Event> events, String subject) implements Decision {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /** No, and why. */
    record Refused(Problem problem) implements Decision {
    }

    static Decision accept(String subject, Event... events) {
        return new Accepted(List.of(events), subject);
    }

    static Decision refuse(String code, Object... args) {
        return new Refused(Problem.of(code, args));
    }
}
