package wanglou.console.command;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

import org.jspecify.annotations.Nullable;

import wanglou.cameras.CameraId;
import wanglou.cameras.ui.NearCameras;
import wanglou.console.Listening;
import wanglou.console.command.NearbyThing.Section;
import wanglou.console.map.City;
import wanglou.console.map.MapActs;
import wanglou.console.shell.Desk;
import wanglou.console.text.Texts;
import wanglou.console.theme.Tokens;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.Icon;
import wanglou.console.ui.Labels;
import wanglou.core.UnitId;
import wanglou.incidents.ui.IncidentWords;
import wanglou.map.Caption;
import wanglou.map.Glyph;
import wanglou.map.GlyphSprite;
import wanglou.map.MapShape;
import wanglou.map.Mark;
import wanglou.map.MarkLayer;
import wanglou.map.MarkStyle;
import wanglou.map.Pen;
import wanglou.map.ShapeLayer;
import wanglou.map.geo.GeoPoint;
import wanglou.map.road.Flow;

/** Home: FX. What is around a place, by distance or by drive time, listed and marked; the radius follows a slider or the arrow keys. */
final class Nearby implements AutoCloseable {

    private static final int LEAST = 100;
    private static final int MOST = 5000;
    private static final int STEP = 100;

    private final Desk desk;
    private final City city;
    private final NearbySearch finder;
    private final ShapeLayer circle = new ShapeLayer("nearby-circle");
    private final MarkLayer marks;
    private final VBox card = new VBox(8);
    private final NearbyRows rows;
    private final NearbyCameras hanging;
    private final Label where = Labels.of("", "caption", "text-2");
    private final Slider slider = new Slider(LEAST, MOST, 500);
    private final Label far = Labels.of("", "caption", "digits");
    private final ToggleButton byTime = new ToggleButton();
    private final Listening listening = new Listening();
    private @Nullable GeoPoint centre;
    private List<NearbyThing> units = List.of();
    private List<NearbyThing> places = List.of();
    private List<NearbyThing> cameras = List.of();
    private List<NearbyThing> past = List.of();
    private boolean pastKnown;
    private int question;
    private Consumer<CameraId> watch = id -> { };

    Nearby(Desk desk, City city, IncidentWords words, MapActs acts) {
        this.desk = desk;
        this.city = city;
        this.finder = new NearbySearch(desk, city, words);
        this.hanging = new NearbyCameras(desk, NearCameras::hanging, listening);
        this.rows = new NearbyRows(desk, this::choose, (key, on) -> point(on ? List.of(key) : List.of()));
        this.marks = new MarkLayer("nearby", key -> style(), List.of(desk.look().tokens().color("text-2")));
        marks.clusterWhen(Integer.MAX_VALUE, 0);
        Texts texts = desk.texts();
        card.setId("nearby-card");
        card.getStyleClass().addAll("floating", "map-card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        slider.setId("nearby-radius");
        slider.setBlockIncrement(STEP);
        slider.setPrefWidth(170);
        slider.accessibleTextProperty().bind(texts.bind("map.nearby.radius"));
        slider.valueProperty().addListener((o, was, is) -> {
            if (radius(was) != radius(is)) {
                search();
            }
        });
        far.setMinWidth(52);
        byTime.setId("nearby-by-time");
        byTime.getStyleClass().addAll("small", "chip");
        byTime.textProperty().bind(texts.bind("map.nearby.by-time"));
        byTime.setDisable(city.roads().isEmpty());
        byTime.selectedProperty().addListener((o, was, is) -> list());
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setPrefSize(340, 400);
        scroll.setMinHeight(80);
        card.getChildren().addAll(Labels.row(8, Labels.of(texts.bind("map.nearby"), "strong"), where, Labels.gap(),
                Buttons.icon("nearby-close", Icon.CROSS, texts.bind("map.close"), this::clear)), Labels.row(8, slider, far, Labels.gap(), byTime), scroll);
        card.setVisible(false);
        listening.to(this::search, texts.languageProperty());
        listening.to(this::unitsUnlessPointedAt, desk.clock().secondProperty());
        listening.to(() -> {
            marks.restyle(List.of(desk.look().tokens().color("text-2")));
            draw();
        }, desk.look().themeProperty());
    }

    private static int radius(Number value) {
        return (int) (Math.round(value.doubleValue() / STEP) * STEP);
    }

    ShapeLayer circle() {
        return circle;
    }

    MarkLayer marks() {
        return marks;
    }

    Region card() {
        return card;
    }

    void show(GeoPoint place) {
        centre = place;
        card.setVisible(true);
        search();
    }

    void clear() {
        question++;
        centre = null;
        units = List.of();
        cameras = List.of();
        places = List.of();
        past = List.of();
        circle.clear();
        marks.replaceAll(List.of());
        card.setVisible(false);
    }

    /** A mark on the map was clicked: its row is the one meant. */
    void choose(String key) {
        rows.row(key).ifPresent(NearbyRow::requestFocus);
        all().filter(t -> t.key().equals(key)).findFirst().ifPresent(this::choose);
    }

    private void choose(NearbyThing thing) {
        desk.selection().set(thing.means());
        if (thing.section() == Section.CAMERAS) {
            watch.accept(new CameraId(thing.key().substring(NearbyCameras.CAMERA.length())));
        }
    }

    /** Who shows a camera that was chosen in the list. */
    void onCamera(Consumer<CameraId> listener) {
        watch = listener;
    }

    private void search() {
        GeoPoint at = centre;
        if (at == null) {
            return;
        }
        int mine = ++question;
        int metres = radius(slider.getValue());
        far.setText(desk.texts().formats().metres(metres));
        pastKnown = true;
        seekUnits(at, metres, mine);
        finder.places(at, metres).thenCompose(found -> finder.timed(at, found, Flow.FROM_HERE)).thenAccept(found -> {
            if (mine == question) {
                places = found;
                draw();
                list();
            }
        });
        finder.past(at, metres).thenCompose(found -> finder.timed(at, found, Flow.FROM_HERE)).whenComplete((found, error) -> {
            if (mine == question) {
                past = error == null ? found : List.of();
                pastKnown = error == null;
                draw();
                list();
            }
        });
        draw();
    }

    private void seekUnits(GeoPoint at, int metres, int mine) {
        Map<UnitId, GeoPoint> moving = finder.moving(at, metres);
        finder.timed(at, finder.units(at, moving), Flow.TO_HERE).thenAccept(found -> {
            if (mine == question) {
                units = found;
                cameras = hanging.around(at, metres, moving, NearbySearch.MOST);
                list();
            }
        });
    }

    /** Distances change by the second, and nothing moves under the pointer. */
    private void unitsUnlessPointedAt() {
        GeoPoint at = centre;
        if (at != null && !rows.isHover() && !rows.isFocusWithin()) {
            seekUnits(at, radius(slider.getValue()), question);
        }
    }

    private Stream<NearbyThing> all() {
        return Stream.of(units, cameras, places, past).flatMap(List::stream);
    }

    private void draw() {
        GeoPoint at = centre;
        if (at == null) {
            return;
        }
        int metres = radius(slider.getValue());
        Color accent = desk.look().tokens().color("accent");
        circle.replaceAll(List.of(new MapShape.Circle("radius", at, metres, Pen.dashed(accent, 1.2), accent.deriveColor(0, 1, 1, 0.06),
                Optional.of(Caption.at(Caption.Place.TOP, desk.texts().formats().metres(metres), accent)))));
        marks.replaceAll(Stream.concat(places.stream(), past.stream()).map(t -> Mark.at(t.key(), t.at(), "place", t.name())).toList());
    }

    private MarkStyle style() {
        Tokens tokens = desk.look().tokens();
        return MarkStyle.flat(new GlyphSprite(Glyph.SQUARE, GlyphSprite.Look.HOLLOW, "", tokens.color("text-2"), tokens.color("on-unit"),
                tokens.color("map-halo"), 10), false, 0, 12);
    }

    private void list() {
        if (centre == null) {
            return;
        }
        Texts texts = desk.texts();
        where.setText(texts.get("map.nearby.found", units.size(), places.size(), cameras.size()));
        Comparator<NearbyThing> order = byTime.isSelected()
                ? Comparator.comparingDouble((NearbyThing t) -> t.seconds().orElse(Double.MAX_VALUE)).thenComparingDouble(NearbyThing::metres)
                : Comparator.comparingDouble(NearbyThing::metres);
        rows.show(all().sorted(order).toList(), section -> texts.get(none(section)));
    }

    private String none(Section section) {
        return switch (section) {
            case UNITS -> "map.nearby.no-units";
            case CAMERAS -> "map.nearby.no-cameras";
            case PAST -> pastKnown ? "map.nearby.no-past" : "map.nearby.past-lost";
            case POSTS, HOSPITALS, SCHOOLS, OTHERS -> city.places().available() ? "map.nearby.no-places" : "map.no-places";
        };
    }

    /** What the list points at is ringed on the map. */
    private void point(List<String> keys) {
        marks.select(keys.stream().filter(k -> marks.find(k).isPresent()).toList());
    }

    @Override
    public void close() {
        listening.close();
    }
}
