package wanglou.console.map;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.TextAlignment;

import wanglou.map.MapLayer;
import wanglou.map.MapPalette;
import wanglou.map.Viewport;
import wanglou.map.geo.GeoPoint;

/** Home: FX. Lines and areas with boxed captions on them: reach, routes, overlays. A few hundred points each, drawn anew each frame. */
public final class ShapeLayer extends MapLayer {

    /**
     * One line or area.
     *
     * @param rings the line, or the outlines of the area
     * @param closed whether it is an area
     * @param fill share of the colour inside an area, 0 for none
     * @param width of the line in px
     * @param dash lengths of dash and gap in px, empty for a solid line
     * @param caption boxed on the line, may be empty
     * @param captionAt share of the first ring's points after which the caption stands, 0 to 1
     */
    public record Shape(List<List<GeoPoint>> rings, boolean closed, Color colour, double fill, double width, List<Double> dash, String caption,
            double captionAt) {

        public Shape {
            rings = rings.stream().map(List::copyOf).toList();
            dash = List.copyOf(dash);
        }
    }

    private List<Shape> shapes = List.of();

    public ShapeLayer(String id) {
        super(id);
    }

    public void show(List<Shape> newShapes) {
        shapes = List.copyOf(newShapes);
        changed();
    }

    public boolean isEmpty() {
        return shapes.isEmpty();
    }

    @Override
    protected void paint(GraphicsContext g, Viewport view, MapPalette palette) {
        g.save();
        g.setLineJoin(StrokeLineJoin.ROUND);
        g.setLineCap(StrokeLineCap.BUTT);
        for (Shape shape : shapes) {
            for (List<GeoPoint> ring : shape.rings()) {
                draw(g, view, shape, ring);
            }
        }
        g.setLineDashes();
        shapes.forEach(shape -> caption(g, view, shape, palette));
        g.restore();
    }

    private static void draw(GraphicsContext g, Viewport view, Shape shape, List<GeoPoint> ring) {
        double[] x = new double[ring.size()];
        double[] y = new double[ring.size()];
        for (int i = 0; i < x.length; i++) {
            Point2D at = view.toScreen(ring.get(i));
            x[i] = at.getX();
            y[i] = at.getY();
        }
        if (shape.closed() && shape.fill() > 0) {
            g.setFill(shape.colour().deriveColor(0, 1, 1, shape.fill()));
            g.fillPolygon(x, y, x.length);
        }
        g.setStroke(shape.colour());
        g.setLineWidth(shape.width());
        g.setLineDashes(shape.dash().stream().mapToDouble(d -> d).toArray());
        if (shape.closed()) {
            g.strokePolygon(x, y, x.length);
        } else {
            g.strokePolyline(x, y, x.length);
        }
    }

    private static void caption(GraphicsContext g, Viewport view, Shape shape, MapPalette palette) {
        if (shape.caption().isEmpty() || shape.rings().isEmpty() || shape.rings().getFirst().isEmpty()) {
            return;
        }
        List<GeoPoint> ring = shape.rings().getFirst();
        Point2D at = view.toScreen(ring.get((int) Math.min(ring.size() - 1L, Math.round(shape.captionAt() * (ring.size() - 1)))));
        double width = 14 + shape.caption().codePoints().mapToDouble(c -> c > 0x2e80 ? 12 : 6.9).sum();
        double left = Math.rint(at.getX() - width / 2);
        double top = Math.rint(at.getY() - 10);
        g.setFill(palette.panel());
        g.fillRect(left, top, width, 20);
        g.setStroke(shape.colour());
        g.setLineWidth(1);
        g.strokeRect(left + 0.5, top + 0.5, width - 1, 19);
        g.setFill(palette.text());
        g.setFont(palette.font(12));
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(shape.caption(), left + width / 2, top + 10);
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.BASELINE);
    }
}
