package wanglou.map;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Composite;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.TexturePaint;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import javafx.scene.paint.Color;

/** Home: FX. Draws lines and areas with Java2D. */
final class ShapePainter {

    /** Logical pixels between two lines of a hatching. */
    private static final int HATCH = 8;

    private ShapePainter() {
    }

    /**
     * @param left world pixel of the raster's left edge
     * @param halo colour of casings
     */
    static void paint(Raster raster, double left, double top, ShapePath what, Color halo, int scale, double opacity) {
        Graphics2D g = raster.graphics();
        AffineTransform before = g.getTransform();
        Composite plain = g.getComposite();
        g.translate(-left, -top);
        if (opacity < 1) {
            g.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) opacity));
        }
        Pen pen = what.shape().pen();
        if (what.shape().fill().getOpacity() > 0) {
            g.setColor(Raster.awt(what.shape().fill()));
            g.fill(what.path());
        }
        if (what.shape() instanceof MapShape.Hatched area) {
            g.setPaint(hatch(area, scale));
            g.fill(what.path());
        }
        if (pen.width() > 0) {
            if (pen.casing() > 0) {
                g.setColor(Raster.awt(halo));
                g.setStroke(pen.casingStroke(scale));
                g.draw(what.path());
            }
            g.setColor(Raster.awt(pen.color()));
            g.setStroke(pen.stroke(scale));
            g.draw(what.path());
        }
        g.setComposite(plain);
        g.setTransform(before);
    }

    /** Lines from lower left to upper right that go on from tile to tile, because they are laid on the world and not on the raster. */
    private static TexturePaint hatch(MapShape.Hatched area, int scale) {
        int step = HATCH * scale;
        BufferedImage image = new BufferedImage(step, step, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(Raster.awt(area.hatch()));
        g.setStroke(new BasicStroke(1.2f * scale));
        for (int at = -step; at <= step; at += step) {
            g.drawLine(at - step, 2 * step, at + 2 * step, -step);
        }
        g.dispose();
        return new TexturePaint(image, new Rectangle2D.Double(0, 0, step, step));
    }
}
