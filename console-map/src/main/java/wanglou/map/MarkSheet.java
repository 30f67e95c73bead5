package wanglou.map;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.canvas.GraphicsContext;

import org.jspecify.annotations.Nullable;

/**
 * Home: FX. The ready pictures of one style: without a heading, and with each of 32 headings (11.25° apart; the eye cannot tell finer at 4 px). The
 * shape is drawn once; a heading is put under it when it is first needed.
 */
final class MarkSheet {

    private static final int HEADINGS = 32;

    private final MarkStyle style;
    private final int scale;
    private final PixelSprite plain;
    private final @Nullable PixelSprite[] headed = new PixelSprite[HEADINGS];

    private MarkSheet(MarkStyle style, int scale, PixelSprite plain) {
        this.style = style;
        this.scale = scale;
        this.plain = plain;
    }

    /** Draws all of them with one snapshot. */
    static List<MarkSheet> of(List<MarkStyle> styles, int scale) {
        double half = styles.stream().mapToDouble(s -> s.glyph().size() / 2 + 4 + 2 * s.lift()).max().orElse(1);
        List<PixelSprite> drawn = SpriteSheet.of(styles.size(), half, half, scale, (g, n) -> draw(g, styles.get(n)));
        return IntStream.range(0, styles.size()).mapToObj(n -> new MarkSheet(styles.get(n), scale, drawn.get(n))).toList();
    }

    MarkStyle style() {
        return style;
    }

    PixelSprite sprite(double heading) {
        if (!style.heading() || Double.isNaN(heading)) {
            return plain;
        }
        int n = Math.floorMod((int) Math.rint(heading * HEADINGS / 360), HEADINGS);
        PixelSprite known = headed[n];
        if (known == null) {
            known = withHeading(n);
            headed[n] = known;
        }
        return known;
    }

    /** A small triangle outside the shape, clockwise from north, in the transform of the graphics. */
    static void pointer(Graphics2D g, double heading, double inner, double outer) {
        Path2D triangle = new Path2D.Double();
        triangle.moveTo(0, -outer);
        triangle.lineTo(4, -inner);
        triangle.lineTo(-4, -inner);
        triangle.closePath();
        g.fill(triangle.createTransformedShape(AffineTransform.getRotateInstance(Math.toRadians(heading))));
    }

    private PixelSprite withHeading(int n) {
        double r = style.glyph().size() / 2;
        int half = (int) Math.ceil(r + 8) * scale;
        Raster raster = new Raster(2 * half, 2 * half);
        Graphics2D g = raster.graphics();
        g.translate(half, half);
        g.scale(scale, scale);
        g.setColor(Raster.awt(style.glyph().body()));
        pointer(g, n * 360.0 / HEADINGS, r + 0.5, r + 6);
        g.dispose();
        raster.draw(plain, half, half);
        return PixelSprite.cut(raster.pixels(), 2 * half, 0, 0, 2 * half, 2 * half, half, half);
    }

    private static void draw(GraphicsContext g, MarkStyle style) {
        GlyphSprite glyph = style.glyph();
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
            g.fillRect(-7, Math.rint(glyph.size() / 2 + 2), 14, 2);
        }
    }
}
