package wanglou.push;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import wanglou.core.Event;
import wanglou.core.IncidentId;
import wanglou.core.OfIncident;

/** What has become true of pushes. What a person did or saw stands on the incident's timeline; what a machine did does not. */
public sealed interface PushEvent extends Event {

    PushId push();

    /** On the timeline of its incident. */
    interface Told extends OfIncident {

        IncidentId incident();

        @Override
        default List<IncidentId> incidents() {
            return List.of(incident());
        }
    }

    /** @param group by which it came to this one, may be empty */
    record Addressee(PushTarget target, String group) {
    }

    /** @param chief whether the sender was a duty chief then: that outlives his console */
    record Sent(PushId push, IncidentId incident, List<Addressee> to, Set<PushPart> parts, String note, String risk, String picture,
            Instant expires, boolean chief) implements PushEvent, Told {

        public Sent {
            to = List.copyOf(to);
            parts = Set.copyOf(parts);
        }
    }

    record SentAgain(PushId push, IncidentId incident, List<PushTarget> targets, Instant expires) implements PushEvent, Told {

        public SentAgain {
            targets = List.copyOf(targets);
        }
    }

    record Delivered(PushId push, PushTarget target) implements PushEvent {
    }

    record Shown(PushId push, IncidentId incident, PushTarget target) implements PushEvent, Told {
    }

    record Signed(PushId push, IncidentId incident, PushTarget target) implements PushEvent, Told {
    }

    record Refused(PushId push, IncidentId incident, PushTarget target, String reason, String words) implements PushEvent, Told {
    }

    record Expired(PushId push, IncidentId incident, List<PushTarget> targets) implements PushEvent, Told {

        public Expired {
            targets = List.copyOf(targets);
        }
    }

    /** Answered long ago: it leaves the board, the timeline keeps it. */
    record Dropped(PushId push) implements PushEvent {
    }
}
