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
import java.util.function.Function;
import java.util.stream.Collectors;

import wanglou.core.Actor;
import wanglou.core.Board;
import wanglou.core.Decision;
import wanglou.core.Event;
import wanglou.core.IncidentId;
import wanglou.core.Problem;
import wanglou.core.Role;
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
    private final Board<AskId, Ask> asks;
    private final Parts parts;
    private final DispatchPolicy policy;
    private final OrderSheets sheets;

    /** One unit on its way to one incident. */
    private record Leg(Incident incident, UnitId unit, String note) {
    }

    Ordering(Board<IncidentId, Incident> incidents, Board<UnitId, Unit> units, Board<AskId, Ask> asks, Parts parts, DispatchPolicy policy,
            OrderSheets sheets) {
        this.incidents = incidents;
        this.units = units;
        this.asks = asks;
        this.parts = parts;
        this.policy = policy;
        this.sheets = sheets;
    }

    Decision reassign(DispatchCommand.Reassign c, Actor actor, Instant now) {
        return onHeld(c.from(), c.unit(), c.seen(), overrule -> dispatch(new DispatchCommand.Dispatch(c.to(), List.of(c.unit()), "", List.of(overrule)),
                actor, now));
    }

    /** Both orders or none: the incident that loses a unit is never left without the one that was to come. */
    Decision replace(DispatchCommand.Replace c, Actor actor, Instant now) {
        return onHeld(c.from(), c.unit(), c.seen(), overrule -> {
            Incident from = incidents.get(c.from());
            Incident to = incidents.get(c.to());
            if (from == null || to == null || !from.open() || !to.open()) {
                IncidentId wrong = from == null || !from.open() ? c.from() : c.to();
                return Decision.refuse(incidents.get(wrong) == null ? "dispatch.incident-unknown" : "dispatch.incident-over", wrong);
            }
            Optional<Problem> problem = problem(c.unit(), to, List.of(overrule), now).or(() -> problem(c.instead(), from, List.of(), now))
                    .or(() -> unapproved(c.unit(), to, actor)).or(() -> unapproved(c.instead(), from, actor));
            return problem.<Decision>map(Decision.Refused::new).orElseGet(() -> new Decision.Accepted(
                    events(List.of(new Leg(to, c.unit(), ""), new Leg(from, c.instead(), ""))), to.id().value()));
        });
    }

    private Decision onHeld(IncidentId from, UnitId id, int seen, Function<DispatchCommand.Overrule, Decision> then) {
        Unit unit = units.get(id);
        Response held = parts.get(from, id);
        if (unit == null || held == null || !held.active()) {
            return Decision.refuse(held == null ? "dispatch.not-sent" : "dispatch.over", unit == null ? id : unit.callSign(), from);
        }
        return then.apply(new DispatchCommand.Overrule(id, unit.status(), held.id(), seen));
    }

    private Optional<Problem> unapproved(UnitId id, Incident incident, Actor actor) {
        Unit unit = units.get(id);
        return unit != null && wantsApproval(unit, incident, actor) ? Optional.of(Problem.of("dispatch.needs-approval", unit.callSign())) : Optional.empty();
    }

    private boolean wantsApproval(Unit unit, Incident incident, Actor actor) {
        return !actor.has(Role.DUTY_CHIEF) && policy.approval(unit, incident.grade());
    }

    Decision dispatch(DispatchCommand.Dispatch c, Actor actor, Instant now) {
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
        asked.forEach(unit -> problem(unit, incident, c.overrules(), now).or(() -> waits(unit, incident, actor))
                .ifPresent(problem -> problems.put(unit, problem)));
        if (!problems.isEmpty()) {
            return new Decision.Refused(problems.size() == 1 ? problems.values().iterator().next()
                    : Problem.of("dispatch.several", problems.size(), problems.entrySet().stream()
                            .map(e -> e.getValue().args().getFirst() + why(e.getKey())).collect(Collectors.joining(" · "))));
        }
        Map<Boolean, List<UnitId>> byApproval = asked.stream().collect(Collectors.partitioningBy(
                id -> Optional.ofNullable(units.get(id)).filter(unit -> wantsApproval(unit, incident, actor)).isPresent()));
        List<UnitId> waiting = byApproval.getOrDefault(true, List.of());
        List<Event> events = new ArrayList<>(events(byApproval.getOrDefault(false, List.of()).stream()
                .map(id -> new Leg(incident, id, c.note())).toList()));
        if (!waiting.isEmpty()) {
            events.add(new DispatchEvent.Asked(freshId(incident.id()), Ask.Sort.APPROVAL, incident.id(), waiting, c.note(),
                    c.overrules().stream().filter(o -> waiting.contains(o.unit())).toList(), null, now.plusSeconds(policy.approvalSeconds())));
        }
        return new Decision.Accepted(events, incident.id().value());
    }

    /** Already asked for: a second click is no second question. */
    private Optional<Problem> waits(UnitId id, Incident incident, Actor actor) {
        Unit unit = units.get(id);
        return unit != null && wantsApproval(unit, incident, actor) && asks.values().stream().anyMatch(a -> a.open() && a.sort() == Ask.Sort.APPROVAL
                && a.incident().equals(incident.id()) && a.units().contains(id))
                ? Optional.of(Problem.of("dispatch.asked-already", unit.callSign())) : Optional.empty();
    }

    AskId freshId(IncidentId incident) {
        int number = 1;
        while (asks.get(new AskId(incident + "?" + number)) != null) {
            number++;
        }
        return new AskId(incident + "?" + number);
    }

    private Optional<Problem> problem(UnitId id, Incident incident, List<DispatchCommand.Overrule> overrules, Instant now) {
        Unit unit = units.get(id);
        if (unit == null) {
            return Optional.of(Problem.of("dispatch.unit-unknown", id));
        }
        Busy busy = Busy.of(policy, unit, parts.of(id), incident);
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
        return parts.activeOf(id).map(r -> " → " + r.incident()).orElse("");
    }

    private List<Event> events(List<Leg> legs) {
        List<Event> events = new ArrayList<>();
        Map<IncidentId, Map<UnitId, ResponseState>> changes = new LinkedHashMap<>();
        for (Leg leg : legs) {
            UnitId id = leg.unit();
            Incident incident = leg.incident();
            parts.activeOf(id).ifPresent(bound -> {
                events.add(new DispatchEvent.Withdrawn(bound.incident(), id, "", incident.id(), "seat"));
                changes.computeIfAbsent(bound.incident(), i -> new HashMap<>()).put(id, ResponseState.WITHDRAWN);
            });
            Response before = parts.get(incident.id(), id);
            int version = before == null ? 1 : before.order().version() + 1;
            events.add(new DispatchEvent.Ordered(incident.id(), id, sheets.order(incident, version, leg.note())));
            changes.computeIfAbsent(incident.id(), i -> new HashMap<>()).put(id, ResponseState.ORDERED);
        }
        legs.forEach(leg -> Optional.ofNullable(units.get(leg.unit()))
                .flatMap(unit -> Bound.status(unit, ResponseState.ORDERED, policy)).ifPresent(events::add));
        changes.forEach((id, states) -> Optional.ofNullable(incidents.get(id))
                .flatMap(i -> Staging.step(i, parts.of(id), states)).ifPresent(events::add));
        return events;
    }
}
