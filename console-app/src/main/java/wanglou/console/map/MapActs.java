package wanglou.console.map;

import java.util.Optional;

import wanglou.core.UnitId;
import wanglou.map.geo.GeoPoint;

/** Home: FX. What a card, a list or a menu may ask of the map. */
public interface MapActs {

    /** Brings a place into view. */
    void show(GeoPoint place);

    void follow(UnitId unit);

    void unfollow();

    /** Lists what is around a place. */
    void nearby(GeoPoint place);

    /** Draws how far a car gets from a place in 1, 3 and 5 minutes. */
    void reach(GeoPoint place);

    void routeFrom(GeoPoint place);

    void routeTo(GeoPoint place);

    /** Opens the form for a new incident, at a place where one is given. */
    void newIncident(Optional<GeoPoint> place);
}
