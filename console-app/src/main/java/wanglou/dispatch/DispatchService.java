package wanglou.dispatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import wanglou.core.Actor;
import wanglou.core.Board;
import wanglou.core.Command;
import wanglou.core.Decision;
import wanglou.core.Event;
import wanglou.core.Fact;
import wanglou.core.Feature;
import wanglou.core.IncidentId;
import wanglou.core.PlainText;
import wanglou.core.UnitId;
import wanglou.incidents.Incident;
import wanglou.units.Fix;
import wanglou.units.Unit;

/**
 * Home: hub thread. Sends units to incidents and follows how far each has come. What it decides about a response it decides about the
 * unit's status and the incident's stage in the same breath, so the three never disagree.
 *
 * <p>Problem codes: {@code dispatch.no-unit}, {@code dispatch.too-many} (limit), {@code dispatch.note-long} (limit),
 * {@code dispatch.unit-unknown} (unit), {@code dispatch.incident-unknown} (incident), {@code dispatch.incident-over} (incident),
 * {@code dispatch.already} (call sign, incident), {@code dispatch.taken} (call sign, seat, incident, seconds ago),
 * {@code dispatch.bound} (call sign, incident, status), {@code dispatch.busy} (call sign, status), {@code dispatch.never} (call sign,
 * status), {@code dispatch.changed} (call sign, status), {@code dispatch.several} (count, who with why), {@code dispatch.not-sent}
 * (call sign, incident), {@code dispatch.over} (call sign, incident), {@code dispatch.not-there} (call sign), {@code dispatch.no-offer}
 * (call sign), {@code dispatch.needs-approval} (call sign), {@code dispatch.asked-already} (call sign), {@code dispatch.ask-self},
 * {@code dispatch.ask-over}, {@code dispatch.ask-not-yours}, {@code dispatch.reason-empty}.
 */
public final class DispatchService implements Feature {

    static final int MAX_NOTE = 2_000;

    private final Board<ResponseId, Response> responses = Response.BOARD.newBoard();
    private final Board<String, DispatchPolicy> rules = DispatchPolicy.BOARD.newBoard();
    private final Board<AskId, Ask> asks = Ask.BOARD.newBoard();
    private final AskFold askFold = new AskFold();
    private final ResponseFold fold = new ResponseFold();
    private final Board<IncidentId, Incident> incidents;
    private final Board<UnitId, Unit> units;
    private final DispatchPolicy policy;
    private final Parts parts;
    private final Ordering ordering;
    private final Asking asking;
    private final Consequences consequences;
    private final Timers timers;
    private final Estimates estimates;
    private final Silence silence;

    /** Without fixes: nothing is estimated. */
    public DispatchService(Board<IncidentId, Incident> incidents, Board<UnitId, Unit> units, DispatchPolicy policy, OrderSheets sheets) {
        this(incidents, units, new Board<>("fixes", UnitId.class, Fix.class), policy, sheets, Ways.straight(policy));
    }

    public DispatchService(Board<IncidentId, Incident> incidents, Board<UnitId, Unit> units, Board<UnitId, Fix> fixes, DispatchPolicy policy,
            OrderSheets sheets, Ways ways) {
        this.incidents = incidents;
        this.units = units;
        this.policy = policy;
        this.parts = new Parts(responses);
        this.ordering = new Ordering(incidents, units, asks, parts, policy, sheets);
        this.asking = new Asking(asks, incidents, parts, policy, ordering);
        this.consequences = new Consequences(incidents, units, parts, policy);
        this.timers = new Timers(incidents, units, parts, policy);
        this.estimates = new Estimates(responses, parts, fixes, policy, ways);
        this.silence = new Silence(parts, fixes, policy);
        rules.put(DispatchPolicy.KEY, policy);
    }

    @Override
    public Class<DispatchCommand> commands() {
        return DispatchCommand.class;
    }

    @Override
    public Class<DispatchEvent> events() {
        return DispatchEvent.class;
    }

    @Override
    public List<Board<?, ?>> boards() {
        return List.of(responses, asks);
    }

    @Override
    public List<Board<?, ?>> liveBoards() {
        return List.of(rules, estimates.board());
    }

    public Board<ResponseId, Response> responses() {
        return responses;
    }

    /** Open questions, and those answered a short while ago. */
    public Board<AskId, Ask> asks() {
        return asks;
    }

    public Board<ResponseId, Eta> etas() {
        return estimates.board();
    }

    public DispatchPolicy policy() {
        return policy;
    }

    @Override
    public void apply(Fact fact) {
        if (fact.event() instanceof DispatchEvent.OfAsk) {
            askFold.apply(asks, fact);
        } else {
            fold.apply(responses, fact);
        }
    }

    @Override
    public List<Event> follow(Fact fact) {
        return consequences.of(fact);
    }

    @Override
    public List<Event> tick(Instant now) {
        estimates.look(now);
        List<Event> events = new ArrayList<>(timers.look(now));
        events.addAll(silence.look(now));
        events.addAll(asking.look(now));
        return events;
    }

    @Override
    public Decision decide(Command command, Actor actor, Instant now) {
        return switch ((DispatchCommand) command) {
            case DispatchCommand.Dispatch c -> ordering.dispatch(c, actor, now);
            case DispatchCommand.Reassign c -> ordering.reassign(c, actor, now);
            case DispatchCommand.Replace c -> ordering.replace(c, actor, now);
            case DispatchCommand.Consult c -> units.get(c.unit()) == null ? Decision.refuse("dispatch.unit-unknown", c.unit())
                    : asking.consult(c, actor, now);
            case DispatchCommand.Answer c -> asking.answer(c, actor, now);
            case DispatchCommand.Revoke c -> asking.revoke(c, actor);
            case DispatchCommand.Withdraw c -> c.reason().length() > MAX_NOTE ? Decision.refuse("dispatch.note-long", MAX_NOTE)
                    : onActive(c.incident(), c.unit(), r -> ended(r, ResponseState.WITHDRAWN,
                            new DispatchEvent.Withdrawn(c.incident(), c.unit(), c.reason(), null, "seat")));
            case DispatchCommand.Tell c -> tell(c);
            case DispatchCommand.Sign c -> onActive(c.incident(), c.unit(), r -> signed(r, r.order().version(), "seat"));
            case DispatchCommand.EnRoute c -> onActive(c.incident(), c.unit(), r -> moved(r, ResponseState.EN_ROUTE, "seat"));
            case DispatchCommand.Arrive c -> onActive(c.incident(), c.unit(), r -> moved(r, ResponseState.ON_SCENE, "seat"));
            case DispatchCommand.Clear c -> onActive(c.incident(), c.unit(), r -> cleared(r, "seat"));
            case DispatchCommand.ConfirmArrival c -> onActive(c.incident(), c.unit(), r -> {
                Eta eta = estimates.board().get(r.id());
                return eta == null || eta.arrived() == null ? Decision.refuse("dispatch.no-offer", callSign(r.unit()))
                        : moved(r, ResponseState.ON_SCENE, "offer");
            });
            case DispatchCommand.FromDevice c -> onActive(c.incident(), c.unit(), r -> device(r, c));
        };
    }

    private Decision tell(DispatchCommand.Tell c) {
        return onActive(c.incident(), c.unit(), r -> {
            Order was = r.order();
            String note = was.note().isEmpty() ? c.note() : was.note() + "\n" + c.note();
            if (c.note().isBlank() || note.length() > MAX_NOTE) {
                return Decision.refuse("dispatch.note-long", MAX_NOTE);
            }
            Order more = new Order(was.version() + 1, was.kind(), was.grade(), was.place(), note, was.steps(), was.precautions());
            return Decision.accept(r.id().value(), new DispatchEvent.OrderChanged(r.incident(), r.unit(), more, "note"));
        });
    }

    /** A device only ever moves things on: what it sent before it was cut off may come after what others know better by now. */
    private Decision device(Response r, DispatchCommand.FromDevice c) {
        boolean stale = c.order() < r.order().version();
        return switch (c.act()) {
            case DELIVERED -> stale || r.delivery().at() != null ? Decision.accept(r.id().value())
                    : Decision.accept(r.id().value(), new DispatchEvent.Delivered(r.incident(), r.unit(), c.order(), c.link()));
            case SIGN -> signed(r, c.order(), c.link());
            case EN_ROUTE -> r.state().before(ResponseState.EN_ROUTE) ? moved(r, ResponseState.EN_ROUTE, c.link())
                    : Decision.accept(r.id().value());
            case ARRIVE -> moved(r, ResponseState.ON_SCENE, c.link());
            case CLEAR -> cleared(r, c.link());
            case REFUSE -> ended(r, ResponseState.REFUSED,
                    new DispatchEvent.Refused(r.incident(), r.unit(), PlainText.cut(c.reason(), 300), c.link()));
        };
    }

    private Decision signed(Response r, int order, String via) {
        if (order < r.order().version() || r.delivery().signed() != null) {
            return Decision.accept(r.id().value());
        }
        List<Event> events = new ArrayList<>(List.of(new DispatchEvent.Signed(r.incident(), r.unit(), order, via)));
        if (r.state().before(ResponseState.SIGNED)) {
            events.addAll(stage(r, ResponseState.SIGNED));
        }
        return new Decision.Accepted(events, r.id().value());
    }

    private Decision moved(Response r, ResponseState to, String via) {
        if (r.state() == to) {
            return Decision.accept(r.id().value());
        }
        List<Event> events = new ArrayList<>(List.of(new DispatchEvent.Moved(r.incident(), r.unit(), to, via)));
        Unit unit = units.get(r.unit());
        if (unit != null) {
            Bound.status(unit, to, policy).ifPresent(events::add);
        }
        events.addAll(stage(r, to));
        return new Decision.Accepted(events, r.id().value());
    }

    private Decision cleared(Response r, String via) {
        return r.state() == ResponseState.ON_SCENE ? moved(r, ResponseState.CLEARED, via)
                : Decision.refuse("dispatch.not-there", callSign(r.unit()));
    }

    private Decision ended(Response r, ResponseState to, DispatchEvent how) {
        List<Event> events = new ArrayList<>(List.of(how));
        Unit unit = units.get(r.unit());
        if (unit != null) {
            Bound.status(unit, to, policy).ifPresent(events::add);
        }
        events.addAll(stage(r, to));
        return new Decision.Accepted(events, r.id().value());
    }

    private List<Event> stage(Response r, ResponseState to) {
        Incident incident = incidents.get(r.incident());
        return incident == null ? List.of()
                : Staging.step(incident, parts.of(r.incident()), Map.of(r.unit(), to)).<List<Event>>map(List::of).orElse(List.of());
    }

    private Decision onActive(IncidentId incident, UnitId unit, Function<Response, Decision> then) {
        Response response = responses.get(ResponseId.of(incident, unit));
        if (response == null) {
            return Decision.refuse("dispatch.not-sent", callSign(unit), incident);
        }
        return response.active() ? then.apply(response) : Decision.refuse("dispatch.over", callSign(unit), incident);
    }

    private String callSign(UnitId id) {
        @Nullable Unit unit = units.get(id);
        return unit == null ? id.value() : unit.callSign();
    }
}
