package wanglou.walls.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

import wanglou.cameras.Camera;
import wanglou.cameras.ui.CameraChoice;
import wanglou.console.Listening;
import wanglou.console.map.City;
import wanglou.console.map.CityMap;
import wanglou.console.shell.Desk;
import wanglou.console.theme.Tokens;
import wanglou.console.ui.Icon;
import wanglou.console.ui.IconView;
import wanglou.console.ui.Labels;
import wanglou.incidents.ui.IncidentPins;
import wanglou.map.Glyph;
import wanglou.map.GlyphSprite;
import wanglou.map.Mark;
import wanglou.map.MarkLayer;
import wanglou.map.MarkStyle;
import wanglou.map.geo.GeoBox;
import wanglou.map.geo.GeoPoint;
import wanglou.units.Fix;
import wanglou.video.PictureState;
import wanglou.walls.CameraRef;

/** Home: FX. Where the pictures of a wall are: a small map with the number of each tile at its camera, dashed where the picture is not live. */
final class WallInset extends VBox implements AutoCloseable {

    private static final double MARK = 22;
    private static final double PADDING = 16;
    /** A map below this, in px, is not laid out yet. */
    private static final double LEAST = 120;

    private final Desk desk;
    private final CityMap map;
    private final MarkLayer marks;
    private final IncidentPins pins;
    private final Listening listening = new Listening();
    private List<GeoPoint> fitted = List.of();
    private double fittedWidth;
    private double fittedHeight;

    WallInset(Desk desk, City city) {
        this.desk = desk;
        getStyleClass().add("wall-inset");
        setMouseTransparent(true);
        map = new CityMap(desk, city, false);
        map.view().setId("wall-map");
        marks = new MarkLayer("wall-cameras", this::style, List.of(desk.look().tokens().color("text-2")));
        marks.clusterWhen(Integer.MAX_VALUE, 0);
        pins = new IncidentPins(desk);
        map.view().layers().addAll(List.of(pins.layer(), marks));
        Label title = Labels.of(desk.texts().bind("walls.map"), "text-1");
        title.setGraphic(new IconView(Icon.MAP, 18).tinted("text-2"));
        Label legend = Labels.of(desk.texts().bind("walls.map.legend"), "text-2", "wall-small");
        var head = Labels.row(12, title, Labels.gap(), legend);
        head.getStyleClass().add("wall-inset-head");
        Label whose = Labels.of(map.view().attributionProperty(), "text-2", "wall-small", "wall-whose");
        StackPane.setAlignment(whose, Pos.BOTTOM_RIGHT);
        StackPane stack = new StackPane(map.view(), whose);
        stack.setMinSize(0, 0);
        VBox.setVgrow(stack, Priority.ALWAYS);
        getChildren().addAll(head, stack);
        listening.to(() -> marks.restyle(List.of(desk.look().tokens().color("text-2"))), desk.look().themeProperty());
    }

    /** @param states how the picture of each tile stands */
    void show(Map<Integer, CameraRef> cameras, Map<Integer, PictureState> states) {
        Map<Integer, GeoPoint> places = new TreeMap<>();
        cameras.forEach((slot, ref) -> {
            Camera camera = desk.mirrors().of(Camera.BOARD).get(ref.camera());
            GeoPoint at = camera == null ? null : CameraChoice.place(camera, unit -> {
                Fix fix = desk.mirrors().fixes().get(unit);
                return fix == null ? null : fix.place();
            });
            if (at != null) {
                places.put(slot, at);
            }
        });
        List<Mark> all = new ArrayList<>();
        places.forEach((slot, at) -> all.add(Mark.at(String.valueOf(slot), at, slot + 1 + "/" + look(states.get(slot)), "")));
        marks.replaceAll(all);
        fit(List.copyOf(places.values()));
    }

    private static String look(@org.jspecify.annotations.Nullable PictureState state) {
        return state instanceof PictureState.Live ? "live" : state instanceof PictureState.Frozen ? "frozen"
                : state instanceof PictureState.Late || state instanceof PictureState.Reduced ? "late" : "lost";
    }

    /** A unit that drives does not move the map, one that leaves it does. */
    private void fit(List<GeoPoint> places) {
        double width = map.view().getWidth();
        double height = map.view().getHeight();
        if (places.isEmpty() || width < LEAST || height < LEAST) {
            return;
        }
        GeoBox seen = map.view().viewport().box();
        // What was fitted into another size may have become the whole world, in which everything is always to be seen.
        if (fitted.size() == places.size() && width == fittedWidth && height == fittedHeight && places.stream().allMatch(seen::contains)) {
            return;
        }
        fitted = places;
        fittedWidth = width;
        fittedHeight = height;
        double south = places.stream().collect(Collectors.summarizingDouble(GeoPoint::lat)).getMin();
        double north = places.stream().collect(Collectors.summarizingDouble(GeoPoint::lat)).getMax();
        double west = places.stream().collect(Collectors.summarizingDouble(GeoPoint::lon)).getMin();
        double east = places.stream().collect(Collectors.summarizingDouble(GeoPoint::lon)).getMax();
        double pad = 0.0004 + (north - south) * 0.05;
        double side = 0.0004 + (east - west) * 0.05;
        map.view().fit(new GeoBox(south - pad, west - side, north + pad, east + side), PADDING);
    }

    private MarkStyle style(String key) {
        Tokens tokens = desk.look().tokens();
        int cut = key.indexOf('/');
        String how = key.substring(cut + 1);
        Color color = tokens.color(switch (how) {
            case "live" -> "text";
            case "frozen" -> "ice";
            case "late" -> "warn";
            default -> "text-3";
        });
        return MarkStyle.flat(new GlyphSprite(Glyph.DISC, how.equals("live") ? GlyphSprite.Look.FILLED : GlyphSprite.Look.DASHED, key.substring(0, cut),
                color, tokens.color("bg"), tokens.color("map-halo"), MARK), false, 0, 3);
    }

    Optional<GeoPoint> middle() {
        return fitted.isEmpty() ? Optional.empty() : Optional.of(map.view().viewport().center());
    }

    @Override
    public void close() {
        listening.close();
        pins.close();
        map.close();
    }
}
