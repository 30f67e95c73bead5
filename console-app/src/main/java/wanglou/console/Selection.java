package wanglou.console;

import wanglou.calls.CallId;
import wanglou.core.IncidentId;
import wanglou.core.UnitId;
import wanglou.map.geo.GeoPoint;

/** Home: any (immutable). The one thing the person at this console is dealing with. Lists, map and card all follow it and never each other. */
public sealed interface Selection {

    /** Nothing. */
    record None() implements Selection {
    }

    record OfUnit(UnitId unit) implements Selection {
    }

    record OfIncident(IncidentId incident) implements Selection {
    }

    record OfCall(CallId call) implements Selection {
    }

    /** A point on the map that stands for nothing but itself. */
    record OfPoint(GeoPoint point) implements Selection {
    }

    Selection NONE = new None();
}
