package wanglou.walls;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

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

    WallRules(Board<RuleId, Rule> rules, Board<RuleId, RuleAct> acts, Board<IncidentId, Incident> incidents) {
        this.rules = rules;
        this.acts = acts;
        this.incidents = incidents;
    }

    List<Event> follow(Fact fact) {
        return switch (fact.event()) {
            case IncidentEvent.Opened e -> opened(e.incident(), e.grade().value(), fact.at());
            case IncidentEvent.Regraded e -> opened(e.incident(), e.grade().value(), fact.at());
            case IncidentEvent.Closed e -> ended(Rule.On.INCIDENT, e.incident().value());
            case IncidentEvent.Cancelled e -> ended(Rule.On.INCIDENT, e.incident().value());
            case IncidentEvent.Merged e -> ended(Rule.On.INCIDENT, e.incident().value());
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
