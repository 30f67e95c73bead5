package wanglou.console.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.paint.Color;

import org.jspecify.annotations.Nullable;

import wanglou.console.text.Texts;
import wanglou.map.Caption;
import wanglou.map.MapLayer;
import wanglou.map.MapPointer;
import wanglou.map.MapShape;
import wanglou.map.MapTool;
import wanglou.map.MapView;
import wanglou.map.Pen;
import wanglou.map.SketchLayer;
import wanglou.map.Viewport;
import wanglou.map.geo.GeoPoint;
import wanglou.map.geo.Geodesy;

/** Home: FX. Measures along clicked points, or the area they enclose. A click adds, Backspace takes the last one back, Esc puts it away. */
public final class MeasureTool implements MapTool {

    private final Texts texts;
    private final MapView map;
    private final boolean area;
    private final List<GeoPoint> points = new ArrayList<>();
    private final SketchLayer layer = new SketchLayer("measure");
    private @Nullable GeoPoint hand;

    public MeasureTool(Texts texts, MapView map, boolean area) {
        this.texts = texts;
        this.map = map;
        this.area = area;
    }

    public boolean ofArea() {
        return area;
    }

    @Override
    public MapLayer layer() {
        return layer;
    }

    @Override
    public void clicked(MapPointer at) {
        if (at.clicks() < 2) {
            points.add(at.point());
        }
        hand = null;
        draw();
    }

    @Override
    public void moved(MapPointer at) {
        hand = at.point();
        draw();
    }

    @Override
    public boolean key(KeyEvent event, Viewport view) {
        if (event.getCode() == KeyCode.BACK_SPACE && !points.isEmpty()) {
            points.removeLast();
            draw();
            return true;
        }
        return false;
    }

    @Override
    public void dropped() {
        points.clear();
        hand = null;
    }

    /** What was measured, in words: {@code 1.4 km}, or {@code 0.320 km² · 2.4 km around}. */
    String result(List<GeoPoint> line) {
        if (!area || line.size() < 3) {
            return texts.formats().metres(Geodesy.length(line));
        }
        List<GeoPoint> ring = new ArrayList<>(line);
        ring.add(line.getFirst());
        double square = Geodesy.area(line);
        String size = square < 10_000 ? String.format(Locale.ROOT, "%.0f m²", square) : String.format(Locale.ROOT, "%.3f km²", square / 1e6);
        return texts.get("map.measure.area", size, texts.formats().metres(Geodesy.length(ring)));
    }

    private void draw() {
        List<GeoPoint> line = new ArrayList<>(points);
        if (hand != null) {
            line.add(hand);
        }
        Color accent = map.paletteProperty().get().accent();
        List<MapShape> shapes = new ArrayList<>();
        if (area && line.size() > 2) {
            shapes.add(new MapShape.Area("area", List.of(line), Pen.solid(accent, 2), accent.deriveColor(0, 1, 1, 0.12), Optional.empty()));
        } else if (line.size() > 1) {
            shapes.add(new MapShape.Line("line", line, Pen.solid(accent, 2), Optional.empty()));
        }
        for (int i = 0; i < points.size(); i++) {
            shapes.add(SketchLayer.knot("k" + i, points.get(i), map.viewport().metresPerPixel(), accent, map.paletteProperty().get().halo()));
        }
        List<SketchLayer.Note> notes = line.isEmpty() ? List.of() : List.of(new SketchLayer.Note(line.getLast(), 0, -22,
                Caption.at(Caption.Place.END, line.size() < 2 ? texts.get(area ? "map.measure.area.start" : "map.measure.start") : result(line),
                        accent)));
        layer.show(shapes, notes);
    }
}
