package wanglou.walls.ui;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import wanglou.cameras.Camera;
import wanglou.cameras.ui.CameraTile;
import wanglou.cameras.ui.VideoMeans;
import wanglou.console.Listening;
import wanglou.console.map.City;
import wanglou.console.shell.Desk;
import wanglou.console.shell.Page;
import wanglou.console.shell.Seats;
import wanglou.console.ui.OnScreen;
import wanglou.incidents.KindCatalogue;
import wanglou.incidents.ui.IncidentWords;
import wanglou.push.Push;
import wanglou.video.PictureState;
import wanglou.video.VideoWall;
import wanglou.video.WallLayout;
import wanglou.video.stream.LossCause;
import wanglou.walls.Throw;
import wanglou.walls.Wall;

/**
 * Home: FX. A whole wall: pictures without input, watermark, the incident that was pushed, where the pictures are, and the bar. Nobody sits before it;
 * what it shows is decided at the desks and by rules.
 */
public final class WallSeatView implements Page {

    private static final double LETTERS = 12;
    private static final double INSET_WIDTH = 0.305;
    private static final double INSET_HEIGHT = 0.355;

    private final Desk desk;
    private final WallSeatModel model;
    private final WallTiles tiles;
    private final Watermark watermark;
    private final WallIncidentBox box;
    private final WallBar bar;
    private final Optional<WallInset> inset;
    private final Pane over = new Pane();
    private final StackPane root;
    private final Listening listening = new Listening();
    private final double scale;
    private boolean open = true;

    /** @param scale of the letters against a desk's, 1 to 3: far walls need larger ones */
    public WallSeatView(Desk desk, VideoMeans means, City city, KindCatalogue kinds, double scale) {
        this.desk = desk;
        this.scale = scale;
        model = new WallSeatModel(desk.mirrors(), desk.actor(), command -> desk.hub().send(command));
        tiles = new WallTiles(desk, means, true);
        watermark = new Watermark(Math.rint(LETTERS * scale));
        box = new WallIncidentBox(desk, new IncidentWords(desk.texts(), kinds), scale);
        bar = new WallBar(desk);
        inset = city.pack().isPresent() ? Optional.of(new WallInset(desk, city)) : Optional.empty();
        VideoWall wall = tiles.wall();
        wall.setId("video-wall");
        wall.setLocked(true);
        wall.setMouseTransparent(true);
        wall.setFocusTraversable(false);
        over.setMouseTransparent(true);
        // Their sizes are this view's business, not the pane's.
        box.setManaged(false);
        over.getChildren().add(box);
        inset.ifPresent(map -> {
            map.setManaged(false);
            over.getChildren().add(map);
        });
        StackPane pictures = new StackPane(wall, watermark, over);
        pictures.setMinSize(0, 0);
        VBox.setVgrow(pictures, Priority.ALWAYS);
        root = new StackPane(new VBox(pictures, bar));
        root.setId("wall-seat");
        root.getStyleClass().add("wall-seat");
        root.setStyle("-fx-font-size: " + Math.rint(LETTERS * scale) + "px;");
        root.setCursor(Cursor.NONE);
        StackPane.setAlignment(over, Pos.TOP_LEFT);
        StackPane.setMargin(over, Insets.EMPTY);
        over.widthProperty().addListener((o, was, is) -> place());
        over.heightProperty().addListener((o, was, is) -> place());
        box.heightProperty().addListener((o, was, is) -> place());
        box.widthProperty().addListener((o, was, is) -> place());
        listening.to(this::tick, desk.clock().secondProperty(), desk.texts().languageProperty(), desk.look().themeProperty());
        listening.to(desk.mirrors().of(Push.BOARD), changed -> tick());
        listening.to(desk.mirrors().of(Throw.BOARD), changed -> tick());
        listening.to(desk.mirrors().of(Wall.BOARD), changed -> tick());
        listening.to(desk.mirrors().of(Camera.BOARD), changed -> tick());
        listening.to(() -> model.answers().again(), desk.link().liveProperty());
        listening.to(tiles::renewWords, desk.texts().languageProperty());
        desk.pulse().everyFrame(this::frame);
        tick();
    }

    private void tick() {
        Instant now = desk.clock().now();
        WallSeatModel.View view = model.tick(now);
        tiles.show(view.layout(), view.cameras(), true);
        Map<Integer, PictureState> states = new HashMap<>();
        tiles.tiles().forEach((slot, tile) -> {
            states.put(slot, tile.tile().state());
            tile.tile().setNote(view.tours().stream().filter(p -> p.tour().slots().contains(slot)).findFirst()
                    .map(p -> TourLine.words(desk.texts(), p)).orElse(""));
        });
        box.show(model.incident());
        bar.show(view, model.wall(), states.values());
        watermark.show(desk.texts().get("walls.watermark", Seats.name(desk.texts(), desk.actor().seat().value()), desk.displayName(),
                desk.texts().formats().date(now) + " " + desk.texts().formats().minute(now)));
        inset.ifPresent(map -> {
            map.setVisible(view.layout().equals("1") || view.layout().contains("+"));
            map.show(view.cameras(), states);
        });
        place();
    }

    /** Once a frame: what really stands on the screen is reported. */
    private void frame() {
        if (!open || !desk.link().live()) {
            return;
        }
        box.shown().filter(id -> box.getHeight() > 0 && !box.isNeedsLayout() && OnScreen.seen(box)).ifPresent(model.answers()::boxSeen);
        model.answers().picturesSeen(slot -> {
            CameraTile tile = tiles.tile(slot);
            return tile == null || !wanted(slot, tile) ? WallAnswers.Seen.NOTHING : isRefused(tile.tile().state()) ? WallAnswers.Seen.REFUSED
                    : isPicture(tile.tile().state()) && OnScreen.seen(tile.tile()) ? WallAnswers.Seen.PICTURE : WallAnswers.Seen.NOTHING;
        }, desk.clock().now());
    }

    private boolean wanted(int slot, CameraTile tile) {
        var ref = model.view().cameras().get(slot);
        Camera camera = tile.camera();
        return ref != null && camera != null && ref.camera().equals(camera.id());
    }

    /** The hub gave no ticket to whoever signed this wall in. */
    private static boolean isRefused(PictureState state) {
        return state instanceof PictureState.Refused || state instanceof PictureState.Lost lost && lost.lastFrame() == null
                && lost.cause() == LossCause.NOT_AUTHORISED;
    }

    private static boolean isPicture(PictureState state) {
        return state instanceof PictureState.Live || state instanceof PictureState.Late || state instanceof PictureState.Reduced;
    }

    /** Both boxes over the first tile: the incident left, the map right. */
    private void place() {
        double w = over.getWidth();
        double h = over.getHeight();
        if (w <= 0 || h <= 0) {
            return;
        }
        WallLayout.Cell first = WallLayout.of(model.view().layout()).cells(w, h, 4).getFirst();
        double edge = LETTERS;
        double line = 2.6 * LETTERS * scale;
        box.autosize();
        box.relocate(first.x() + edge, Math.max(first.y(), first.y() + first.height() - line - box.getHeight()));
        inset.ifPresent(map -> {
            double mw = Math.rint(first.width() * INSET_WIDTH);
            double mh = Math.rint(first.height() * INSET_HEIGHT);
            map.resizeRelocate(first.x() + first.width() - mw - edge, first.y() + first.height() - line - mh, mw, mh);
        });
    }

    @Override
    public Node view() {
        return root;
    }

    @Override
    public void close() {
        open = false;
        listening.close();
        tiles.close();
        inset.ifPresent(WallInset::close);
    }
}
