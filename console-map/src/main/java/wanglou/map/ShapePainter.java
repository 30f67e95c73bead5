package wanglou.map;

import java.awt.AlphaComposite;
import java.awt.Composite;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import javafx.scene.paint.Color;

/** Home: FX. Draws lines and areas with Java2D. */
final class ShapePainter {

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
}
