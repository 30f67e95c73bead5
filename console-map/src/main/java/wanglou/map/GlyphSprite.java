package wanglou.map;

import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/**
 * Home: any (immutable); painting is home FX. One shape with its letter, ready to be drawn on a map or in a list.
 *
 * @param letter one character or none; part of the meaning, since colour never stands alone
 * @param body colour of the shape, and of the letter when it is hollow
 * @param ink letter on a filled shape
 * @param ground what shows inside a hollow shape, and the halo around it
 * @param size edge of the box in pixels: 18 on the map, 16 or 20 in lists
 */
public record GlyphSprite(Glyph glyph, Look look, String letter, Color body, Color ink, Color ground, double size) {

    /** How sure the picture may look: dashed is for what is stale or lost. */
    public enum Look {
        FILLED, HOLLOW, DASHED
    }

    public GlyphSprite {
        if (!(size >= 8 && size <= 128)) {
            throw new IllegalArgumentException("size " + size + " is not 8…128 px");
        }
    }

    public GlyphSprite sized(double newSize) {
        return new GlyphSprite(glyph, look, letter, body, ink, ground, newSize);
    }

    public GlyphSprite looking(Look newLook) {
        return new GlyphSprite(glyph, newLook, letter, body, ink, ground, size);
    }

    /** Draws the shape around (x, y), with its halo when it stands on a map. */
    public void paint(GraphicsContext g, double x, double y, boolean halo) {
        g.save();
        g.translate(x, y);
        g.scale(size / 20, size / 20);
        g.translate(-10, -10);
        g.setLineJoin(StrokeLineJoin.ROUND);
        g.setLineCap(StrokeLineCap.BUTT); // a square cap would close the gaps of a dashed outline
        if (halo) {
            outline(g, ground.deriveColor(0, 1, 1, 0.75), 4);
        }
        g.beginPath();
        g.appendSVGPath(glyph.path());
        g.setFill(look == Look.FILLED ? body : ground);
        g.fill();
        if (look != Look.FILLED) {
            if (look == Look.DASHED) {
                g.setLineDashes(2.5, 2);
            }
            outline(g, body, 1.8);
        }
        if (!letter.isEmpty()) {
            g.setFont(Font.font("Roboto", FontWeight.BOLD, 11));
            g.setTextAlign(TextAlignment.CENTER);
            g.setFill(look == Look.FILLED ? ink : body);
            g.fillText(letter, 10, glyph.baseline());
        }
        g.restore();
    }

    /**
     * Home: FX. The shape alone, without halo, for a list row or a card.
     *
     * @param scale pixels per logical pixel of the screen it is for
     */
    public Image image(double scale) {
        Canvas canvas = new Canvas(Math.ceil(size * scale), Math.ceil(size * scale));
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.scale(scale, scale);
        paint(g, size / 2, size / 2, false);
        SnapshotParameters clear = new SnapshotParameters();
        clear.setFill(Color.TRANSPARENT);
        return canvas.snapshot(clear, null);
    }

    private void outline(GraphicsContext g, Color color, double width) {
        g.beginPath();
        g.appendSVGPath(glyph.path());
        g.setStroke(color);
        g.setLineWidth(width);
        g.stroke();
    }
}
