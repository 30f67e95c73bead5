package wanglou.cameras.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import wanglou.cameras.Camera;
import wanglou.cameras.CameraId;
import wanglou.console.Listening;
import wanglou.console.shell.Desk;
import wanglou.console.shell.DockFrame;
import wanglou.console.shell.DockPanel;
import wanglou.console.shell.EmptyPage;
import wanglou.console.shell.Page;
import wanglou.console.text.Texts;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.Icon;
import wanglou.console.ui.Labels;
import wanglou.console.ui.PanelHeader;
import wanglou.video.VideoTile;
import wanglou.video.VideoWall;
import wanglou.video.WallLayout;

/**
 * Home: FX. The wall of this seat: cameras left, tiles in one of the usual divisions, a tour on the chosen slot. What nobody sees is not
 * fetched: tiles close when the page goes out of sight and come back as they were.
 */
public final class VideoPage implements Page {

    private static final Duration DWELL = Duration.ofSeconds(10);
    private static final List<WallLayout> DIVISIONS = List.of(WallLayout.ONE, WallLayout.FOUR, WallLayout.ONE_AND_FIVE, WallLayout.ONE_AND_SEVEN,
            WallLayout.NINE, WallLayout.SIXTEEN, WallLayout.TWENTY_FIVE);
    /** From so many slots on a sub-stream is asked for. */
    private static final int SMALL_FROM = 4;

    private final Desk desk;
    private final CameraPictures pictures;
    private final VideoWall wall;
    private final CameraList list;
    private final DockFrame frame;
    private final Listening listening = new Listening();
    private final Map<Integer, CameraTile> tiles = new LinkedHashMap<>();
    private final Map<Integer, CameraId> wanted = new LinkedHashMap<>();
    private final ObjectProperty<WallLayout> division = new SimpleObjectProperty<>(WallLayout.NINE);
    private final Label tourWords = Labels.of("", "caption", "text-2");
    private final Button tourButton;
    private @Nullable CameraTour<CameraId> tour;
    private int tourSlot;
    private boolean looking;

    private VideoPage(Desk desk, VideoMeans means) {
        this.desk = desk;
        Texts texts = desk.texts();
        pictures = new CameraPictures(desk, means);
        wall = new VideoWall(CameraTile.words(desk));
        wall.setId("video-wall");
        wall.setOnSwap(this::swapped);
        wall.divide(division.get());
        list = new CameraList(desk, this::put);
        tourButton = Buttons.plain("wall-tour", texts.bind("cameras.tour"), this::toggleTour);
        StackPane ground = new StackPane(wall);
        ground.getStyleClass().add("wall-ground");
        VBox.setVgrow(ground, Priority.ALWAYS);
        VBox main = new VBox(head(), ground);
        main.setMinSize(0, 0);
        List<DockPanel> right = new ArrayList<>();
        if (CameraSheet.mayEdit(desk)) {
            CameraSheet sheet = new CameraSheet(desk);
            list.onPicked(id -> sheet.show(desk.mirrors().of(Camera.BOARD).get(id)));
            right.add(new DockPanel(desk, "panel-camera-sheet", texts.bind("cameras.sheet"), new PanelHeader(texts.bind("cameras.sheet")), sheet));
        }
        frame = new DockFrame(desk, "video", List.of(list.panel()), main, right);
        wall.setFocusTraversable(true);
        wall.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        listening.to(desk.mirrors().of(Camera.BOARD), changed -> refresh());
        listening.to(this::renewWords, texts.languageProperty());
        listening.to(this::tick, desk.clock().secondProperty());
    }

    /** The wall, or what would stand here where this console can show no pictures. */
    public static Page of(Desk desk, Optional<VideoMeans> means) {
        return means.<Page>map(m -> new VideoPage(desk, m)).orElseGet(() -> EmptyPage.of("console.empty.video", Icon.VIDEO).apply(desk));
    }

    private HBox head() {
        Texts texts = desk.texts();
        ToggleGroup group = new ToggleGroup();
        HBox divisions = Labels.row(4);
        for (WallLayout each : DIVISIONS) {
            ToggleButton button = new ToggleButton(each.label());
            button.setId("wall-" + each.label().replace('+', '-'));
            button.getStyleClass().addAll("small", "chip");
            button.setToggleGroup(group);
            button.setSelected(each == division.get());
            button.setOnAction(e -> {
                button.setSelected(true);
                divide(each);
            });
            divisions.getChildren().add(button);
        }
        HBox head = Labels.row(12, Labels.of(texts.bind("cameras.wall"), "strong", "text-1"), divisions, tourWords, Labels.gap(),
                Buttons.small(Buttons.plain("wall-fill", texts.bind("cameras.fill"), this::fill)), Buttons.small(tourButton),
                Buttons.small(Buttons.ghost("wall-clear", texts.bind("cameras.clear"), this::clear)));
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("act-line");
        return head;
    }

    private void divide(WallLayout next) {
        division.set(next);
        for (VideoTile homeless : wall.divide(next)) {
            homeless.setPicture(null);
        }
        tiles.entrySet().removeIf(e -> {
            if (e.getKey() >= next.slots()) {
                e.getValue().close();
                return true;
            }
            return false;
        });
        wanted.keySet().removeIf(slot -> slot >= next.slots());
        refresh();
    }

    /** A camera onto the chosen slot, or the first free one. */
    private void put(CameraId camera) {
        int slot = wall.chosen() >= 0 ? wall.chosen() : firstFree();
        wanted.put(slot, camera);
        if (wall.chosen() >= 0) {
            wall.choose(Math.min(slot + 1, division.get().slots() - 1));
        }
        refresh();
    }

    private int firstFree() {
        for (int slot = 0; slot < division.get().slots(); slot++) {
            if (!wanted.containsKey(slot)) {
                return slot;
            }
        }
        return 0;
    }

    /** Free slots take the cameras of the list, in its order. */
    private void fill() {
        List<CameraId> left = new ArrayList<>(list.shown());
        left.removeAll(wanted.values());
        for (int slot = 0; slot < division.get().slots() && !left.isEmpty(); slot++) {
            if (!wanted.containsKey(slot)) {
                wanted.put(slot, left.removeFirst());
            }
        }
        refresh();
    }

    private void clear() {
        tour = null;
        wanted.clear();
        refresh();
        tick();
    }

    private void toggleTour() {
        Instant now = desk.clock().now();
        if (tour == null) {
            List<CameraId> stops = list.shown();
            if (!stops.isEmpty()) {
                tour = new CameraTour<>(stops, DWELL, now);
                tourSlot = Math.max(0, wall.chosen());
            }
        } else {
            tour = null;
        }
        tick();
    }

    private void tick() {
        CameraTour<CameraId> running = tour;
        if (running == null) {
            tourWords.setText("");
            return;
        }
        Instant now = desk.clock().now();
        CameraId stop = running.at(now);
        if (!stop.equals(wanted.put(tourSlot, stop))) {
            refresh();
        }
        tourWords.setText(desk.texts().get(running.held() ? "cameras.tour.held" : "cameras.tour.at", running.number(), running.size(),
                tourSlot + 1, running.left(now).toSeconds()));
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.DELETE && wall.chosen() >= 0) {
            wanted.remove(wall.chosen());
            refresh();
            event.consume();
        } else if (event.getCode() == KeyCode.SPACE && tour != null) {
            tour.hold(!tour.held(), desk.clock().now());
            tick();
            event.consume();
        }
    }

    private void swapped(int from, int to) {
        swap(wanted, from, to);
        swap(tiles, from, to);
        refresh();
    }

    private static <V> void swap(Map<Integer, V> map, int from, int to) {
        V one = map.remove(from);
        V other = map.remove(to);
        if (one != null) {
            map.put(to, one);
        }
        if (other != null) {
            map.put(from, other);
        }
    }

    private void refresh() {
        boolean small = division.get().slots() >= SMALL_FROM;
        for (int slot = 0; slot < division.get().slots(); slot++) {
            CameraId id = wanted.get(slot);
            Camera camera = id == null ? null : desk.mirrors().of(Camera.BOARD).get(id);
            if (camera == null || !looking) {
                CameraTile gone = tiles.remove(slot);
                if (gone != null) {
                    gone.close();
                    wall.put(slot, null);
                }
                continue;
            }
            CameraTile tile = tiles.computeIfAbsent(slot, s -> pictures.wallTile());
            tile.show(camera, String.valueOf(slot + 1), small);
            if (wall.tile(slot) != tile.tile()) {
                wall.put(slot, tile.tile());
            }
        }
        list.onWall(wanted.values());
    }

    private void renewWords() {
        wall.setText(CameraTile.words(desk));
    }

    @Override
    public void shown() {
        looking = true;
        refresh();
    }

    @Override
    public void hidden() {
        looking = false;
        refresh();
    }

    @Override
    public Node view() {
        return frame;
    }

    @Override
    public void close() {
        listening.close();
        list.close();
        tiles.values().forEach(CameraTile::close);
        pictures.close();
    }
}
