package wanglou.console.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import wanglou.calls.Call;
import wanglou.calls.CallBoards;
import wanglou.calls.CallId;
import wanglou.cameras.Camera;
import wanglou.cameras.ui.CameraChoice;
import wanglou.cameras.ui.CameraPictures;
import wanglou.cameras.ui.CameraTile;
import wanglou.cameras.ui.VideoMeans;
import wanglou.console.Listening;
import wanglou.console.Selection;
import wanglou.console.shell.Desk;
import wanglou.console.text.Texts;
import wanglou.console.ui.Badge;
import wanglou.console.ui.Icon;
import wanglou.console.ui.IconView;
import wanglou.console.ui.Labels;
import wanglou.core.IncidentId;
import wanglou.core.UnitId;
import wanglou.dispatch.Response;
import wanglou.incidents.Incident;
import wanglou.map.geo.GeoPoint;
import wanglou.units.Fix;
import wanglou.video.PictureState;

/**
 * Home: FX. The six pictures under the map: the cameras of the selected thing's units, then the nearest ones. They change with the selection,
 * never because a unit drove on: a picture somebody is looking at stays where it is.
 */
final class VideoStrip implements AutoCloseable {

    static final double HEIGHT = 152;
    private static final int PLACES = 6;

    private final Desk desk;
    private final Optional<CameraPictures> pictures;
    private final Listening listening = new Listening();
    private final List<StackPane> places = new ArrayList<>();
    private final List<CameraTile> tiles = new ArrayList<>();
    private final SimpleStringProperty count = new SimpleStringProperty("0");
    private final Label states = Labels.of("", "caption", "text-2");
    private final VBox strip;
    private Set<UnitId> responding = Set.of();
    private boolean looking;

    VideoStrip(Desk desk, Optional<VideoMeans> video) {
        this.desk = desk;
        this.pictures = video.map(means -> new CameraPictures(desk, means));
        Texts texts = desk.texts();
        HBox head = Labels.row(8, Labels.of(texts.bind("pages.video"), "caption", "strong"), Badge.count(count), states);
        head.getStyleClass().add("strip-head");
        HBox row = new HBox(8);
        VBox.setVgrow(row, Priority.ALWAYS);
        for (int i = 0; i < PLACES; i++) {
            StackPane place = new StackPane();
            place.setMinSize(0, 0);
            place.setPrefWidth(0);
            HBox.setHgrow(place, Priority.ALWAYS);
            places.add(place);
            row.getChildren().add(place);
            video.ifPresent(means -> tiles.add(pictures.orElseThrow().tile()));
        }
        strip = new VBox(head, row);
        strip.setId("video-strip");
        strip.getStyleClass().addAll("panel", "video-strip");
        listening.to(this::choose, desk.selection(), texts.languageProperty());
        listening.to(desk.mirrors().of(Camera.BOARD), changed -> choose());
        listening.to(desk.mirrors().of(Response.BOARD), changed -> chooseForOthers());
        listening.to(this::showStates, desk.clock().secondProperty());
        choose();
    }

    Region node() {
        return strip;
    }

    /** Whether anybody can see it: what nobody sees is not fetched. */
    void look(boolean on) {
        looking = on;
        choose();
    }

    /** Only other units on the selected incident are a reason for other pictures. */
    private void chooseForOthers() {
        if (desk.selection().get() instanceof Selection.OfIncident(IncidentId id) && !units(id).equals(responding)) {
            choose();
        }
    }

    private void choose() {
        List<Camera> chosen = looking && !tiles.isEmpty() ? chosen() : List.of();
        for (int i = 0; i < PLACES; i++) {
            if (i < chosen.size()) {
                CameraTile tile = tiles.get(i);
                tile.renewWords();
                tile.show(chosen.get(i), String.valueOf(i + 1));
                places.get(i).getChildren().setAll(tile.tile());
            } else {
                if (!tiles.isEmpty()) {
                    tiles.get(i).show(null, "");
                }
                places.get(i).getChildren().setAll(empty(i));
            }
        }
        count.set(String.valueOf(chosen.size()));
        showStates();
    }

    private List<Camera> chosen() {
        return switch (desk.selection().get()) {
            case Selection.None none -> List.of();
            case Selection.OfUnit(UnitId unit) -> of(Set.of(unit), whereIs(unit));
            case Selection.OfCall(CallId call) -> {
                Call taken = desk.mirrors().of(CallBoards.CALLS).get(call);
                yield taken == null ? List.of() : of(Set.of(), taken.place().point());
            }
            case Selection.OfPoint(GeoPoint point) -> of(Set.of(), point);
            case Selection.OfIncident of -> {
                Incident incident = desk.mirrors().incidents().get(of.incident());
                responding = units(of.incident());
                yield incident == null ? List.of() : of(responding, incident.place().point());
            }
        };
    }

    private Set<UnitId> units(IncidentId incident) {
        return desk.mirrors().of(Response.BOARD).values().stream().filter(r -> r.incident().equals(incident) && r.active()).map(Response::unit)
                .collect(Collectors.toSet());
    }

    private List<Camera> of(Set<UnitId> units, @Nullable GeoPoint near) {
        return CameraChoice.of(desk.mirrors().of(Camera.BOARD).values(), units, near, this::whereIs, PLACES);
    }

    private @Nullable GeoPoint whereIs(UnitId unit) {
        Fix fix = desk.mirrors().fixes().get(unit);
        return fix == null ? null : fix.place();
    }

    private VBox empty(int slot) {
        Texts texts = desk.texts();
        VBox frame = new VBox(2);
        frame.setAlignment(Pos.CENTER);
        frame.getStyleClass().add("picture-place");
        if (slot == 0) {
            boolean none = desk.mirrors().of(Camera.BOARD).size() == 0;
            frame.getChildren().addAll(new IconView(Icon.CAMERA, 16).tinted("text-3"),
                    Labels.of(texts.bind(none ? "pages.video.none"
                            : desk.selection().get() instanceof Selection.None ? "pages.video.select" : "pages.video.nowhere"), "caption", "text-2"));
        }
        VBox.setVgrow(frame, Priority.ALWAYS);
        return new VBox(2, frame, Labels.of(String.valueOf(slot + 1), "caption", "text-3"));
    }

    /** “live 3 · late 1 · frozen 1 · lost 1”; what would stand here while nothing is shown. */
    private void showStates() {
        Texts texts = desk.texts();
        List<CameraTile> shown = tiles.stream().filter(t -> t.camera() != null).toList();
        if (shown.isEmpty()) {
            states.setText(texts.get("pages.video.what"));
            return;
        }
        states.setText(shown.stream().map(t -> word(t.tile().state())).collect(Collectors.groupingBy(w -> w, java.util.TreeMap::new, Collectors.counting()))
                .entrySet().stream().map(e -> texts.get("cameras.state." + e.getKey()) + " " + e.getValue()).collect(Collectors.joining(" · ")));
    }

    private static String word(PictureState state) {
        return switch (state) {
            case PictureState.Opening s -> "opening";
            case PictureState.Live s -> "live";
            case PictureState.Late s -> "late";
            case PictureState.Reduced s -> "reduced";
            case PictureState.Frozen s -> "frozen";
            case PictureState.Lost s -> "lost";
            case PictureState.Refused s -> "refused";
            case PictureState.NoPlayer s -> "no-player";
            case PictureState.Played s -> "played";
            case PictureState.NoRecord s -> "no-record";
        };
    }

    @Override
    public void close() {
        listening.close();
        tiles.forEach(CameraTile::close);
        pictures.ifPresent(CameraPictures::close);
    }
}
