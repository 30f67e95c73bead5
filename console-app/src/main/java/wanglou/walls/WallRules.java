package wanglou.walls;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import wanglou.calls.Call;
import wanglou.calls.CallChannel;
import wanglou.calls.CallEvent;
import wanglou.calls.CallId;
import wanglou.core.Board;
import wanglou.core.Event;
import wanglou.core.Fact;
import wanglou.core.IncidentId;
import wanglou.incidents.Incident;
import wanglou.incidents.IncidentEvent;
import wanglou.units.UnitEvent;
import wanglou.units.UnitStatus;

/** Home: hub thread. Which rules begin and end with what happens. */
final class WallRules {

    private final Board<RuleId, Rule> rules;
    private final Board<RuleId, RuleAct> acts;
    private final Board<IncidentId, Incident> incidents;
    private final Board<CallId, Call> calls;

    WallRules(Board<RuleId, Rule> rules, Board<RuleId, RuleAct> acts, Board<IncidentId, Incident> incidents, Board<CallId, Call> calls) {
        this.rules = rules;
        this.acts = acts;
        this.incidents = incidents;
        this.calls = calls;
    }

    List<Event> follow(Fact fact) {
        return switch (fact.event()) {
            case IncidentEvent.Opened e -> opened(e.incident(), e.grade().value(), fact.at());
            case IncidentEvent.Regraded e -> opened(e.incident(), e.grade().value(), fact.at());
            case IncidentEvent.Closed e -> closed(e.incident());
            case IncidentEvent.Cancelled e -> closed(e.incident());
            case IncidentEvent.Merged e -> closed(e.incident());
            case CallEvent.Taken e -> accepted(e.call(), fact.at());
            case CallEvent.Claimed e -> accepted(e.call(), fact.at());
            case CallEvent.Attached e when over(e.call()) -> ended(Rule.On.ALARM, e.call().value());
            case CallEvent.Concluded e -> ended(Rule.On.ALARM, e.call().value());
            case UnitEvent.StatusSet e when e.to().equals(UnitStatus.EMERGENCY) && !e.from().equals(e.to()) ->
                    began(rule -> rule.event() == Rule.On.EMERGENCY, Rule.On.EMERGENCY, e.unit().value(), fact.at());
            case UnitEvent.StatusSet e when !e.to().equals(UnitStatus.EMERGENCY) -> ended(Rule.On.EMERGENCY, e.unit().value());
            case UnitEvent.Retired e -> ended(Rule.On.EMERGENCY, e.unit().value());
            default -> List.of();
        };
    }

    private List<Event> opened(IncidentId id, int grade, Instant at) {
        @Nullable Incident incident = incidents.get(id);
        if (incident != null && !incident.open()) {
            return List.of();
        }
        return began(rule -> rule.event() == Rule.On.INCIDENT && (rule.grade() == 0 || grade <= rule.grade()) && !worksOn(rule, id.value()),
                Rule.On.INCIDENT, id.value(), at);
    }

    /** A video alarm that a person took, while something is still to be done about it. */
    private List<Event> accepted(CallId id, Instant at) {
        @Nullable Call call = calls.get(id);
        return call == null || !call.channel().equals(CallChannel.ALARM) || !call.taken() || over(id) ? List.of()
                : began(rule -> rule.event() == Rule.On.ALARM && !worksOn(rule, id.value()), Rule.On.ALARM, id.value(), at);
    }

    /** Concluded without an incident, or with one that has ended. */
    private boolean over(CallId id) {
        Call call = calls.get(id);
        Call.End end = call == null ? null : call.end();
        if (end == null) {
            return call == null;
        }
        Incident incident = end.incident() == null ? null : incidents.get(end.incident());
        return incident == null || !incident.open();
    }

    private List<Event> closed(IncidentId id) {
        List<Event> events = new ArrayList<>(ended(Rule.On.INCIDENT, id.value()));
        for (RuleAct act : acts.values()) {
            Call call = act.event() == Rule.On.ALARM ? calls.get(new CallId(act.about())) : null;
            if (act.until() == null && call != null && call.of(id)) {
                events.add(new WallEvent.RuleEnded(act.rule()));
            }
        }
        return events;
    }

    private boolean worksOn(Rule rule, String about) {
        RuleAct act = acts.get(rule.id());
        return act != null && act.about().equals(about);
    }

    private List<Event> began(Predicate<Rule> takes, Rule.On event, String about, Instant at) {
        List<Event> events = new ArrayList<>();
        for (Rule rule : rules.values()) {
            if (rule.on() && takes.test(rule)) {
                events.add(new WallEvent.RuleBegan(rule.id(), event, about, rule.seconds() == 0 ? null : at.plusSeconds(rule.seconds())));
            }
        }
        return events;
    }

    /** With what set it off every rule that waits for that end is over; one that was given a time runs on for it. */
    private List<Event> ended(Rule.On event, String about) {
        return acts.values().stream().filter(a -> a.event() == event && a.about().equals(about) && a.until() == null)
                .<Event>map(a -> new WallEvent.RuleEnded(a.rule())).toList();
    }

    List<Event> tick(Instant now) {
        List<Event> over = new ArrayList<>();
        for (RuleAct act : acts.values()) {
            Instant until = act.until();
            if (until != null && !until.isAfter(now)) {
                over.add(new WallEvent.RuleEnded(act.rule()));
            }
        }
        return over;
    }
}
