package wanglou.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import wanglou.core.IncidentId;
import wanglou.core.OfIncident;

/** What has become true of escalations. */
public sealed interface EscalationEvent extends OfIncident {

    IncidentId incident();

    String timer();

    @Override
    default List<IncidentId> incidents() {
        return List.of(incident());
    }

    /** A threshold was passed, or a reminder is due again. */
    record Raised(IncidentId incident, String timer, Instant since, Level level, Duration limit) implements EscalationEvent {
    }

    record Acknowledged(IncidentId incident, String timer, Level level, String words) implements EscalationEvent {
    }

    /** What was waited for has happened. */
    record Settled(IncidentId incident, String timer) implements EscalationEvent {
    }
}
