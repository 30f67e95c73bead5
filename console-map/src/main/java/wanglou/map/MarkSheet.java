package wanglou.map;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Paint;

/** Home: FX. The ready pictures of one style: without a heading, and with each of 32 headings (11.25° apart; the eye cannot tell finer at 4 px). */
final class MarkSheet {

    private static final int HEADINGS = 32;

    private final MarkStyle style;
    private final List<Sprite> sprites;

    MarkSheet(MarkStyle style, double scale) {
        this.style = style;
        double half = style.glyph().size() / 2 + 8;
        this.sprites = SpriteSheet.of(style.heading() ? HEADINGS + 1 : 1, half, half, scale, this::draw);
    }

    MarkStyle style() {
        return style;
    }

    Sprite sprite(double heading) {
        if (!style.heading() || Double.isNaN(heading)) {
            return sprites.getFirst();
        }
        return sprites.get(1 + Math.floorMod((int) Math.rint(heading * HEADINGS / 360), HEADINGS));
    }

    private void draw(GraphicsContext g, int n) {
        double r = style.glyph().size() / 2;
        if (n > 0) {
            pointer(g, (n - 1) * 360.0 / HEADINGS, r + 0.5, r + 6, style.glyph().body());
        }
        style.glyph().paint(g, 0, 0, true);
        if (style.bar()) {
            g.setFill(style.glyph().body());
            g.fillRect(-7, Math.rint(r + 2), 14, 2);
        }
    }

    /** A small triangle outside the mark that points where it goes. */
    static void pointer(GraphicsContext g, double heading, double inner, double outer, Paint fill) {
        g.save();
        g.rotate(heading);
        g.setFill(fill);
        g.fillPolygon(new double[] {0, 4, -4}, new double[] {-outer, -inner, -inner}, 3);
        g.restore();
    }
}
