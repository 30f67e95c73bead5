package wanglou.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import wanglou.core.Board;
import wanglou.core.Event;
import wanglou.core.IncidentId;
import wanglou.core.UnitId;
import wanglou.incidents.Incident;
import wanglou.units.Unit;

/**
 * Home: hub thread. What time does to orders: one that no device has is late, then the duty chief's, and in the end no order any more; those of
 * an incident long over leave the board.
 */
final class Timers {

    /** As long as ended incidents stay in sight themselves. */
    private static final Duration KEPT = Duration.ofDays(3);
    private static final Duration LOOK_EVERY = Duration.ofMinutes(1);

    private final Board<IncidentId, Incident> incidents;
    private final Board<UnitId, Unit> units;
    private final Parts parts;
    private final DispatchPolicy policy;
    private Instant filed = Instant.MIN;

    Timers(Board<IncidentId, Incident> incidents, Board<UnitId, Unit> units, Parts parts, DispatchPolicy policy) {
        this.incidents = incidents;
        this.units = units;
        this.parts = parts;
        this.policy = policy;
    }

    List<Event> look(Instant now) {
        List<Event> events = new ArrayList<>();
        for (Response r : parts.active()) {
            if (r.delivery().at() == null) {
                undelivered(r, Duration.between(r.delivery().sent(), now).toSeconds(), events);
            }
        }
        if (filed.equals(Instant.MIN) || Duration.between(filed, now).abs().compareTo(LOOK_EVERY) >= 0) {
            filed = now;
            file(now).forEach((incident, unit) -> events.add(new DispatchEvent.Filed(incident, unit)));
        }
        return events;
    }

    /** Told before it ends, one after the other: a hub that stood still skips nobody. An order that somebody moved on by hand does not end. */
    private void undelivered(Response r, long waited, List<Event> events) {
        Response.Delivery d = r.delivery();
        int version = r.order().version();
        if (!d.late()) {
            if (waited >= policy.late()) {
                events.add(new DispatchEvent.NotDelivered(r.incident(), r.unit(), version, 0));
            }
        } else if (!d.chief()) {
            if (policy.lateChief() > 0 && waited >= policy.lateChief()) {
                events.add(new DispatchEvent.NotDelivered(r.incident(), r.unit(), version, 1));
            }
        } else if (r.state() == ResponseState.ORDERED && policy.expire() > 0 && waited >= policy.expire()) {
            events.add(new DispatchEvent.Expired(r.incident(), r.unit(), version));
            Optional.ofNullable(units.get(r.unit())).flatMap(unit -> Bound.status(unit, ResponseState.WITHDRAWN, policy)).ifPresent(events::add);
            Optional.ofNullable(incidents.get(r.incident()))
                    .flatMap(i -> Staging.step(i, parts.of(i.id()), Map.of(r.unit(), ResponseState.WITHDRAWN))).ifPresent(events::add);
        }
    }

    private Map<IncidentId, List<UnitId>> file(Instant now) {
        Map<IncidentId, List<UnitId>> over = new LinkedHashMap<>();
        for (Response r : parts.ended()) {
            Incident incident = incidents.get(r.incident());
            Instant closed = incident == null ? Instant.MIN : incident.closedAt();
            if (closed != null && (closed.equals(Instant.MIN) || Duration.between(closed, now).compareTo(KEPT) > 0)) {
                over.computeIfAbsent(r.incident(), i -> new ArrayList<>()).add(r.unit());
            }
        }
        return over;
    }
}
