package wanglou.console.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

import wanglou.console.Listening;
import wanglou.console.Selection;
import wanglou.console.map.City;
import wanglou.console.map.CityMap;
import wanglou.console.map.MapLine;
import wanglou.console.shell.Desk;
import wanglou.console.shell.Orders;
import wanglou.console.shell.Page;
import wanglou.console.text.Texts;
import wanglou.console.ui.Badge;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.Icon;
import wanglou.console.ui.IconView;
import wanglou.console.ui.Labels;
import wanglou.core.UnitId;
import wanglou.map.MapShape;
import wanglou.map.Mark;
import wanglou.map.MarkLayer;
import wanglou.map.Pen;
import wanglou.map.ShapeLayer;
import wanglou.map.geo.GeoBox;
import wanglou.map.geo.GeoPoint;
import wanglou.units.Fix;
import wanglou.units.FixAge;
import wanglou.units.PictureAtQuery;
import wanglou.units.TrackQuery;
import wanglou.units.Unit;
import wanglou.units.ui.UnitLooks;
import wanglou.units.ui.UnitWords;

/**
 * Home: FX. The past on a map: the way of one unit, or where everybody was. An ice frame and a band with the replayed time stand around it,
 * so that nobody takes it for now.
 */
public final class ReplayPage implements Page {

    private static final int[] HOURS = {1, 2, 8, 24};
    private static final int[] SPEEDS = {1, 5, 10, 30, 60};
    private static final double ASK_EVERY_MILLIS = 300;

    private final Desk desk;
    private final CityMap map;
    private final MapLine line;
    private final UnitWords words;
    private final MarkLayer marks;
    private final ShapeLayer path = new ShapeLayer("replay-path");
    private final Player player;
    private final Label time = Labels.of("", "title", "digits");
    private final Label what = Labels.of("", "strong");
    private final Label facts = Labels.of("", "caption", "text-2");
    private final Label ends = Labels.of("", "caption", "text-3");
    private final TextField unit = new TextField();
    private final Slider slider = new Slider(0, 1, 0);
    private final PauseTransition ask = new PauseTransition(javafx.util.Duration.millis(ASK_EVERY_MILLIS));
    private final Listening listening = new Listening();
    private final StackPane view;
    private UnitLooks looks;
    private Optional<Unit> followed = Optional.empty();
    private Way way = new Way(List.of());
    private int hours = HOURS[1];
    private boolean sliding;
    private int question;

    public ReplayPage(Desk desk, City city) {
        this.desk = desk;
        this.words = new UnitWords(desk.texts());
        this.looks = new UnitLooks(desk.look().tokens(), desk.marks());
        map = new CityMap(desk, city, false);
        marks = new MarkLayer("replay-units", key -> looks.style(key), looks.segments());
        map.view().layers().addAll(List.of(path, marks));
        line = new MapLine(desk, map.view(), () -> "");
        Instant now = desk.clock().now();
        player = new Player(now.minus(Duration.ofHours(hours)), now);
        VBox whole = new VBox(band(), new StackPane(map.view()), line.node(), controls());
        VBox.setVgrow(whole.getChildren().get(1), Priority.ALWAYS);
        ((StackPane) whole.getChildren().get(1)).setMinSize(0, 0);
        whole.getStyleClass().add("replay-frame");
        view = new StackPane(whole);
        view.setId("replay-page");
        listening.to(this::moved, player.atProperty());
        listening.to(() -> {
            looks = new UnitLooks(desk.look().tokens(), desk.marks());
            marks.restyle(looks.segments());
            drawWay();
        }, desk.look().themeProperty());
        listening.to(this::say, desk.texts().languageProperty());
        ask.setOnFinished(e -> askPicture());
        say();
    }

    private HBox band() {
        Texts texts = desk.texts();
        HBox band = Labels.row(12, new IconView(Icon.HISTORY), Labels.of(texts.bind("pages.replay.band"), "strong"),
                Badge.tag(Badge.Tone.ICE, texts.bind("pages.replay.notnow")), time, what, facts, Labels.gap(),
                Buttons.small(Buttons.plain("replay-now", texts.bind("pages.replay.now"), () -> desk.navigation().go("command"))));
        time.setId("replay-time");
        time.setMinWidth(Region.USE_PREF_SIZE);
        facts.setId("replay-facts");
        band.getStyleClass().addAll("replay-band", "ice");
        return band;
    }

    private VBox controls() {
        Texts texts = desk.texts();
        Button play = Buttons.icon("replay-play", Icon.PLAY, texts.bind("pages.replay.play"),
                () -> player.playingProperty().set(!player.playingProperty().get()));
        player.playingProperty().addListener((o, was, is) -> ((IconView) play.getGraphic()).setIcon(is ? Icon.PAUSE : Icon.PLAY));
        slider.setId("replay-slider");
        HBox.setHgrow(slider, Priority.ALWAYS);
        slider.valueProperty().addListener((o, was, is) -> {
            if (!sliding) {
                player.seek(is.doubleValue());
            }
        });
        unit.setId("replay-unit");
        unit.promptTextProperty().bind(texts.bind("pages.replay.unit"));
        unit.setPrefWidth(110);
        unit.setOnAction(e -> load());
        ends.setMinWidth(Region.USE_PREF_SIZE);
        HBox below = Labels.row(12, Labels.of(texts.bind("pages.replay.mode.track"), "caption", "text-2"), unit,
                Buttons.primary("replay-load", texts.bind("pages.replay.load"), this::load),
                Buttons.plain("replay-picture", texts.bind("pages.replay.mode.picture"), this::wholePicture), Labels.gap(),
                Labels.of(texts.bind("pages.replay.span"), "caption", "text-2"),
                choice("replay-hours-", HOURS, "pages.replay.span.hours", hours, h -> {
                    hours = h;
                    load();
                }), choice("replay-speed-", SPEEDS, "pages.replay.speed", player.speedProperty().get(), player.speedProperty()::set));
        VBox controls = new VBox(6, Labels.row(12, play, slider, ends), below);
        controls.getStyleClass().addAll("panel", "replay-controls", "hairline-top");
        return controls;
    }

    private HBox choice(String id, int[] values, String key, int first, java.util.function.IntConsumer chosen) {
        HBox row = Labels.row(4);
        ToggleGroup group = new ToggleGroup();
        for (int value : values) {
            ToggleButton button = new ToggleButton();
            button.textProperty().bind(desk.texts().bind(key, value));
            button.setId(id + value);
            button.getStyleClass().addAll("small", "chip");
            button.setToggleGroup(group);
            button.setSelected(value == first);
            button.setOnAction(e -> {
                button.setSelected(true);
                chosen.accept(value);
            });
            row.getChildren().add(button);
        }
        return row;
    }

    /** The selected unit's way, when one comes here with a unit in hand. */
    @Override
    public void shown() {
        if (desk.selection().get() instanceof Selection.OfUnit of) {
            showUnit(of.unit());
        } else if (way.fixes().isEmpty()) {
            wholePicture();
        }
    }

    @Override
    public void hidden() {
        player.playingProperty().set(false);
    }

    private void showUnit(UnitId id) {
        Unit known = desk.mirrors().units().get(id);
        if (known != null) {
            unit.setText(known.callSign());
            load();
        }
    }

    private void load() {
        String typed = unit.getText().strip();
        if (typed.isEmpty()) {
            wholePicture();
            return;
        }
        followed = desk.mirrors().units().values().stream().filter(u -> u.callSign().equalsIgnoreCase(typed)).findFirst();
        if (followed.isEmpty()) {
            facts.setText(desk.texts().get("pages.replay.unknown"));
            return;
        }
        Instant now = desk.clock().now();
        int asked = ++question;
        player.span(now.minus(Duration.ofHours(hours)), now);
        facts.setText(desk.texts().get("pages.replay.loading"));
        desk.hub().ask(new TrackQuery(followed.get().id(), player.from(), player.to())).whenComplete((track, error) -> desk.pulse().later(() -> {
            if (asked != question) {
                return;
            }
            if (error != null) {
                facts.setText(desk.texts().problem(Orders.problemOf(error)));
                return;
            }
            way = new Way(track.fixes());
            drawWay();
            if (track.fixes().isEmpty()) {
                facts.setText(desk.texts().get("pages.replay.empty"));
            } else {
                facts.setText(desk.texts().get(track.thinned() ? "pages.replay.thinned" : "pages.replay.points", track.fixes().size()));
                map.view().fit(box(track.fixes()));
                player.span(track.fixes().getFirst().at(), track.fixes().getLast().at());
            }
            say();
            moved();
        }));
    }

    private void wholePicture() {
        followed = Optional.empty();
        way = new Way(List.of());
        unit.clear();
        path.clear();
        Instant now = desk.clock().now();
        player.span(now.minus(Duration.ofHours(hours)), now);
        player.seek(1);
        say();
        askPicture();
    }

    private void askPicture() {
        if (followed.isPresent()) {
            return;
        }
        int asked = ++question;
        Instant at = player.atProperty().get();
        desk.hub().ask(new PictureAtQuery(at)).whenComplete((picture, error) -> desk.pulse().later(() -> {
            if (asked != question) {
                return;
            }
            if (error != null) {
                facts.setText(desk.texts().problem(Orders.problemOf(error)));
                return;
            }
            marks.replaceAll(picture.fixes().stream().map(f -> mark(f, at)).toList());
            facts.setText(desk.texts().get("pages.replay.units", picture.fixes().size()) + " · " + desk.texts().get("pages.replay.status"));
        }));
    }

    private void moved() {
        Instant at = player.atProperty().get();
        sliding = true;
        slider.setValue(player.share());
        sliding = false;
        time.setText(desk.texts().formats().when(at, desk.clock().now()));
        ends.setText(desk.texts().formats().minute(player.from()) + " – " + desk.texts().formats().minute(player.to()));
        if (followed.isPresent()) {
            marks.replaceAll(way.at(at).map(f -> mark(f, at)).stream().toList());
        } else if (ask.getStatus() != javafx.animation.Animation.Status.RUNNING) {
            ask.playFromStart();
        }
    }

    private Mark mark(Fix fix, Instant at) {
        Unit known = desk.mirrors().units().get(fix.unit());
        UnitLooks.Sight sight = switch (FixAge.of(fix, at)) {
            case LIVE -> UnitLooks.Sight.LIVE;
            case STALE -> UnitLooks.Sight.STALE;
            case LOST -> UnitLooks.Sight.LOST;
        };
        String label = known == null ? fix.unit().value() : known.callSign();
        String key = known == null ? "past/" + sight : UnitLooks.key(known.status(), sight, known.kind());
        return Mark.at(fix.unit().value(), fix.place(), key, label).heading(fix.heading()).accuracy(fix.accuracy()).note(words.ageNote(fix, at));
    }

    private void drawWay() {
        Color ice = desk.look().tokens().color("ice");
        List<MapShape> shapes = new ArrayList<>();
        List<List<GeoPoint>> pieces = way.pieces();
        for (int i = 0; i < pieces.size(); i++) {
            shapes.add(new MapShape.Line("piece-" + i, pieces.get(i), Pen.solid(ice, 3).cased(1), Optional.empty()));
        }
        path.replaceAll(shapes);
    }

    private void say() {
        what.setText(followed.map(u -> desk.texts().get("pages.replay.track", u.name().isBlank() ? u.callSign() : u.name()))
                .orElseGet(() -> desk.texts().get("pages.replay.picture")));
    }

    private static GeoBox box(List<Fix> fixes) {
        return new GeoBox(fixes.stream().mapToDouble(f -> f.place().lat()).min().orElse(0), fixes.stream().mapToDouble(f -> f.place().lon()).min().orElse(0),
                fixes.stream().mapToDouble(f -> f.place().lat()).max().orElse(0), fixes.stream().mapToDouble(f -> f.place().lon()).max().orElse(0));
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void close() {
        player.playingProperty().set(false);
        ask.stop();
        listening.close();
        line.close();
        map.close();
    }
}
