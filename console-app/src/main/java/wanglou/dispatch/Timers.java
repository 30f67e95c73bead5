package wanglou.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import wanglou.core.Board;
import wanglou.core.Event;
import wanglou.core.IncidentId;
import wanglou.core.UnitId;
import wanglou.incidents.Incident;

/** Home: hub thread. What time does to orders: one that no device has is late; those of an incident long over leave the board. */
final class Timers {

    /** As long as ended incidents stay in sight themselves. */
    private static final Duration KEPT = Duration.ofDays(3);
    private static final Duration LOOK_EVERY = Duration.ofMinutes(1);

    private final Board<IncidentId, Incident> incidents;
    private final Board<ResponseId, Response> responses;
    private final DispatchPolicy policy;
    private Instant filed = Instant.MIN;

    Timers(Board<IncidentId, Incident> incidents, Board<ResponseId, Response> responses, DispatchPolicy policy) {
        this.incidents = incidents;
        this.responses = responses;
        this.policy = policy;
    }

    List<Event> look(Instant now) {
        List<Event> events = new ArrayList<>();
        for (Response r : responses.values()) {
            Response.Delivery d = r.delivery();
            if (r.active() && d.at() == null && !d.late() && Duration.between(d.sent(), now).toSeconds() >= policy.late()) {
                events.add(new DispatchEvent.NotDelivered(r.incident(), r.unit(), r.order().version()));
            }
        }
        if (filed.equals(Instant.MIN) || Duration.between(filed, now).abs().compareTo(LOOK_EVERY) >= 0) {
            filed = now;
            file(now).forEach((incident, units) -> events.add(new DispatchEvent.Filed(incident, units)));
        }
        return events;
    }

    private Map<IncidentId, List<UnitId>> file(Instant now) {
        Map<IncidentId, List<UnitId>> over = new LinkedHashMap<>();
        for (Response r : responses.values()) {
            Incident incident = incidents.get(r.incident());
            Instant closed = incident == null ? Instant.MIN : incident.closedAt();
            if (closed != null && !r.active() && (closed.equals(Instant.MIN) || Duration.between(closed, now).compareTo(KEPT) > 0)) {
                over.computeIfAbsent(r.incident(), i -> new ArrayList<>()).add(r.unit());
            }
        }
        return over;
    }
}
