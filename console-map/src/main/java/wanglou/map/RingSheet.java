package wanglou.map;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.paint.Color;

/** Home: FX. Ready rings of clusters: divided by segment in a fixed order, clockwise from the top. */
final class RingSheet {

    private static final double GAP_DEGREES = 6;
    private static final int KEPT = 600;

    private final List<Color> segments;
    private final Color ground;
    private final int scale;
    private final Map<List<Integer>, PixelSprite> rings = new LinkedHashMap<>(64, 0.75f, true);

    RingSheet(List<Color> segments, Color ground, int scale) {
        this.segments = segments;
        this.ground = ground;
        this.scale = scale;
    }

    /** @param parts how many of each segment; its point is the middle */
    PixelSprite ring(List<Integer> parts) {
        if (rings.size() > KEPT) {
            rings.clear();
        }
        return rings.computeIfAbsent(parts, this::draw);
    }

    private PixelSprite draw(List<Integer> parts) {
        int half = (MarkCluster.RADIUS + 4) * scale;
        Raster raster = new Raster(2 * half, 2 * half);
        Graphics2D g = raster.graphics();
        g.translate(half, half);
        g.scale(scale, scale);
        double disc = MarkCluster.RADIUS + 3;
        g.setColor(Raster.awt(ground));
        g.fill(new Ellipse2D.Double(-disc, -disc, 2 * disc, 2 * disc));
        g.setStroke(new BasicStroke(4, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        int all = parts.stream().mapToInt(p -> p).sum();
        double gap = parts.stream().filter(p -> p > 0).count() > 1 ? GAP_DEGREES : 0;
        double from = 90;
        double r = MarkCluster.RADIUS;
        for (int s = 0; s < parts.size(); s++) {
            double extent = 360.0 * parts.get(s) / all;
            if (extent > 0) {
                g.setColor(Raster.awt(segments.get(s)));
                g.draw(new Arc2D.Double(-r, -r, 2 * r, 2 * r, from - gap / 2, -Math.max(1, extent - gap), Arc2D.OPEN));
                from -= extent;
            }
        }
        g.dispose();
        return PixelSprite.cut(raster.pixels(), 2 * half, 0, 0, 2 * half, 2 * half, half, half);
    }
}
