package wanglou.map;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Paint;

/** Home: FX. The ready pictures of one style: without a heading, and with each of 32 headings (11.25° apart; the eye cannot tell finer at 4 px). */
final class MarkSheet {

    private static final int HEADINGS = 32;

    private final MarkStyle style;
    private final List<PixelSprite> sprites;

    MarkSheet(MarkStyle style, int scale) {
        this.style = style;
        double half = style.glyph().size() / 2 + 8;
        this.sprites = SpriteSheet.of(style.heading() ? HEADINGS + 1 : 1, half, half + 2 * style.lift(), scale, this::draw);
    }

    MarkStyle style() {
        return style;
    }

    PixelSprite sprite(double heading) {
        if (!style.heading() || Double.isNaN(heading)) {
            return sprites.getFirst();
        }
        return sprites.get(1 + Math.floorMod((int) Math.rint(heading * HEADINGS / 360), HEADINGS));
    }

    private void draw(GraphicsContext g, int n) {
        GlyphSprite glyph = style.glyph();
        double r = glyph.size() / 2;
        if (n > 0) {
            pointer(g, (n - 1) * 360.0 / HEADINGS, r + 0.5, r + 6, glyph.body());
        }
        if (style.isPin()) {
            g.setFill(glyph.body());
            g.setStroke(glyph.ground());
            g.setLineWidth(1.5);
            g.fillPolygon(new double[] {0, -5, 5}, new double[] {0, -11, -11}, 3);
            g.strokePolygon(new double[] {0, -5, 5}, new double[] {0, -11, -11}, 3);
        }
        glyph.paint(g, 0, -style.lift(), true);
        if (style.bar()) {
            g.setFill(glyph.body());
            g.fillRect(-7, Math.rint(r + 2), 14, 2);
        }
    }

    /** A small triangle outside the mark that points where it goes. */
    private static void pointer(GraphicsContext g, double heading, double inner, double outer, Paint fill) {
        g.save();
        g.rotate(heading);
        g.setFill(fill);
        g.fillPolygon(new double[] {0, 4, -4}, new double[] {-outer, -inner, -inner}, 3);
        g.restore();
    }
}
