package wanglou.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.input.KeyEvent;
import javafx.scene.paint.Color;

import wanglou.map.geo.GeoPoint;

/**
 * Home: FX. Measures a way or an area. A click sets a point, a double click or Enter ends, Backspace takes the last point back, Esc begins anew and,
 * pressed again, puts the tool away. With keys alone: arrows move the map, Space sets a point at its middle.
 */
public final class MeasureTool implements MapTool {

    /** What is measured. */
    public enum Kind {
        DISTANCE, AREA
    }

    private final MapView map;
    private final Kind kind;
    private final Consumer<Measured> onChange;
    private final SketchLayer sketch = new SketchLayer("measure");
    private final List<GeoPoint> points = new ArrayList<>();
    private Optional<GeoPoint> next = Optional.empty();
    private boolean byKeys;
    private boolean done;

    /** @param onChange hears every new state, the end included; for a text beside the map */
    public MeasureTool(MapView map, Kind kind, Consumer<Measured> onChange) {
        this.map = map;
        this.kind = kind;
        this.onChange = onChange;
        map.viewportProperty().addListener((o, was, is) -> redraw());
    }

    @Override
    public MapLayer layer() {
        return sketch;
    }

    public Measured measured() {
        return kind == Kind.AREA ? Measured.area(points) : Measured.distance(points);
    }

    public boolean isDone() {
        return done;
    }

    @Override
    public void clicked(MapPointer at) {
        byKeys = false;
        if (at.clicks() > 1) {
            finish(); // the first click of the two has set the point
        } else {
            add(at.point());
        }
    }

    @Override
    public void moved(MapPointer at) {
        byKeys = false;
        next = done || points.isEmpty() ? Optional.empty() : Optional.of(at.point());
        redraw();
    }

    @Override
    public boolean key(KeyEvent event, Viewport view) {
        switch (event.getCode()) {
            case SPACE -> {
                byKeys = true;
                add(view.center());
            }
            case ENTER -> finish();
            case BACK_SPACE, DELETE -> takeBack();
            case ESCAPE -> {
                boolean begun = !points.isEmpty();
                clear();
                return begun;
            }
            case LEFT, RIGHT, UP, DOWN -> {
                byKeys = true;
                redraw();
                return false;
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    public void dropped() {
        clear();
    }

    private void add(GeoPoint point) {
        if (done) {
            clear();
        }
        points.add(point);
        next = Optional.empty();
        tell();
    }

    private void takeBack() {
        if (!points.isEmpty()) {
            points.removeLast();
            done = false;
            tell();
        }
    }

    private void finish() {
        done = points.size() > 1;
        next = Optional.empty();
        tell();
    }

    private void clear() {
        points.clear();
        next = Optional.empty();
        done = false;
        tell();
    }

    private void tell() {
        redraw();
        onChange.accept(measured());
    }

    private void redraw() {
        Color accent = map.paletteProperty().get().accent();
        Color panel = map.paletteProperty().get().panel();
        List<GeoPoint> way = new ArrayList<>(points);
        (byKeys && !done && !points.isEmpty() ? Optional.of(map.viewport().center()) : next).ifPresent(way::add);
        List<MapShape> shapes = new ArrayList<>();
        List<SketchLayer.Note> notes = new ArrayList<>();
        Pen pen = (done ? Pen.solid(accent, 2) : Pen.dashed(accent, 2)).cased(1);
        if (kind == Kind.AREA && way.size() > 2) {
            shapes.add(new MapShape.Area("measured", List.of(way), pen, accent.deriveColor(0, 1, 1, 0.15), Optional.empty()));
            notes.add(note(middle(way), 0, Measured.areaText(Measured.area(way).squareMetres()), Measured.lengthText(Measured.area(way).metres()), accent));
        } else if (way.size() > 1) {
            shapes.add(new MapShape.Line("measured", way, pen, Optional.empty()));
            for (int i = 1; i < way.size(); i++) {
                notes.add(note(way.get(i), -20, Measured.lengthText(Measured.distance(way.subList(0, i + 1)).metres()), "", accent));
            }
        }
        for (int i = 0; i < points.size(); i++) {
            shapes.add(SketchLayer.knot("k" + i, points.get(i), map.viewport().metresPerPixel(), accent, panel));
        }
        if (byKeys && !done) {
            shapes.add(SketchLayer.knot("middle", map.viewport().center(), map.viewport().metresPerPixel() * 1.5, accent, Color.TRANSPARENT));
        }
        sketch.show(shapes, notes);
    }

    private static SketchLayer.Note note(GeoPoint at, double dy, String first, String second, Color color) {
        return new SketchLayer.Note(at, 0, dy, new Caption(first, second, color, Caption.Place.MIDDLE));
    }

    private static GeoPoint middle(List<GeoPoint> corners) {
        return new GeoPoint(corners.stream().mapToDouble(GeoPoint::lat).average().orElseThrow(),
                corners.stream().mapToDouble(GeoPoint::lon).average().orElseThrow());
    }
}
