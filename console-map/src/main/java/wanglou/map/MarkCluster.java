package wanglou.map;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.TextAlignment;

/**
 * Home: FX. Marks too close to tell apart, shown as their number inside a ring divided by segment in a fixed order.
 *
 * @param slots of the table
 * @param parts how many of each segment
 * @param worst slot of the most urgent one, whose shape stands on the ring when it is urgent enough
 */
@SuppressWarnings("ArrayRecordComponent") // lives for one frame, never compared
record MarkCluster(double x, double y, int[] slots, int[] parts, int worst) {

    static final double RADIUS = 19;
    private static final double GAP_DEGREES = 5;

    void paint(GraphicsContext g, List<Color> segments, MapPalette palette) {
        g.setFill(palette.halo());
        g.fillOval(x - RADIUS - 3, y - RADIUS - 3, 2 * RADIUS + 6, 2 * RADIUS + 6);
        g.setLineWidth(4);
        g.setLineCap(StrokeLineCap.BUTT);
        int kinds = 0;
        for (int part : parts) {
            kinds += part > 0 ? 1 : 0;
        }
        double gap = kinds > 1 ? GAP_DEGREES : 0;
        double from = 90;
        for (int s = 0; s < parts.length; s++) {
            if (parts[s] > 0) {
                double extent = 360.0 * parts[s] / slots.length;
                g.setStroke(segments.get(s));
                g.strokeArc(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS, from - gap / 2, -(extent - gap), ArcType.OPEN);
                from -= extent;
            }
        }
        g.setFill(palette.text());
        g.setFont(palette.bold(14));
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(Integer.toString(slots.length), x, y);
        g.setTextBaseline(VPos.BASELINE);
    }
}
