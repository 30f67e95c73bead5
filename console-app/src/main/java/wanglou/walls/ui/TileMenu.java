package wanglou.walls.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import org.jspecify.annotations.Nullable;

import wanglou.cameras.Camera;
import wanglou.cameras.ui.CameraChoice;
import wanglou.console.Selection;
import wanglou.console.shell.Desk;
import wanglou.console.shell.MapRequest;
import wanglou.console.shell.Seats;
import wanglou.console.text.Texts;
import wanglou.core.SeatId;
import wanglou.core.UnitId;
import wanglou.map.geo.GeoPoint;
import wanglou.units.Fix;
import wanglou.walls.CameraRef;
import wanglou.walls.WallCommand;

/** Home: FX. What can be done with the chosen tile of a desk's wall: see where its camera is, push it to a wall, take it off. */
final class TileMenu {

    private static final int MINUTES = 5;
    private static final int MINUTE = 60;

    private final Desk desk;
    private final Supplier<Optional<CameraRef>> chosen;
    private final Runnable take;
    private final Ear ear;
    private final ContextMenu menu = new ContextMenu();

    /**
     * @param chosen the camera of the chosen tile
     * @param take empties that tile
     * @param ear listens to that tile
     */
    TileMenu(Desk desk, Supplier<Optional<CameraRef>> chosen, Runnable take, Ear ear) {
        this.desk = desk;
        this.chosen = chosen;
        this.take = take;
        this.ear = ear;
    }

    /** What the person hears: one tile at most. */
    interface Ear {

        boolean hears();

        void toggle();
    }

    /** Opens at that place of the screen; nothing on an empty tile. */
    void show(Node owner, double x, double y) {
        chosen.get().ifPresent(camera -> {
            fill(camera);
            menu.show(owner, x, y);
        });
    }

    void hide() {
        menu.hide();
    }

    private void fill(CameraRef camera) {
        Texts texts = desk.texts();
        List<MenuItem> items = new ArrayList<>();
        boolean known = place(camera) != null;
        MenuItem map = item("tile-map", texts.get(known ? "walls.tile.map" : "walls.tile.nowhere"), this::seeOnMap);
        map.setDisable(!known);
        items.add(map);
        items.add(item("tile-hear", texts.get(ear.hears() ? "walls.tile.hear.not" : "walls.tile.hear"), ear::toggle));
        for (SeatId wall : WallMenu.walls(desk)) {
            if (desk.mirrors().seats().get(wall) != null) {
                items.add(item("tile-push-" + wall, texts.get("walls.tile.push", Seats.name(texts, wall.value()), MINUTES),
                        () -> desk.orders().send(new WallCommand.ThrowCamera(wall, camera.camera(), -1, MINUTES * MINUTE))));
            }
        }
        items.add(new SeparatorMenuItem());
        items.add(item("tile-take", texts.get("walls.tile.take"), take));
        menu.getItems().setAll(items);
    }

    /** The unit that carries it, or the place where it hangs, selected on the map; false where nobody knows. */
    boolean seeOnMap() {
        return chosen.get().map(ref -> {
            GeoPoint at = place(ref);
            Camera camera = desk.mirrors().of(Camera.BOARD).get(ref.camera());
            if (at == null || camera == null) {
                return false;
            }
            UnitId unit = camera.unit();
            desk.navigation().go("command");
            desk.selection().set(unit == null ? new Selection.OfPoint(at) : new Selection.OfUnit(unit));
            desk.map().ask(new MapRequest.GoTo(at));
            return true;
        }).orElse(false);
    }

    private @Nullable GeoPoint place(CameraRef ref) {
        Camera camera = desk.mirrors().of(Camera.BOARD).get(ref.camera());
        return camera == null ? null : CameraChoice.place(camera, unit -> {
            Fix fix = desk.mirrors().fixes().get(unit);
            return fix == null ? null : fix.place();
        });
    }

    private static MenuItem item(String id, String text, Runnable act) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setOnAction(e -> act.run());
        return item;
    }
}
