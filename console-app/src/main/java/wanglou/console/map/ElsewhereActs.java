package wanglou.console.map;

import java.util.Optional;

import wanglou.console.shell.Desk;
import wanglou.console.shell.MapRequest;
import wanglou.core.UnitId;
import wanglou.map.geo.GeoPoint;

/** Home: FX. The map's acts for a page that has no map of its own: shows the command page and asks the map there. */
public final class ElsewhereActs implements MapActs {

    private final Desk desk;

    public ElsewhereActs(Desk desk) {
        this.desk = desk;
    }

    private void ask(MapRequest request) {
        desk.navigation().go("command");
        desk.map().ask(request);
    }

    @Override
    public void show(GeoPoint place) {
        ask(new MapRequest.GoTo(place));
    }

    @Override
    public void follow(UnitId unit) {
        ask(new MapRequest.Follow(unit));
    }

    @Override
    public void unfollow() {
        ask(new MapRequest.Unfollow());
    }

    @Override
    public void nearby(GeoPoint place) {
        ask(new MapRequest.Nearby(place));
    }

    @Override
    public void reach(GeoPoint place) {
        ask(new MapRequest.Reach(place));
    }

    @Override
    public void routeFrom(GeoPoint place) {
        ask(new MapRequest.RouteFrom(place));
    }

    @Override
    public void routeTo(GeoPoint place) {
        ask(new MapRequest.RouteTo(place));
    }

    @Override
    public void newIncident(Optional<GeoPoint> place) {
        ask(new MapRequest.NewIncident(place));
    }
}
