package wanglou.console.command;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import wanglou.console.Listening;
import wanglou.console.Selection;
import wanglou.console.map.MapActs;
import wanglou.console.shell.Desk;
import wanglou.console.text.Texts;
import wanglou.console.ui.Icon;
import wanglou.console.ui.IconView;
import wanglou.console.ui.Labels;
import wanglou.core.UnitId;
import wanglou.incidents.Incident;
import wanglou.incidents.ui.IncidentPins;
import wanglou.map.MapView;
import wanglou.units.Unit;

/** Home: FX. Who is followed, and how many incidents lie outside the view: offered, never shown by itself. While the hub is lost, of when all this is. */
final class FollowChip implements AutoCloseable {

    private final Desk desk;
    private final MapView map;
    private final MapActs acts;
    private final IncidentPins pins;
    private final Button follow = new Button();
    private final Button outside = new Button();
    private final HBox chip;
    private final Listening listening = new Listening();

    FollowChip(Desk desk, MapView map, MapActs acts, IncidentPins pins) {
        this.desk = desk;
        this.map = map;
        this.acts = acts;
        this.pins = pins;
        follow.setId("map-follow");
        follow.getStyleClass().addAll("ghost", "chip-part");
        follow.setGraphic(new IconView(Icon.FOLLOW, 14));
        follow.setOnAction(e -> toggle());
        outside.setId("map-outside");
        outside.getStyleClass().addAll("ghost", "chip-part", "accent");
        outside.setGraphic(new IconView(Icon.CHEVRON_RIGHT, 12));
        outside.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        outside.setOnAction(e -> showOutside());
        for (Button each : List.of(follow, outside)) {
            each.setMinWidth(Region.USE_PREF_SIZE);
        }
        chip = Labels.row(0, follow, outside);
        chip.getStyleClass().addAll("floating", "follow-chip");
        chip.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        listening.to(this::show, map.followedProperty(), map.viewportProperty(), desk.selection(), desk.texts().languageProperty(),
                desk.link().liveProperty(), desk.clock().secondProperty());
        listening.to(desk.mirrors().incidents(), keys -> show());
        show();
    }

    Region node() {
        return chip;
    }

    private void toggle() {
        if (map.followedProperty().get().isPresent()) {
            acts.unfollow();
        } else if (desk.selection().get() instanceof Selection.OfUnit of) {
            acts.follow(of.unit());
        }
    }

    /** The most urgent of them first; again, and the next one comes. */
    private void showOutside() {
        outsiders().stream().map(i -> Optional.ofNullable(i.place().point())).flatMap(Optional::stream).findFirst().ifPresent(acts::show);
    }

    private List<Incident> outsiders() {
        return pins.outside(map.viewport().box());
    }

    private void show() {
        Texts texts = desk.texts();
        if (!desk.link().live()) {
            follow.setText(texts.get("map.frozen", texts.formats().time(desk.link().pictureAt(desk.clock().now()))));
            follow.getStyleClass().add("warn");
            ((IconView) follow.getGraphic()).setIcon(Icon.CLOCK);
            follow.setDisable(false);
            outside.setText(texts.get("map.local"));
            outside.setVisible(true);
            outside.setManaged(true);
            return;
        }
        follow.getStyleClass().removeAll("warn");
        ((IconView) follow.getGraphic()).setIcon(Icon.FOLLOW);
        Optional<String> followed = map.followedProperty().get();
        follow.setText(followed.map(key -> texts.get("map.follow.on", callSign(key))).orElseGet(() -> texts.get("map.follow.off")));
        follow.setDisable(followed.isEmpty() && !(desk.selection().get() instanceof Selection.OfUnit));
        int out = outsiders().size();
        outside.setText(texts.get("map.outside", out));
        outside.setVisible(out > 0);
        outside.setManaged(out > 0);
    }

    private String callSign(String key) {
        Unit unit = desk.mirrors().units().get(new UnitId(key));
        return unit == null ? key : unit.callSign();
    }

    @Override
    public void close() {
        listening.close();
    }
}
