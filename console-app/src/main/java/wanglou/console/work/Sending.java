package wanglou.console.work;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.value.ObservableValue;

import wanglou.console.shell.Desk;
import wanglou.core.Command;
import wanglou.core.IncidentId;
import wanglou.core.Role;
import wanglou.core.SeatId;
import wanglou.core.UnitId;
import wanglou.dispatch.Busy;
import wanglou.dispatch.DispatchCommand;
import wanglou.dispatch.DispatchPolicy;
import wanglou.dispatch.Response;
import wanglou.dispatch.ResponseState;
import wanglou.dispatch.ui.Responses;
import wanglou.incidents.Incident;
import wanglou.recommend.Bound;
import wanglou.units.Unit;

/** Home: FX. What units are bound by, as the hub last said, and the orders that bind them. */
final class Sending {

    private final Desk desk;
    private final Responses bound;

    Sending(Desk desk) {
        this.desk = desk;
        this.bound = new Responses(desk.mirrors());
    }

    Collection<Response> responses() {
        return desk.mirrors().of(Response.BOARD).values();
    }

    List<Response> of(IncidentId incident) {
        return bound.of(incident);
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

    private DispatchPolicy policy() {
        return Objects.requireNonNullElseGet(desk.mirrors().of(DispatchPolicy.BOARD).get(DispatchPolicy.KEY), DispatchPolicy::standard);
    }

    /** Who of these would be taken from something, as the hub's own rules see it. */
    List<Busy> busy(Incident incident, Collection<UnitId> units) {
        DispatchPolicy policy = policy();
        return units.stream().map(desk.mirrors().units()::get).filter(Objects::nonNull).map(unit -> Busy.of(policy, unit, bound.of(unit.id()), incident))
                .filter(b -> !b.free()).toList();
    }

    /** Sends them all or none; the person has seen who of them is not free. One alone can be called back from the toast. */
    void send(Incident incident, List<UnitId> units, ObservableValue<String> done) {
        List<DispatchCommand.Overrule> overrules = busy(incident, units).stream().map(Busy::overrule).toList();
        List<Unit> waiting = waiting(incident, units);
        Optional<Command> undo = units.size() == 1 && overrules.isEmpty() && waiting.isEmpty()
                ? Optional.of(new DispatchCommand.Withdraw(incident.id(), units.getFirst(), "")) : Optional.empty();
        desk.orders().send(new DispatchCommand.Dispatch(incident.id(), units, "", overrules), waiting.isEmpty() ? done
                : desk.texts().bind("dispatch.done.waits", done, String.join(" · ", waiting.stream().map(Unit::callSign).toList())), undo);
    }

    /** Who of these waits for the duty chief's approval first. */
    List<Unit> waiting(Incident incident, Collection<UnitId> units) {
        return desk.actor().has(Role.DUTY_CHIEF) ? List.of() : units.stream().map(desk.mirrors().units()::get).filter(Objects::nonNull)
                .filter(unit -> policy().approval(unit, incident.grade())).toList();
    }

    /** Takes a unit from where it is bound; with somebody else sent there in its place, both or none, when one is named. */
    void take(IncidentId to, UnitId unit, Optional<UnitId> instead, ObservableValue<String> done) {
        bound.activeOf(unit).ifPresentOrElse(part -> desk.orders().send(instead.<Command>map(
                by -> new DispatchCommand.Replace(part.incident(), unit, by, to, part.version()))
                .orElseGet(() -> new DispatchCommand.Reassign(part.incident(), unit, to, part.version())), done, Optional.empty()),
                () -> Optional.ofNullable(desk.mirrors().incidents().get(to)).ifPresent(incident -> send(incident, List.of(unit), done)));
    }

    /** Asks the seat that works with a unit whether it may go. */
    void consult(IncidentId incident, UnitId unit, SeatId seat, ObservableValue<String> done) {
        desk.orders().send(new DispatchCommand.Consult(incident, unit, seat, ""), done, Optional.empty());
    }
}
