package wanglou.cameras.ui;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import wanglou.cameras.Camera;
import wanglou.cameras.CameraId;
import wanglou.console.Listening;
import wanglou.console.shell.Desk;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.Icon;
import wanglou.console.ui.IconView;
import wanglou.console.ui.Labels;
import wanglou.map.MapView;
import wanglou.map.geo.GeoPoint;

/** Home: FX. Beside a camera on the map: what it is, how the line to it stands, and its picture once somebody asks for it. */
public final class CameraCallout implements AutoCloseable {

    private static final double WIDTH = 336;
    private static final double HEIGHT = 212;

    private final Desk desk;
    private final MapView map;
    private final Optional<CameraPictures> pictures;
    private final CameraWords words;
    private final Label name = Labels.of("", "strong", "text-1");
    private final Label what = Labels.of("", "caption", "text-2");
    private final Label state = Labels.of("", "caption", "text-2");
    private final Button watch;
    private final VBox box;
    private final Listening listening = new Listening();
    private Optional<CameraTile> tile = Optional.empty();
    private @Nullable CameraId shown;

    public CameraCallout(Desk desk, MapView map, Optional<VideoMeans> means) {
        this.desk = desk;
        this.map = map;
        this.words = new CameraWords(desk.texts(), desk.mirrors());
        this.pictures = means.map(m -> new CameraPictures(desk, m));
        watch = Buttons.small(Buttons.primary("camera-watch", desk.texts().bind("cameras.watch"), this::watch));
        watch.setVisible(means.isPresent());
        watch.managedProperty().bind(watch.visibleProperty());
        box = new VBox(4, Labels.row(8, new IconView(Icon.CAMERA, 16).tinted("text-2"), name, Labels.gap(),
                Buttons.icon("camera-callout-close", Icon.CROSS, desk.texts().bind("map.close"), this::hide)), what, state, watch);
        box.setId("camera-callout");
        box.getStyleClass().addAll("floating", "map-card");
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        listening.to(this::fill, desk.clock().secondProperty(), desk.texts().languageProperty());
        listening.to(desk.mirrors().of(Camera.BOARD), changed -> fill());
        listening.to(this::hide, desk.selection());
    }

    public void show(Camera camera) {
        GeoPoint at = camera.place();
        if (at != null) {
            hide();
            shown = camera.id();
            watch.setVisible(pictures.isPresent());
            fill();
            map.anchor(box, at, 18, 16);
        }
    }

    private void fill() {
        CameraId id = shown;
        Camera camera = id == null ? null : desk.mirrors().of(Camera.BOARD).get(id);
        if (camera == null) {
            hide();
            return;
        }
        name.setText(camera.name());
        String kind = words.kind(camera) + (camera.station().isEmpty() ? "" : " · " + camera.station());
        what.setText(camera.id() + " · " + kind + (camera.restricted() ? " · " + desk.texts().get("cameras.restricted") : ""));
        state.setText(words.state(camera, desk.clock().now()));
    }

    private void watch() {
        Camera camera = shown == null ? null : desk.mirrors().of(Camera.BOARD).get(shown);
        if (camera != null && tile.isEmpty()) {
            pictures.ifPresent(open -> {
                CameraTile opened = open.tile();
                opened.tile().setMinSize(WIDTH, HEIGHT);
                opened.tile().setPrefSize(WIDTH, HEIGHT);
                opened.show(camera, "");
                tile = Optional.of(opened);
                box.getChildren().add(opened.tile());
                watch.setVisible(false);
            });
        }
    }

    private void hide() {
        if (shown != null) {
            shown = null;
            map.unanchor(box);
            tile.ifPresent(open -> {
                box.getChildren().remove(open.tile());
                open.close();
            });
            tile = Optional.empty();
        }
    }

    @Override
    public void close() {
        hide();
        listening.close();
        pictures.ifPresent(CameraPictures::close);
    }
}
