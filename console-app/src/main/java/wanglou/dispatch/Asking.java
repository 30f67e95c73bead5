package wanglou.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import wanglou.core.Actor;
import wanglou.core.Board;
import wanglou.core.Decision;
import wanglou.core.Event;
import wanglou.core.IncidentId;
import wanglou.core.UnitId;
import wanglou.incidents.Incident;

/** Home: hub thread. Questions between seats, and to the duty chief, about units: asked, answered, taken back, lapsed. */
final class Asking {

    /** An answer stays in sight this long, so that whoever asked has seen it. */
    static final Duration ANSWERED_IN_SIGHT = Duration.ofMinutes(10);
    private static final int MAX_REASON = 300;

    private final Board<AskId, Ask> asks;
    private final Board<IncidentId, Incident> incidents;
    private final Parts parts;
    private final DispatchPolicy policy;
    private final Ordering ordering;

    Asking(Board<AskId, Ask> asks, Board<IncidentId, Incident> incidents, Parts parts, DispatchPolicy policy, Ordering ordering) {
        this.asks = asks;
        this.incidents = incidents;
        this.parts = parts;
        this.policy = policy;
        this.ordering = ordering;
    }

    /** The same question asked again is the one that is open already. */
    Decision consult(DispatchCommand.Consult c, Actor actor, Instant now) {
        Incident incident = incidents.get(c.incident());
        if (incident == null || !incident.open()) {
            return Decision.refuse(incident == null ? "dispatch.incident-unknown" : "dispatch.incident-over", c.incident());
        }
        if (c.seat().equals(actor.seat())) {
            return Decision.refuse("dispatch.ask-self");
        }
        if (c.words().length() > MAX_REASON) {
            return Decision.refuse("dispatch.note-long", MAX_REASON);
        }
        return asks.values().stream().filter(a -> a.open() && a.sort() == Ask.Sort.CONSULT && a.incident().equals(c.incident())
                && a.units().equals(List.of(c.unit())) && c.seat().equals(a.to())).findFirst().map(a -> Decision.accept(a.id().value()))
                .orElseGet(() -> {
                    AskId id = ordering.freshId(c.incident());
                    return Decision.accept(id.value(), new DispatchEvent.Asked(id, Ask.Sort.CONSULT, c.incident(), List.of(c.unit()),
                            c.words().strip(), List.of(), c.seat(), now.plusSeconds(policy.consultSeconds())));
                });
    }

    /** A yes of the duty chief is the order itself: both stand in one transaction, or the chief is told why they cannot. */
    Decision answer(DispatchCommand.Answer c, Actor actor, Instant now) {
        Ask ask = asks.get(c.ask());
        if (ask == null || !ask.open()) {
            return Decision.refuse("dispatch.ask-over");
        }
        if (!ask.mayAnswer(actor)) {
            return Decision.refuse("dispatch.ask-not-yours");
        }
        if (!c.yes() && c.reason().isBlank()) {
            return Decision.refuse("dispatch.reason-empty");
        }
        if (c.reason().length() > MAX_REASON) {
            return Decision.refuse("dispatch.note-long", MAX_REASON);
        }
        Event answered = new DispatchEvent.Answered(ask.id(), ask.incident(), ask.units(), ask.sort(), c.yes() ? Ask.Result.YES : Ask.Result.NO,
                c.reason().strip());
        if (!c.yes() || ask.sort() == Ask.Sort.CONSULT) {
            return Decision.accept(ask.id().value(), answered);
        }
        Decision sent = ordering.dispatch(new DispatchCommand.Dispatch(ask.incident(), ask.units(), ask.words(), ask.overrules()), actor, now);
        if (!(sent instanceof Decision.Accepted(List<Event> orders, String subject))) {
            return sent;
        }
        List<Event> events = new ArrayList<>(List.of(answered));
        events.addAll(orders);
        return new Decision.Accepted(events, ask.id().value());
    }

    Decision revoke(DispatchCommand.Revoke c, Actor actor) {
        Ask ask = asks.get(c.ask());
        if (ask == null || !ask.open()) {
            return Decision.refuse("dispatch.ask-over");
        }
        return ask.from().equals(actor.seat()) || ask.by().equals(actor.person()) ? Decision.accept(ask.id().value(), lapsed(ask, Ask.Result.REVOKED, ""))
                : Decision.refuse("dispatch.ask-not-yours");
    }

    /** What nobody answers ends by itself, and says so; what was answered leaves the board after a while. */
    List<Event> look(Instant now) {
        List<Event> events = new ArrayList<>();
        for (Ask ask : asks.values()) {
            Incident incident = incidents.get(ask.incident());
            Ask.Answer answer = ask.answer();
            if (answer != null) {
                if (answer.at().plus(ANSWERED_IN_SIGHT).isBefore(now)) {
                    events.add(new DispatchEvent.AskDropped(ask.id(), ask.incident()));
                }
            } else if (incident == null || !incident.open()) {
                events.add(lapsed(ask, Ask.Result.LAPSED, "incident"));
            } else if (ask.units().stream().allMatch(unit -> bound(ask.incident(), unit))) {
                events.add(lapsed(ask, Ask.Result.LAPSED, "sent"));
            } else if (!ask.expires().isAfter(now)) {
                events.add(lapsed(ask, Ask.Result.LAPSED, "time"));
            }
        }
        return events;
    }

    private boolean bound(IncidentId incident, UnitId unit) {
        Response response = parts.get(incident, unit);
        return response != null && response.active();
    }

    private static Event lapsed(Ask ask, Ask.Result how, String why) {
        return new DispatchEvent.Answered(ask.id(), ask.incident(), ask.units(), ask.sort(), how, why);
    }
}
