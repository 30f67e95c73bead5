package wanglou.console.work;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import wanglou.console.shell.Desk;
import wanglou.core.Command;
import wanglou.core.IncidentId;
import wanglou.core.UnitId;
import wanglou.dispatch.Busy;
import wanglou.dispatch.DispatchCommand;
import wanglou.dispatch.DispatchPolicy;
import wanglou.dispatch.Response;
import wanglou.dispatch.ResponseState;
import wanglou.incidents.Incident;
import wanglou.recommend.Bound;

/** Home: FX. What units are bound by, as the hub last said, and the orders that bind them. */
final class Sending {

    private final Desk desk;

    Sending(Desk desk) {
        this.desk = desk;
    }

    Collection<Response> responses() {
        return desk.mirrors().of(Response.BOARD).values();
    }

    List<Response> of(IncidentId incident) {
        return responses().stream().filter(r -> r.incident().equals(incident)).toList();
    }

    /** What each unit is taken for. */
    Map<UnitId, Bound> bounds() {
        Map<UnitId, Bound> bounds = new HashMap<>();
        responses().stream().filter(Response::active).forEach(r -> bounds.put(r.unit(),
                new Bound(r.incident(), r.state() == ResponseState.ON_SCENE ? Bound.How.ON_SCENE : Bound.How.SENT)));
        return bounds;
    }

    /** To how many incidents each was sent since then; orders long filed away are not counted. */
    Map<UnitId, Integer> loads(Instant since) {
        Map<UnitId, Integer> loads = new HashMap<>();
        responses().stream().filter(r -> !r.ordered().at().isBefore(since)).forEach(r -> loads.merge(r.unit(), 1, Integer::sum));
        return loads;
    }

    /** Who of these would be taken from something, as the hub's own rules see it. */
    List<Busy> busy(Incident incident, Collection<UnitId> units) {
        DispatchPolicy policy = Objects.requireNonNullElseGet(desk.mirrors().of(DispatchPolicy.BOARD).get(DispatchPolicy.KEY), DispatchPolicy::standard);
        return units.stream().map(desk.mirrors().units()::get).filter(Objects::nonNull).map(unit -> Busy.of(policy, unit, responses(), incident))
                .filter(b -> !b.free()).toList();
    }

    /** Sends them all or none; the person has seen who of them is not free. One alone can be called back from the toast. */
    void send(Incident incident, List<UnitId> units, String done) {
        List<DispatchCommand.Overrule> overrules = busy(incident, units).stream().map(Busy::overrule).toList();
        Optional<Command> undo = units.size() == 1 && overrules.isEmpty()
                ? Optional.of(new DispatchCommand.Withdraw(incident.id(), units.getFirst(), "")) : Optional.empty();
        desk.orders().send(new DispatchCommand.Dispatch(incident.id(), units, "", overrules), done, undo);
    }

    /** Takes a unit from where it is bound; with somebody else sent there first when one is named. */
    void take(IncidentId to, UnitId unit, Optional<UnitId> instead, String done) {
        Busy.activeOf(unit, responses()).ifPresentOrElse(bound -> {
            DispatchCommand.Reassign reassign = new DispatchCommand.Reassign(bound.incident(), unit, to, bound.version());
            if (instead.isEmpty()) {
                desk.orders().send(reassign, done, Optional.empty());
            } else {
                desk.orders().send(new DispatchCommand.Dispatch(bound.incident(), List.of(instead.get()))).thenAccept(outcome -> {
                    if (outcome instanceof wanglou.core.Outcome.Done) {
                        desk.orders().send(reassign, done, Optional.empty());
                    }
                });
            }
        }, () -> Optional.ofNullable(desk.mirrors().incidents().get(to)).ifPresent(incident -> send(incident, List.of(unit), done)));
    }
}
