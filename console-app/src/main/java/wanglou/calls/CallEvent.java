package wanglou.calls;

import java.util.List;
import java.util.Objects;

import wanglou.core.Event;
import wanglou.core.IncidentId;
import wanglou.core.OfIncident;

/** What has become true of calls. Those that stand on an incident's timeline name no caller: not everybody who reads it may know. */
public sealed interface CallEvent extends Event {

    /**
     * @param sender the system that sent it, empty for a person's
     * @param senderId the sender's number for it
     * @param digest of what the sender sent
     * @param version of what the sender sent, empty where it tells none
     */
    record Taken(CallId call, Said said, String sender, String senderId, String digest, String version) implements CallEvent {

        public Taken {
            // Entries of before versions were known have none.
            version = Objects.requireNonNullElse(version, "");
        }

        public Taken(CallId call, Said said, String sender, String senderId, String digest) {
            this(call, said, sender, senderId, digest, "");
        }
    }

    /** The system that sent it has said something later of it. What its incident is stays for a person to say. */
    record Updated(CallId call, Said said, String digest, String version) implements CallEvent {
    }

    /** A person took one that another system had sent. */
    record Claimed(CallId call) implements CallEvent {
    }

    record Edited(CallId call, Said said) implements CallEvent {
    }

    /** A call of the incident was corrected. */
    record Amended(CallId call, IncidentId incident) implements CallEvent, OfIncident {

        @Override
        public List<IncidentId> incidents() {
            return List.of(incident);
        }
    }

    /** @param outcome {@link CallOutcome#OPENED} or {@link CallOutcome#ATTACHED} */
    record Attached(CallId call, IncidentId incident, CallOutcome outcome) implements CallEvent, OfIncident {

        @Override
        public List<IncidentId> incidents() {
            return List.of(incident);
        }
    }

    record Concluded(CallId call, CallOutcome outcome, String reason) implements CallEvent {
    }

    /** Long concluded: from now on they are found by asking, not by looking. */
    record PutAway(List<CallId> calls) implements CallEvent {

        public PutAway {
            calls = List.copyOf(calls);
        }
    }
}
