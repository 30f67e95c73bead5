package wanglou.console.work;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

import wanglou.core.IncidentId;
import wanglou.core.UnitId;

/** Home: FX. The units this person tries out sending, each for one incident; nobody else sees it and nothing is kept. */
final class Tried {

    private final Map<UnitId, IncidentId> units = new LinkedHashMap<>();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();

    /** Takes it in, or out again; a unit tried out for another incident changes over. */
    void toggle(IncidentId incident, UnitId unit) {
        if (incident.equals(units.get(unit))) {
            units.remove(unit);
        } else {
            units.remove(unit);
            units.put(unit, incident);
        }
        changes.set(changes.get() + 1);
    }

    void clear(IncidentId incident) {
        if (units.values().removeIf(incident::equals)) {
            changes.set(changes.get() + 1);
        }
    }

    /** In the order in which they were chosen. */
    List<UnitId> of(IncidentId incident) {
        List<UnitId> mine = new ArrayList<>();
        units.forEach((unit, to) -> {
            if (to.equals(incident)) {
                mine.add(unit);
            }
        });
        return mine;
    }

    Optional<IncidentId> incidentOf(UnitId unit) {
        return Optional.ofNullable(units.get(unit));
    }

    Map<UnitId, IncidentId> all() {
        return new HashMap<>(units);
    }

    /** Changes with every change. */
    ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }
}
