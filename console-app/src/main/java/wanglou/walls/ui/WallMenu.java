package wanglou.walls.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import wanglou.console.shell.Desk;
import wanglou.console.shell.Seats;
import wanglou.console.text.Texts;
import wanglou.core.SeatId;
import wanglou.walls.CameraRef;
import wanglou.walls.Preset;
import wanglou.walls.Rule;
import wanglou.walls.Wall;
import wanglou.walls.WallCommand;

/** Home: FX. What a person at this desk can do with the walls of the centre: throw the chosen picture, show a preset, hold tours, release. */
final class WallMenu extends MenuButton {

    private static final List<Integer> MINUTES = List.of(1, 5, 15);
    private static final int MINUTE = 60;

    private final Desk desk;
    private final Supplier<Optional<CameraRef>> chosen;

    /** @param chosen the camera of the chosen tile */
    WallMenu(Desk desk, Supplier<Optional<CameraRef>> chosen) {
        this.desk = desk;
        this.chosen = chosen;
        setId("wall-menu");
        getStyleClass().add("wall-pick");
        setMinWidth(USE_PREF_SIZE);
        textProperty().bind(desk.texts().bind("walls.menu"));
        setOnShowing(e -> fill());
        fill();
    }

    /** Walls that are there, and those that something was decided for. */
    static List<SeatId> walls(Desk desk) {
        Set<SeatId> known = new LinkedHashSet<>();
        desk.mirrors().seats().values().stream().map(s -> s.seat()).filter(Wall::isWall).forEach(known::add);
        desk.mirrors().of(Wall.BOARD).values().forEach(wall -> known.add(wall.seat()));
        desk.mirrors().of(Rule.BOARD).values().stream().map(Rule::wall).filter(w -> w != null && Wall.isWall(w)).forEach(known::add);
        return known.stream().sorted(Comparator.comparing(SeatId::value)).toList();
    }

    private void fill() {
        Texts texts = desk.texts();
        List<MenuItem> items = new ArrayList<>();
        for (SeatId wall : walls(desk)) {
            boolean there = desk.mirrors().seats().get(wall) != null;
            Menu menu = new Menu(Seats.name(texts, wall.value()) + (there ? "" : " · " + texts.get("walls.menu.away")));
            menu.setId("wall-menu-" + wall);
            chosen.get().ifPresent(camera -> {
                for (int minutes : MINUTES) {
                    menu.getItems().add(item("wall-throw-" + minutes, texts.get("walls.menu.throw", camera.name(), minutes),
                            new WallCommand.ThrowCamera(wall, camera.camera(), -1, minutes * MINUTE)));
                }
                menu.getItems().add(new SeparatorMenuItem());
            });
            int number = 1;
            for (Preset preset : PresetLine.offered(desk)) {
                menu.getItems().add(item("wall-show-" + number++, texts.get("walls.menu.show", preset.name()), new WallCommand.Show(wall, preset.id())));
            }
            Wall state = desk.mirrors().of(Wall.BOARD).get(wall);
            boolean held = state != null && state.tourHeld() != null;
            menu.getItems().addAll(item("wall-hold", texts.get(held ? "walls.menu.go-on" : "walls.menu.hold"), new WallCommand.HoldTours(wall, !held)),
                    item("wall-release", texts.get("walls.menu.release"), new WallCommand.Release(wall)));
            items.add(menu);
        }
        if (items.isEmpty()) {
            MenuItem none = new MenuItem(texts.get("walls.menu.none"));
            none.setDisable(true);
            items.add(none);
        }
        getItems().setAll(items);
    }

    private MenuItem item(String id, String text, WallCommand command) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setOnAction(e -> desk.orders().send(command));
        return item;
    }
}
