package wanglou.console.bar;

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import wanglou.calls.Call;
import wanglou.calls.CallId;
import wanglou.console.Selection;
import wanglou.core.IncidentId;
import wanglou.core.UnitId;
import wanglou.dispatch.Ask;
import wanglou.dispatch.DispatchPolicy;
import wanglou.dispatch.Response;
import wanglou.incidents.Incident;
import wanglou.map.geo.GeoPoint;
import wanglou.units.Unit;

/** Home: FX. The world as the command bar sees it. */
public interface BarWorld {

    Collection<Unit> units();

    Collection<Incident> incidents();

    /** Of the day, concluded ones too. */
    default Collection<Call> calls() {
        return List.of();
    }

    default @Nullable Call call(CallId id) {
        return calls().stream().filter(c -> c.id().equals(id)).findFirst().orElse(null);
    }

    /** What binds units to incidents, ended parts too. */
    default Collection<Response> responses() {
        return List.of();
    }

    /** Those of one unit. */
    default Collection<Response> responses(UnitId unit) {
        return responses().stream().filter(r -> r.unit().equals(unit)).toList();
    }

    /** Questions that this person may answer, the oldest first. */
    default List<Ask> asks() {
        return List.of();
    }

    /** Whether this person's order needs the duty chief's approval first. */
    default boolean needsApproval(Unit unit, Incident incident) {
        return policy().approval(unit, incident.grade());
    }

    /** By which the hub will answer. */
    default DispatchPolicy policy() {
        return DispatchPolicy.standard();
    }

    @Nullable Unit unit(UnitId id);

    @Nullable Incident incident(IncidentId id);

    /** Where the unit was last seen, null when never. */
    @Nullable GeoPoint whereIs(UnitId id);

    Selection selection();

    /** Whether the hub hears us: orders cannot be given otherwise. */
    boolean live();

    /** Goes up whenever a unit or incident came, went or is called otherwise; below zero where nobody counts. */
    default long naming() {
        return -1;
    }

    /** Everything that has a fixed name: statuses, kinds, grades. */
    List<Token.Named> lexicon();

    /** Places found so far for these words, best first; asks for them when nobody did yet, and then the line is read again. */
    List<Token.OfPlace> places(String words);
}
