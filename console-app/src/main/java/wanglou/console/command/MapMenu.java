package wanglou.console.command;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

import wanglou.console.Selection;
import wanglou.console.map.CityMap;
import wanglou.console.map.MapActs;
import wanglou.console.shell.Desk;
import wanglou.console.text.Language;
import wanglou.console.ui.Icon;
import wanglou.console.ui.IconView;
import wanglou.core.UnitId;
import wanglou.dispatch.ui.Responses;
import wanglou.dispatch.ui.Sending;
import wanglou.incidents.ui.IncidentWords;
import wanglou.map.MapPointer;
import wanglou.map.geo.GeoPoint;
import wanglou.units.ui.UnitWords;

/** Home: FX. What can be asked of a place on the map, by right click or the menu key. */
final class MapMenu {

    private final Desk desk;
    private final CityMap map;
    private final MapActs acts;
    private final String unitLayer;
    private final ContextMenu menu = new ContextMenu();

    /** @param unitLayer whose marks are units: one of them can be sent to the selected incident */
    MapMenu(Desk desk, CityMap map, MapActs acts, String unitLayer) {
        this.unitLayer = unitLayer;
        this.desk = desk;
        this.map = map;
        this.acts = acts;
        menu.setId("map-menu");
        map.view().onContextMenu(this::show);
        map.view().addEventHandler(javafx.scene.input.MouseEvent.MOUSE_PRESSED, e -> menu.hide());
    }

    private void show(MapPointer at) {
        GeoPoint place = at.point();
        MenuItem address = item("menu-address", "map.menu.address", Icon.PIN, () -> desk.selection().set(new Selection.OfPoint(place)));
        address.setText(UnitWords.coordinates(place.lat(), place.lon()));
        map.city().places().addressAt(place).thenAccept(spot -> desk.pulse().later(() -> spot.ifPresent(s -> address.setText(desk.texts()
                .get("map.menu.address.at", s.name(desk.texts().language() == Language.ZH), desk.texts().formats().metres(s.metres()))))));
        menu.getItems().setAll(address,
                item("menu-new-incident", "map.menu.incident", Icon.PLUS, () -> acts.newIncident(Optional.of(place))),
                item("menu-nearby", "map.menu.nearby", Icon.USERS, () -> acts.nearby(place)),
                item("menu-reach", "map.menu.reach", Icon.CLOCK, () -> acts.reach(place)),
                item("menu-route-from", "map.menu.route-from", Icon.ROUTE, () -> acts.routeFrom(place)),
                item("menu-route-to", "map.menu.route-to", Icon.FLAG, () -> acts.routeTo(place)));
        send(at).ifPresent(item -> menu.getItems().addFirst(item));
        menu.show(map.view(), at.screenX(), at.screenY());
    }

    private Optional<MenuItem> send(MapPointer at) {
        return at.pick().filter(pick -> !pick.isCluster() && pick.layer().equals(unitLayer)).flatMap(pick -> switch (desk.selection().get()) {
            case Selection.OfIncident of -> {
                UnitId unit = new UnitId(pick.key());
                MenuItem item = item("menu-dispatch", "map.menu.dispatch", Icon.SEND, () -> new Sending(desk).send(of.incident(), List.of(unit)));
                item.setText(desk.texts().get("map.menu.dispatch", new Responses(desk.mirrors()).callSign(unit), IncidentWords.shortNumber(of.incident())));
                yield Optional.of(item);
            }
            case Selection.OfUnit _, Selection.OfCall _, Selection.OfPoint _, Selection.None _ -> Optional.empty();
        });
    }

    private MenuItem item(String id, String key, Icon icon, Runnable act) {
        MenuItem item = new MenuItem(desk.texts().get(key), new IconView(icon, 14));
        item.setId(id);
        item.setOnAction(e -> act.run());
        return item;
    }
}
