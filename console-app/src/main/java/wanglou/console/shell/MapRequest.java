package wanglou.console.shell;

import java.util.Optional;

import wanglou.core.IncidentId;
import wanglou.core.UnitId;
import wanglou.incidents.Place;
import wanglou.map.geo.GeoPoint;

/** Home: any (immutable). What the rest of the console may ask of the map. */
public sealed interface MapRequest {

    record GoTo(GeoPoint place) implements MapRequest {
    }

    record Follow(UnitId unit) implements MapRequest {
    }

    record Unfollow() implements MapRequest {
    }

    record Nearby(GeoPoint place) implements MapRequest {
    }

    /** Puts the caret into the map's search box. */
    record Search() implements MapRequest {
    }

    /** How far a car gets from there. */
    record Reach(GeoPoint place) implements MapRequest {
    }

    record RouteFrom(GeoPoint place) implements MapRequest {
    }

    record RouteTo(GeoPoint place) implements MapRequest {
    }

    /** Opens the form beside the map. */
    record NewIncident(Optional<GeoPoint> place) implements MapRequest {
    }

    /** Opens the form that corrects a place, with one that is offered where there is one. */
    record Correct(IncidentId incident, Optional<Place> offered) implements MapRequest {
    }

    /** Draws where an incident was thought to be beside where it is. */
    record SeeBoth(IncidentId incident) implements MapRequest {
    }
}
