package wanglou.console.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import wanglou.console.text.Texts;
import wanglou.map.MapLayer;
import wanglou.map.MapPalette;
import wanglou.map.MapPointer;
import wanglou.map.MapTool;
import wanglou.map.Viewport;
import wanglou.map.geo.Geodesy;
import wanglou.map.geo.GeoPoint;

/** Home: FX. Measures along clicked points, or the area they enclose. A click adds, Backspace takes the last one back, Esc puts it away. */
public final class MeasureTool implements MapTool {

    private final Texts texts;
    private final boolean area;
    private final List<GeoPoint> points = new ArrayList<>();
    private final Drawn layer = new Drawn();
    private @Nullable GeoPoint hand;

    public MeasureTool(Texts texts, boolean area) {
        this.texts = texts;
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
        layer.dirty();
    }

    @Override
    public void moved(MapPointer at) {
        hand = at.point();
        layer.dirty();
    }

    @Override
    public boolean key(KeyEvent event, Viewport view) {
        if (event.getCode() == KeyCode.BACK_SPACE && !points.isEmpty()) {
            points.removeLast();
            layer.dirty();
            return true;
        }
        return false;
    }

    @Override
    public void dropped() {
        points.clear();
        hand = null;
    }

    /** What was measured, in words: {@code 1.4 km}, or {@code 0.32 km² · 2.4 km around}. */
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

    private final class Drawn extends MapLayer {

        private Drawn() {
            super("measure");
        }

        private void dirty() {
            changed();
        }

        @Override
        protected void paint(GraphicsContext g, Viewport view, MapPalette palette) {
            List<GeoPoint> line = new ArrayList<>(points);
            if (hand != null) {
                line.add(hand);
            }
            double[] x = line.stream().mapToDouble(p -> view.toScreen(p).getX()).toArray();
            double[] y = line.stream().mapToDouble(p -> view.toScreen(p).getY()).toArray();
            g.setStroke(palette.accent());
            g.setLineWidth(2);
            if (area && x.length > 2) {
                g.setFill(palette.accent().deriveColor(0, 1, 1, 0.12));
                g.fillPolygon(x, y, x.length);
                g.strokePolygon(x, y, x.length);
            } else {
                g.strokePolyline(x, y, x.length);
            }
            g.setFill(palette.halo());
            for (int i = 0; i < points.size(); i++) {
                g.fillOval(x[i] - 4, y[i] - 4, 8, 8);
                g.strokeOval(x[i] - 4, y[i] - 4, 8, 8);
            }
            if (!line.isEmpty()) {
                caption(g, view.toScreen(line.getLast()), line.size() < 2 ? texts.get(area ? "map.measure.area.start" : "map.measure.start")
                        : result(line), palette);
            }
        }

        private void caption(GraphicsContext g, Point2D at, String text, MapPalette palette) {
            double width = 14 + text.codePoints().mapToDouble(c -> c > 0x2e80 ? 12 : 7).sum();
            double left = Math.rint(at.getX() + 12);
            double top = Math.rint(at.getY() - 28);
            g.setFill(palette.panel());
            g.fillRect(left, top, width, 22);
            g.setStroke(palette.accent());
            g.setLineWidth(1);
            g.strokeRect(left + 0.5, top + 0.5, width - 1, 21);
            g.setFill(palette.text());
            g.setFont(palette.font(12));
            g.setTextBaseline(VPos.CENTER);
            g.fillText(text, left + 7, top + 11);
            g.setTextBaseline(VPos.BASELINE);
        }
    }
}
