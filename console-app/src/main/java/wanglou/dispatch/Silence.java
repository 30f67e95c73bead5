package wanglou.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import wanglou.core.Board;
import wanglou.core.Event;
import wanglou.core.UnitId;
import wanglou.units.Fix;

/**
 * Home: hub thread. Units under way of which no fix comes any more: said once, and once more when they are heard again. One that never had a
 * tracker is not silent, nobody ever heard it.
 */
final class Silence {

    private final Parts parts;
    private final Board<UnitId, Fix> fixes;
    private final DispatchPolicy policy;

    Silence(Parts parts, Board<UnitId, Fix> fixes, DispatchPolicy policy) {
        this.parts = parts;
        this.fixes = fixes;
        this.policy = policy;
    }

    List<Event> look(Instant now) {
        List<Event> events = new ArrayList<>();
        for (Response r : parts.active()) {
            Fix fix = fixes.get(r.unit());
            if (policy.silent() > 0 && r.state() == ResponseState.EN_ROUTE && fix != null) {
                boolean quiet = Duration.between(fix.at(), now).toSeconds() > policy.silent();
                if (quiet && r.silentSince() == null) {
                    events.add(new DispatchEvent.FellSilent(r.incident(), r.unit(), fix.at()));
                } else if (!quiet && r.silentSince() != null) {
                    events.add(new DispatchEvent.HeardAgain(r.incident(), r.unit()));
                }
            }
        }
        return events;
    }
}
