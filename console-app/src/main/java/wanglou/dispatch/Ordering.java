package wanglou.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import wanglou.core.Board;
import wanglou.core.Decision;
import wanglou.core.Event;
import wanglou.core.IncidentId;
import wanglou.core.Problem;
import wanglou.core.UnitId;
import wanglou.incidents.Incident;
import wanglou.units.Unit;

/** Home: hub thread. Whether units may be sent, all of one order or none, and what becomes true by it. */
final class Ordering {

    private static final int MAX_UNITS = 50;
    /** So long “somebody was faster” is the better reason than “it is busy”. */
    private static final Duration JUST_NOW = Duration.ofMinutes(1);

    private final Board<IncidentId, Incident> incidents;
    private final Board<UnitId, Unit> units;
    private final Board<ResponseId, Response> responses;
    private final DispatchPolicy policy;
    private final OrderSheets sheets;

    Ordering(Board<IncidentId, Incident> incidents, Board<UnitId, Unit> units, Board<ResponseId, Response> responses, DispatchPolicy policy,
            OrderSheets sheets) {
        this.incidents = incidents;
        this.units = units;
        this.responses = responses;
        this.policy = policy;
        this.sheets = sheets;
    }

    Decision reassign(DispatchCommand.Reassign c, Instant now) {
        Unit unit = units.get(c.unit());
        Response held = responses.get(ResponseId.of(c.from(), c.unit()));
        if (unit == null || held == null || !held.active()) {
            return Decision.refuse(held == null ? "dispatch.not-sent" : "dispatch.over", unit == null ? c.unit() : unit.callSign(), c.from());
        }
        return dispatch(new DispatchCommand.Dispatch(c.to(), List.of(c.unit()), "",
                List.of(new DispatchCommand.Overrule(c.unit(), unit.status(), held.id(), c.seen()))), now);
    }

    Decision dispatch(DispatchCommand.Dispatch c, Instant now) {
        Incident incident = incidents.get(c.incident());
        List<UnitId> asked = List.copyOf(new LinkedHashSet<>(c.units()));
        if (incident == null) {
            return Decision.refuse("dispatch.incident-unknown", c.incident());
        }
        if (!incident.open()) {
            return Decision.refuse("dispatch.incident-over", c.incident());
        }
        if (asked.isEmpty()) {
            return Decision.refuse("dispatch.no-unit");
        }
        if (asked.size() > MAX_UNITS) {
            return Decision.refuse("dispatch.too-many", MAX_UNITS);
        }
        if (c.note().length() > DispatchService.MAX_NOTE) {
            return Decision.refuse("dispatch.note-long", DispatchService.MAX_NOTE);
        }
        Map<UnitId, Problem> problems = new LinkedHashMap<>();
        asked.forEach(unit -> problem(unit, incident, c.overrules(), now).ifPresent(problem -> problems.put(unit, problem)));
        if (!problems.isEmpty()) {
            return new Decision.Refused(problems.size() == 1 ? problems.values().iterator().next()
                    : Problem.of("dispatch.several", problems.size(), problems.entrySet().stream()
                            .map(e -> e.getValue().args().getFirst() + why(e.getKey())).collect(Collectors.joining(" · "))));
        }
        return new Decision.Accepted(events(incident, asked, c.note()), incident.id().value());
    }

    private Optional<Problem> problem(UnitId id, Incident incident, List<DispatchCommand.Overrule> overrules, Instant now) {
        Unit unit = units.get(id);
        if (unit == null) {
            return Optional.of(Problem.of("dispatch.unit-unknown", id));
        }
        Busy busy = Busy.of(policy, unit, responses.values(), incident);
        Response bound = busy.bound();
        String name = unit.callSign();
        if (bound != null && bound.incident().equals(incident.id())) {
            return Optional.of(Problem.of("dispatch.already", name, incident.id(), bound.ordered().seat(), ago(bound, now)));
        }
        return switch (busy.level()) {
            case FREE -> Optional.empty();
            case REFUSE -> Optional.of(Problem.of("dispatch.never", name, word(unit), bound == null ? "—" : bound.incident()));
            case WARN -> {
                Optional<DispatchCommand.Overrule> seen = overrules.stream().filter(o -> o.unit().equals(id)).findFirst();
                if (seen.equals(Optional.of(busy.overrule()))) {
                    yield Optional.empty();
                }
                if (bound != null && Duration.between(bound.ordered().at(), now).compareTo(JUST_NOW) < 0) {
                    yield Optional.of(Problem.of("dispatch.taken", name, bound.ordered().seat(), bound.incident(), ago(bound, now)));
                }
                if (seen.isPresent()) {
                    yield Optional.of(Problem.of("dispatch.changed", name, word(unit)));
                }
                yield Optional.of(bound == null ? Problem.of("dispatch.busy", name, word(unit))
                        : Problem.of("dispatch.bound", name, bound.incident(), word(unit)));
            }
        };
    }

    private static String word(Unit unit) {
        return "unit.status." + unit.status();
    }

    private static long ago(Response bound, Instant now) {
        return Math.max(0, Duration.between(bound.ordered().at(), now).toSeconds());
    }

    /** Where it is bound, for the list of those that cannot go. */
    private String why(UnitId id) {
        return Busy.activeOf(id, responses.values()).map(r -> " → " + r.incident()).orElse("");
    }

    private List<Event> events(Incident incident, List<UnitId> sent, String note) {
        List<Event> events = new ArrayList<>();
        Map<IncidentId, Map<UnitId, ResponseState>> changes = new LinkedHashMap<>();
        for (UnitId id : sent) {
            Busy.activeOf(id, responses.values()).ifPresent(bound -> {
                events.add(new DispatchEvent.Withdrawn(bound.incident(), id, "", incident.id(), "seat"));
                changes.computeIfAbsent(bound.incident(), i -> new HashMap<>()).put(id, ResponseState.WITHDRAWN);
            });
            Response before = responses.get(ResponseId.of(incident.id(), id));
            int version = before == null ? 1 : before.order().version() + 1;
            events.add(new DispatchEvent.Ordered(incident.id(), id, sheets.order(incident, version, note)));
            changes.computeIfAbsent(incident.id(), i -> new HashMap<>()).put(id, ResponseState.ORDERED);
        }
        sent.forEach(id -> Optional.ofNullable(units.get(id))
                .flatMap(unit -> Bound.status(unit, ResponseState.ORDERED, policy)).ifPresent(events::add));
        changes.forEach((id, states) -> Optional.ofNullable(incidents.get(id))
                .flatMap(i -> Staging.step(i, responses.values().stream().filter(r -> r.incident().equals(id)).toList(), states))
                .ifPresent(events::add));
        return events;
    }
}
