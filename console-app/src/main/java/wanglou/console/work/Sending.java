package wanglou.console.work;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import wanglou.console.shell.Desk;
import wanglou.core.IncidentId;
import wanglou.core.UnitId;
import wanglou.recommend.Bound;
import wanglou.units.UnitCommand;
import wanglou.units.UnitStatus;

/** Home: FX. What units are bound by, and the orders that bind them. */
final class Sending {

    private final Desk desk;

    Sending(Desk desk) {
        this.desk = desk;
    }

    /** What each unit is taken for, by the orders of the hub. */
    Map<UnitId, Bound> bounds() {
        return new HashMap<>();
    }

    /** To how many incidents each was sent since then. */
    Map<UnitId, Integer> loads(Instant since) {
        return new HashMap<>();
    }

    void send(IncidentId incident, List<UnitId> units, String done) {
        units.forEach(unit -> desk.orders().send(new UnitCommand.SetStatus(unit, UnitStatus.DISPATCHED), done, Optional.empty()));
    }
}
