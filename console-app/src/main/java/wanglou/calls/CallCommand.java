package wanglou.calls;

import wanglou.core.Command;
import wanglou.core.IncidentId;
import wanglou.incidents.Grade;
import wanglou.incidents.IncidentKind;

/** What can be asked of calls. The outcome's subject is the call, or the incident where one was opened. */
public sealed interface CallCommand extends Command {

    /** Takes one that stays open: what becomes of it is said later. */
    record Take(Said said) implements CallCommand {
    }

    /** Takes one and opens an incident from it, both or neither. */
    record TakeAndOpen(Said said, IncidentKind kind, Grade grade) implements CallCommand {
    }

    /** Takes one that belongs to an incident that is there already. */
    record TakeAndAttach(Said said, IncidentId incident) implements CallCommand {
    }

    /** Takes one that ends at once: advised, a hoax, by accident. */
    record TakeAndConclude(Said said, CallOutcome outcome, String reason) implements CallCommand {
    }

    /** A person takes one that came by itself: from then on it is shown who called. */
    record Claim(CallId call) implements CallCommand {
    }

    /** Corrects what was written down. */
    record Edit(CallId call, Said said) implements CallCommand {
    }

    /** Says which incident it belongs to; also where it was attached to a wrong one. */
    record Attach(CallId call, IncidentId incident) implements CallCommand {
    }

    record OpenIncident(CallId call, IncidentKind kind, Grade grade) implements CallCommand {
    }

    record Conclude(CallId call, CallOutcome outcome, String reason) implements CallCommand {
    }

    /**
     * One that another system sends, with the incident that it opens. A repeat of the sender's id gets the first one's numbers again.
     *
     * @param senderId the sender's own number for it, unique with that sender
     * @param digest of the content, to tell a repeat from something new under an old number
     * @param version a moment of the sender's, as {@link java.time.Instant} writes it: a later one changes what was sent before; empty where
     *     the sender tells none, and then the first message stays
     */
    record Receive(Said said, IncidentKind kind, String senderId, String digest, String version) implements CallCommand {

        public Receive(Said said, IncidentKind kind, String senderId, String digest) {
            this(said, kind, senderId, digest, "");
        }
    }
}
