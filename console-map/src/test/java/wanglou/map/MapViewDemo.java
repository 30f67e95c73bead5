package wanglou.map;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Application;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javafx.util.Duration;

import wanglou.map.GlyphSprite.Look;
import wanglou.map.geo.GeoPoint;
import wanglou.map.geo.Geodesy;
import wanglou.map.tiles.MapStyle;
import wanglou.map.tiles.TileSource;
import wanglou.map.tiles.VectorTiles;

/**
 * A map with moving marks to play with: {@code MapViewDemo [marks] [zoom] [tiles.mbtiles]}. M measures, T changes the theme, F follows the
 * selected mark, right click prints the place; pins can be carried.
 */
public final class MapViewDemo {

    private MapViewDemo() {
    }

    public static void main(String[] args) {
        Application.launch(Window.class, args);
    }

    /** The window. */
    public static final class Window extends Application {

        private final ExecutorService painters = Executors.newFixedThreadPool(2, r -> Thread.ofPlatform().daemon().unstarted(r));
        private boolean night = true;

        @Override
        public void start(Stage stage) throws IOException {
            List<String> args = getParameters().getRaw();
            int count = args.isEmpty() ? 10_000 : Integer.parseInt(args.getFirst());
            int zoom = args.size() < 2 ? 16 : Integer.parseInt(args.get(1));
            Viewport start = new Viewport(new GeoPoint(43.7354, 7.4236), zoom, 1104, 764);
            MapView map = new MapView(start);
            map.source(ground());
            DemoMarks marks = new DemoMarks(1, count, start);
            MarkLayer layer = new MarkLayer("marks", DemoMarks::style, DemoMarks.SEGMENTS);
            layer.update(marks.all());
            layer.select(List.of("u7"));
            ShapeLayer shapes = new ShapeLayer("shapes");
            shapes.replaceAll(shapes(start.center()));
            MarkLayer pins = pins(start.center());
            map.layers().addAll(shapes, pins, layer);
            map.onClick(at -> layer.select(at.pick().filter(p -> !p.isCluster()).map(Pick::keys).orElse(List.of())));
            map.onMoved((pin, to) -> pins.put(pins.find(pin.key()).orElseThrow().moved(to)));
            map.onContextMenu(at -> stage.setTitle(CoordinateText.of(at.point()).wgs84() + " " + at.pick()));
            Timeline mover = new Timeline(new KeyFrame(Duration.millis(100), e -> layer.update(marks.step(0.1, 8))));
            mover.setCycleCount(Animation.INDEFINITE);
            mover.play();
            BorderPane root = new BorderPane(map, null, null, foot(map), null);
            Scene scene = new Scene(root, 1104, 792);
            scene.setOnKeyPressed(e -> {
                if (e.getCode() == KeyCode.M) {
                    map.tool(new MeasureTool(map, e.isShiftDown() ? MeasureTool.Kind.AREA : MeasureTool.Kind.DISTANCE, m -> { }));
                } else if (e.getCode() == KeyCode.T) {
                    night = !night;
                    map.paletteProperty().set(night ? MapPalette.NIGHT : MapPalette.DAY);
                    map.source(ground());
                } else if (e.getCode() == KeyCode.F) {
                    layer.selected().stream().findFirst().ifPresent(key -> map.follow(layer, key));
                }
            });
            stage.setScene(scene);
            stage.show();
            map.requestFocus();
        }

        private TileSource ground() {
            List<String> args = getParameters().getRaw();
            try {
                return args.size() < 3 ? new GridSource(night ? 0x171e26 : 0xeceff2, painters)
                        : new VectorTiles(Path.of(args.get(2)), night ? MapStyle.night(MapStyle.Language.ZH) : MapStyle.day(MapStyle.Language.ZH), painters);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        private static HBox foot(MapView map) {
            Label place = new Label();
            Label thanks = new Label();
            thanks.textProperty().bind(map.attributionProperty());
            map.pointerProperty().addListener((o, was, is) -> place.setText(is.map(p -> "WGS-84 " + CoordinateText.of(p).wgs84()).orElse("")));
            HBox foot = new HBox(24, new ScaleBar(map), place, thanks);
            foot.setPadding(new Insets(4, 12, 4, 12));
            foot.setAlignment(Pos.CENTER_LEFT);
            return foot;
        }

        private static List<MapShape> shapes(GeoPoint middle) {
            Color accent = MapPalette.NIGHT.accent();
            Color route = Color.web("#3fc4da");
            List<GeoPoint> way = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                way.add(Geodesy.destination(middle, 20 + 3 * i, 40.0 * i));
            }
            return List.of(ring(middle, 700, 0.2, "5 分", Pen.dotted(accent, 1.2), Color.TRANSPARENT, Caption.Place.RIGHT),
                    ring(middle, 480, 0.15, "3 分", Pen.solid(accent, 1), Color.TRANSPARENT, Caption.Place.TOP),
                    ring(middle, 230, 0.25, "1 分", Pen.solid(accent, 1.8), accent.deriveColor(0, 1, 1, 0.15), Caption.Place.LEFT),
                    new MapShape.Cone("cone", Geodesy.destination(middle, 230, 90), 110, 20, 70, Pen.solid(Color.web("#f2a83b"), 1),
                            Color.web("#f2a83b", 0.25)),
                    new MapShape.Line("what-if", List.of(middle, Geodesy.destination(middle, 140, 420)), Pen.dashed(accent, 3).cased(1), Optional.empty()),
                    new MapShape.Line("route", way, Pen.solid(route, 4).cased(1.5),
                            Optional.of(new Caption("105 途中 · 1 分 27 秒", "640 m · 到场 21:49:03", route, Caption.Place.END))));
        }

        private static MapShape ring(GeoPoint middle, double metres, double wobble, String text, Pen pen, Color fill, Caption.Place place) {
            List<GeoPoint> outline = new ArrayList<>();
            for (int d = 0; d < 360; d += 6) {
                outline.add(Geodesy.destination(middle, d, metres * (1 + wobble * Math.sin(d / 20.0) * Math.cos(d / 33.0))));
            }
            return new MapShape.Area("ring" + metres, List.of(outline), pen, fill, Optional.of(Caption.at(place, text, MapPalette.NIGHT.accent())));
        }

        private static MarkLayer pins(GeoPoint middle) {
            List<Glyph> glyphs = List.of(Glyph.OCTAGON, Glyph.TRIANGLE, Glyph.DIAMOND, Glyph.DISC);
            List<String> colors = List.of("#ff6159", "#ff9d45", "#ebcb4f", "#86a9cf");
            MarkLayer pins = new MarkLayer("pins", key -> {
                int grade = Integer.parseInt(key);
                return MarkStyle.pin(new GlyphSprite(glyphs.get(grade - 1), Look.FILLED, key, Color.web(colors.get(grade - 1)), Color.web("#12161c"),
                        Color.web("#10151c"), 26), 0, grade - 1);
            }, List.of(Color.web("#ff6159")));
            pins.clusterWhen(Integer.MAX_VALUE, 3);
            for (int i = 0; i < 12; i++) {
                pins.put(Mark.at("p" + i, Geodesy.destination(middle, i * 67, 60.0 * i), "" + (1 + i % 4), "02" + (17 - i)));
            }
            pins.select(List.of("p0"));
            pins.movable(key -> true);
            return pins;
        }
    }
}
