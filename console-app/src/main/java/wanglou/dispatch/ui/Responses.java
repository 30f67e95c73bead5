package wanglou.dispatch.ui;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import wanglou.console.Mirrors;
import wanglou.core.IncidentId;
import wanglou.core.UnitId;
import wanglou.dispatch.Busy;
import wanglou.dispatch.DispatchPolicy;
import wanglou.dispatch.Eta;
import wanglou.dispatch.Response;
import wanglou.dispatch.ResponseId;
import wanglou.incidents.Incident;
import wanglou.paper.Emoji;
import wanglou.units.Unit;

/** Home: FX. What the mirrors know of orders, asked the way cards and rows ask it. */
public record Responses(Mirrors mirrors) {

    private static final Function<Response, UnitId> UNIT = Response::unit;
    private static final Function<Response, IncidentId> INCIDENT = Response::incident;

    /** Those of an incident: who is bound to it, the foremost first, then the ended ones, the newest first. */
    public List<Response> of(IncidentId incident) {
        return mirrors.of(Response.BOARD).of(INCIDENT, incident).stream()
                .sorted(Comparator.comparing((Response r) -> !r.active())
                        .thenComparing((a, b) -> a.active() && b.active() ? b.state().compareTo(a.state()) : 0)
                        .thenComparing(r -> r.active() ? r.ordered().at() : r.last().at())).toList();
    }

    public List<Response> activeOf(IncidentId incident) {
        return of(incident).stream().filter(Response::active).toList();
    }

    public Optional<Response> activeOf(UnitId unit) {
        return Busy.activeOf(unit, of(unit));
    }

    /** All orders a unit has had, over or not. */
    public Collection<Response> of(UnitId unit) {
        return mirrors.of(Response.BOARD).of(UNIT, unit);
    }

    public @Nullable Eta eta(ResponseId id) {
        return mirrors.of(Eta.BOARD).get(id);
    }

    /** The rules in force at the hub; before they have come, the product's own. */
    public DispatchPolicy policy() {
        DispatchPolicy known = mirrors.of(DispatchPolicy.BOARD).get(DispatchPolicy.KEY);
        return known == null ? DispatchPolicy.standard() : known;
    }

    public Busy busy(Unit unit, Incident incident) {
        return Busy.of(policy(), unit, of(unit.id()), incident);
    }

    public String callSign(UnitId id) {
        Unit unit = mirrors.units().get(id);
        return Emoji.readable(unit == null ? id.value() : unit.callSign());
    }
}
