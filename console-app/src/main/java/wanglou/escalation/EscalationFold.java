package wanglou.escalation;

import java.time.Duration;
import java.time.Instant;

import wanglou.core.Fact;
import wanglou.core.Fold;
import wanglou.core.IncidentId;
import wanglou.core.Values;

/** Home: any. What becomes of the alerts when a fact is true; the board and its rows both follow this. */
public final class EscalationFold implements Fold<AlertId, Alert> {

    @Override
    public void apply(Values<AlertId, Alert> values, Fact fact) {
        switch ((EscalationEvent) fact.event()) {
            case EscalationEvent.Raised(IncidentId id, String timer, Instant since, Level level, Duration limit) ->
                values.put(AlertId.of(id, timer), new Alert(id, timer, since, level, limit, fact.at(), null, null, ""));
            case EscalationEvent.Acknowledged(IncidentId id, String timer, Level level, String words) -> {
                Alert alert = values.get(AlertId.of(id, timer));
                if (alert != null) {
                    values.put(alert.id(), new Alert(id, timer, alert.since(), level, alert.limit(), alert.raisedAt(), fact.by().person(),
                            fact.at(), words));
                }
            }
            case EscalationEvent.Settled(IncidentId id, String timer) -> values.remove(AlertId.of(id, timer));
        }
    }
}
