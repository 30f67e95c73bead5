package wanglou.walls.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import wanglou.cameras.Camera;
import wanglou.cameras.CameraId;
import wanglou.cameras.ui.VideoMeans;
import wanglou.console.Listening;
import wanglou.console.shell.Desk;
import wanglou.console.ui.Labels;
import wanglou.video.Hearing;
import wanglou.video.VideoTile;
import wanglou.video.VideoWall;
import wanglou.walls.Arrangement;
import wanglou.walls.CameraRef;
import wanglou.walls.Preset;
import wanglou.walls.RuleAct;
import wanglou.walls.WallTour;

/**
 * Home: FX. One wall of this desk with its controls: on the video page and in windows of its own. What nobody sees is not fetched: tiles close
 * when it goes out of sight and come back as they were.
 */
final class WallPane extends VBox implements AutoCloseable {

    private final Desk desk;
    private final WallTiles tiles;
    private final LiveWall live = new LiveWall("9");
    private final PaneHead head;
    private final PresetLine presets;
    private final ThrowLine receipts;
    private final TourLine tours;
    private final Stock stock;
    private final TileMenu menu;
    private final Label ruleWords = Labels.of("", "caption", "accent");
    private final RuleFollower follower;
    private final Hearing hearing = new Hearing();
    private final Set<RuleAct> over = new HashSet<>();
    private final Listening listening = new Listening();
    private final boolean ruled;
    private Optional<RuleFollower.Ruled> rule = Optional.empty();
    private Arrangement before = live.arrangement();
    private Consumer<Collection<CameraId>> onChanged = cameras -> { };
    private boolean looking;
    private boolean taken;

    /** The cameras a person can choose from just now, and what they are called together. */
    interface Stock {

        List<CameraId> cameras();

        String name();
    }

    /** @param ruled whether rules change it: the desk's own wall, not its further windows */
    WallPane(Desk desk, VideoMeans means, Stock stock, boolean ruled, Runnable another) {
        this.desk = desk;
        this.stock = stock;
        this.ruled = ruled;
        tiles = new WallTiles(desk, means, false);
        follower = new RuleFollower(desk.mirrors(), desk.actor().seat());
        VideoWall wall = tiles.wall();
        wall.setId("video-wall");
        wall.setOnSwap((from, to) -> byHand(() -> {
            tiles.swapped(from, to);
            live.swap(from, to);
        }));
        StackPane ground = new StackPane(wall);
        ground.getStyleClass().add("wall-ground");
        ground.setMinSize(0, 0);
        VBox.setVgrow(ground, Priority.ALWAYS);
        presets = new PresetLine(desk, live::arrangement, this::toggleForm);
        receipts = new ThrowLine(desk);
        tours = new TourLine(desk, live, new TourActs());
        head = new PaneHead(desk, new HeadActs(), tours, new WallMenu(desk, this::chosen), ruleWords, another);
        menu = new TileMenu(desk, this::chosen, () -> byHand(() -> live.take(wall.chosen())), ear());
        wall.setOnContextMenuRequested(e -> menu.show(wall, e.getScreenX(), e.getScreenY()));
        ruleWords.setId("wall-rule");
        setMinSize(0, 0);
        getChildren().addAll(head, presets, receipts, ground);
        wall.setFocusTraversable(true);
        wall.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            key(e);
            taken = e.isConsumed();
        });
        // The letter or digit of a key that meant something here does not begin a line in the command bar.
        wall.addEventHandler(KeyEvent.KEY_TYPED, e -> {
            if (taken) {
                e.consume();
            }
        });
        listening.to(desk.mirrors().of(Camera.BOARD), changed -> refresh());
        listening.to(() -> {
            tiles.renewWords();
            refresh();
        }, desk.texts().languageProperty());
        listening.to(this::tick, desk.clock().secondProperty());
        refresh();
    }

    /** Of all this wall's tiles one is heard at a time, the chosen one. */
    private TileMenu.Ear ear() {
        VideoWall wall = tiles.wall();
        return new TileMenu.Ear() {
            @Override
            public boolean hears() {
                VideoTile tile = wall.tile(wall.chosen());
                return tile != null && hearing.hears(tile);
            }

            @Override
            public void toggle() {
                VideoTile tile = wall.tile(wall.chosen());
                if (tile != null) {
                    hearing.toggle(tile);
                }
            }
        };
    }

    /** Who hears which cameras stand there. */
    void onChanged(Consumer<Collection<CameraId>> listener) {
        onChanged = listener;
        refresh();
    }

    /** A camera onto the chosen slot, or the first free one. */
    void put(CameraId id) {
        Camera camera = desk.mirrors().of(Camera.BOARD).get(id);
        if (camera != null) {
            int chosen = tiles.wall().chosen();
            int slot = chosen >= 0 ? chosen : live.free().stream().findFirst().orElse(0);
            byHand(() -> live.put(slot, CameraRef.of(camera)));
            if (chosen >= 0) {
                tiles.wall().choose(Math.min(slot + 1, Arrangement.slots(live.layout()) - 1));
            }
        }
    }

    void look(boolean on) {
        looking = on;
        refresh();
    }

    /** The camera of the chosen tile. */
    private Optional<CameraRef> chosen() {
        return Optional.ofNullable(live.at(desk.clock().now()).get(tiles.wall().chosen()));
    }

    /** A change a person makes: it ends what a rule wants here until the rule is set off anew. */
    private void byHand(Runnable change) {
        rule.ifPresent(r -> over.add(r.act()));
        rule = Optional.empty();
        change.run();
        refresh();
    }

    private void show(Preset preset) {
        byHand(() -> live.arrange(preset.arrangement(), desk.clock().now()));
        presets.show(preset);
        tiles.wall().requestFocus();
    }

    private void toggleForm() {
        presets.setVisible(!presets.isVisible());
    }

    private void fill() {
        List<Camera> left = new ArrayList<>(stock.cameras().stream().map(id -> desk.mirrors().of(Camera.BOARD).get(id)).filter(c -> c != null).toList());
        Set<CameraId> there = new HashSet<>();
        live.at(desk.clock().now()).values().forEach(ref -> there.add(ref.camera()));
        left.removeIf(camera -> there.contains(camera.id()));
        byHand(() -> {
            for (int slot : live.free()) {
                if (!left.isEmpty()) {
                    live.put(slot, CameraRef.of(left.removeFirst()));
                }
            }
        });
    }

    private void tick() {
        if (ruled) {
            over.retainAll(Set.copyOf(desk.mirrors().of(RuleAct.BOARD).values()));
            Optional<RuleFollower.Ruled> next = follower.now(over::contains);
            if (next.isPresent() && !next.equals(rule)) {
                before = rule.isPresent() ? before : live.arrangement();
                live.arrange(next.get().arrangement(), desk.clock().now());
            } else if (next.isEmpty() && rule.isPresent()) {
                live.arrange(before, desk.clock().now());
            }
            rule = next;
            ruleWords.setText(next.map(r -> RuleWords.says(desk, r)).orElse(""));
        }
        refresh();
    }

    private void key(KeyEvent event) {
        int chosen = tiles.wall().chosen();
        if (event.getCode() == KeyCode.DELETE && chosen >= 0) {
            byHand(() -> live.take(chosen));
            event.consume();
        } else if (event.getCode() == KeyCode.M && !event.isControlDown() && !event.isAltDown() && chosen().isPresent()) {
            // Another page has the keys then, and would take this one's letter.
            desk.pulse().later(menu::seeOnMap);
            event.consume();
        } else if (event.getCode() == KeyCode.A && !event.isControlDown() && !event.isAltDown() && chosen().isPresent()) {
            ear().toggle();
            event.consume();
        } else if (event.getCode() == KeyCode.SPACE && live.touring()) {
            live.hold(!live.held(), desk.clock().now());
            refresh();
            event.consume();
        } else if (event.getCode().isDigitKey() && !event.isControlDown() && !event.isAltDown()) {
            int digit = event.getCode().getName().charAt(event.getCode().getName().length() - 1) - '0';
            PresetLine.offered(desk).stream().filter(p -> digit > 0 && p.key() == digit).findFirst().ifPresent(preset -> {
                show(preset);
                event.consume();
            });
        }
    }

    private void refresh() {
        Instant now = desk.clock().now();
        Map<Integer, CameraRef> shown = live.at(now);
        tiles.show(live.layout(), shown, looking);
        for (int slot = 0; slot < Arrangement.slots(live.layout()); slot++) {
            var tile = tiles.tile(slot);
            if (tile != null) {
                tile.tile().setNote(live.progressOn(slot, now).map(p -> TourLine.words(desk.texts(), p)).orElse(""));
            }
        }
        tours.show(live.progress(now));
        head.divided(live.layout());
        onChanged.accept(shown.values().stream().map(CameraRef::camera).toList());
    }

    private final class HeadActs implements PaneHead.Acts {

        @Override
        public void divide(String layout) {
            byHand(() -> live.divide(layout));
        }

        @Override
        public void show(Preset preset) {
            WallPane.this.show(preset);
        }

        @Override
        public void form() {
            toggleForm();
        }

        @Override
        public void fill() {
            WallPane.this.fill();
        }

        @Override
        public void clear() {
            byHand(live::clear);
        }
    }

    private final class TourActs implements TourLine.Acts {

        @Override
        public void start(int dwell, int count) {
            List<CameraRef> cameras = stock.cameras().stream().map(id -> desk.mirrors().of(Camera.BOARD).get(id)).filter(c -> c != null)
                    .map(CameraRef::of).limit(WallTour.MOST).toList();
            if (cameras.isEmpty()) {
                return;
            }
            int first = Math.max(0, tiles.wall().chosen());
            List<Integer> slots = new ArrayList<>();
            for (int slot = first; slot < Math.min(first + count, Arrangement.slots(live.layout())); slot++) {
                slots.add(slot);
            }
            byHand(() -> live.start(new WallTour(stock.name(), cameras, slots, dwell), desk.clock().now()));
        }

        @Override
        public void stop() {
            byHand(live::stopTours);
        }

        @Override
        public void hold(boolean on) {
            live.hold(on, desk.clock().now());
            refresh();
        }

        @Override
        public void dwell(int seconds) {
            live.dwell(seconds, desk.clock().now());
            refresh();
        }
    }

    @Override
    public void close() {
        listening.close();
        menu.hide();
        presets.close();
        receipts.close();
        head.close();
        tiles.close();
    }
}
