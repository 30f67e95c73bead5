package wanglou.map.tiles;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;

/**
 * Home: painter worker. A text as outlines of its letters, which can stand straight or follow a line, with a halo that parts it from the ground.
 *
 * @param letters outlines, each around its own origin on the base line
 * @param starts where each letter begins, device pixels from the start of the text
 * @param widths of the letters
 * @param width of all
 * @param ascent height of a capital above the base line
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Lettering(Shape[] letters, double[] starts, double[] widths, double width, double ascent) {

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
    /** Height of capitals and of Chinese characters over the base line, as a share of the size; Roboto's is 0.711. */
    private static final double CAP_HEIGHT = 0.72;

    /** @param tracking extra space after each letter, device pixels */
    static Lettering of(String text, Font font, double tracking) {
        GlyphVector glyphs = font.layoutGlyphVector(CONTEXT, text.toCharArray(), 0, text.length(), Font.LAYOUT_LEFT_TO_RIGHT);
        int n = glyphs.getNumGlyphs();
        Shape[] letters = new Shape[n];
        double[] starts = new double[n];
        double[] widths = new double[n];
        for (int i = 0; i < n; i++) {
            Point2D at = glyphs.getGlyphPosition(i);
            double next = glyphs.getGlyphPosition(i + 1).getX();
            letters[i] = AffineTransform.getTranslateInstance(-at.getX(), -at.getY()).createTransformedShape(glyphs.getGlyphOutline(i));
            starts[i] = at.getX() + i * tracking;
            widths[i] = next - at.getX();
        }
        double width = n == 0 ? 0 : glyphs.getGlyphPosition(n).getX() + (n - 1) * tracking;
        return new Lettering(letters, starts, widths, width, font.getSize2D() * CAP_HEIGHT);
    }

    /** The text on a straight base line. */
    Shape straight(double x, double baseline) {
        Path2D.Double all = new Path2D.Double();
        for (int i = 0; i < letters.length; i++) {
            all.append(AffineTransform.getTranslateInstance(x + starts[i], baseline).createTransformedShape(letters[i]), false);
        }
        return all;
    }

    static void paint(Graphics2D g, Shape text, Color ink, Color halo, double haloWidth) {
        g.setColor(halo);
        g.setStroke(new BasicStroke((float) (2 * haloWidth), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(text);
        g.setColor(ink);
        g.fill(text);
    }
}
