package wanglou.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import wanglou.core.Board;
import wanglou.core.Event;
import wanglou.core.Fact;
import wanglou.core.IncidentId;
import wanglou.core.UnitId;
import wanglou.incidents.Incident;
import wanglou.incidents.IncidentEvent;
import wanglou.units.Unit;
import wanglou.units.UnitEvent;
import wanglou.units.UnitStatus;

/**
 * Home: hub thread. What becomes of orders when something else became true: a unit was given a status by hand, an incident moved or
 * ended.
 */
final class Consequences {

    /** A status given by mistake is taken back within the ten seconds of a toast, or soon after by hand. */
    private static final Duration TAKEN_BACK = Duration.ofSeconds(30);

    private final Board<IncidentId, Incident> incidents;
    private final Board<UnitId, Unit> units;
    private final Parts parts;
    private final DispatchPolicy policy;

    Consequences(Board<IncidentId, Incident> incidents, Board<UnitId, Unit> units, Parts parts, DispatchPolicy policy) {
        this.incidents = incidents;
        this.units = units;
        this.parts = parts;
        this.policy = policy;
    }

    List<Event> of(Fact fact) {
        return switch (fact.event()) {
            case UnitEvent.StatusSet(UnitId unit, UnitStatus from, UnitStatus to) -> parts.activeOf(unit)
                    .map(r -> byStatus(r, to)).orElseGet(() -> takenBack(unit, to, fact.at()));
            case IncidentEvent.Relocated e -> active(e.incident()).<Event>map(
                    r -> new DispatchEvent.OrderChanged(r.incident(), r.unit(), r.order().to(e.place()), "place")).toList();
            case IncidentEvent.Closed e -> ended(e.incident(), null);
            case IncidentEvent.Cancelled e -> ended(e.incident(), null);
            case IncidentEvent.Merged e -> ended(e.incident(), e.into());
            default -> List.of();
        };
    }

    private List<Event> byStatus(Response r, UnitStatus to) {
        if (to.equals(UnitStatus.EMERGENCY) || r.state().status().equals(Optional.of(to))) {
            return List.of();
        }
        ResponseState next = stateOf(to).orElse(r.state() == ResponseState.ON_SCENE ? ResponseState.CLEARED : ResponseState.WITHDRAWN);
        List<Event> events = new ArrayList<>();
        events.add(next == ResponseState.WITHDRAWN
                ? new DispatchEvent.Withdrawn(r.incident(), r.unit(), to.value(), null, "status")
                : new DispatchEvent.Moved(r.incident(), r.unit(), next, "status"));
        events.addAll(stage(r, next));
        return events;
    }

    /** The status that ended an order was a slip: the order goes on. */
    private List<Event> takenBack(UnitId unit, UnitStatus to, Instant now) {
        Optional<Response> slipped = parts.of(unit).stream()
                .filter(r -> r.last().via().equals("status") && !r.active()
                        && Duration.between(r.last().at(), now).compareTo(TAKEN_BACK) <= 0)
                .max(Comparator.comparing(r -> r.last().at()));
        return slipped.flatMap(r -> Optional.ofNullable(incidents.get(r.incident())).filter(Incident::open).flatMap(i -> stateOf(to))
                .map(state -> {
                    List<Event> events = new ArrayList<>();
                    events.add(new DispatchEvent.Moved(r.incident(), unit, state, "status"));
                    events.addAll(stage(r, state));
                    return events;
                })).orElse(new ArrayList<>());
    }

    private static Optional<ResponseState> stateOf(UnitStatus status) {
        if (status.equals(UnitStatus.DISPATCHED)) {
            return Optional.of(ResponseState.SIGNED);
        }
        if (status.equals(UnitStatus.EN_ROUTE)) {
            return Optional.of(ResponseState.EN_ROUTE);
        }
        return status.equals(UnitStatus.ON_SCENE) ? Optional.of(ResponseState.ON_SCENE) : Optional.empty();
    }

    /** Units of a duplicate go on to the incident it belongs to; those of one that is over are free. */
    private List<Event> ended(IncidentId id, @org.jspecify.annotations.Nullable IncidentId into) {
        Incident other = into == null ? null : incidents.get(into);
        List<Event> events = new ArrayList<>();
        active(id).forEach(r -> {
            boolean goesOn = other != null && other.open() && Optional.ofNullable(parts.get(other.id(), r.unit()))
                    .filter(Response::active).isEmpty();
            boolean wasThere = r.state() == ResponseState.ON_SCENE && !goesOn;
            ResponseState end = wasThere ? ResponseState.CLEARED : ResponseState.WITHDRAWN;
            events.add(wasThere ? new DispatchEvent.Moved(id, r.unit(), end, "incident")
                    : new DispatchEvent.Withdrawn(id, r.unit(), "", goesOn && other != null ? other.id() : null, "incident"));
            if (goesOn && other != null) {
                events.addAll(carriedOn(r, other));
            } else {
                Optional.ofNullable(units.get(r.unit())).flatMap(unit -> Bound.status(unit, end, policy)).ifPresent(events::add);
            }
        });
        return events;
    }

    private List<Event> carriedOn(Response r, Incident other) {
        Response before = parts.get(other.id(), r.unit());
        int version = before == null ? 1 : before.order().version() + 1;
        Order same = new Order(version, other.kind(), other.grade(), other.place(), r.order().note(), r.order().steps(),
                r.order().precautions());
        List<Event> events = new ArrayList<>(List.of(new DispatchEvent.Ordered(other.id(), r.unit(), same)));
        if (ResponseState.DELIVERED.before(r.state())) {
            events.add(new DispatchEvent.Moved(other.id(), r.unit(), r.state(), "incident"));
        }
        Staging.step(other, of(other.id()), Map.of(r.unit(), r.state())).ifPresent(events::add);
        return events;
    }

    private List<Event> stage(Response r, ResponseState to) {
        return Optional.ofNullable(incidents.get(r.incident())).flatMap(i -> Staging.step(i, of(i.id()), Map.of(r.unit(), to)))
                .<List<Event>>map(List::of).orElse(List.of());
    }

    private java.util.stream.Stream<Response> active(IncidentId id) {
        return of(id).stream().filter(Response::active);
    }

    private List<Response> of(IncidentId id) {
        return List.copyOf(parts.of(id));
    }
}
