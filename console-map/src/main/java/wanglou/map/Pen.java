package wanglou.map;

import java.awt.BasicStroke;
import javafx.scene.paint.Color;

/**
 * Home: any (immutable). How a line is drawn.
 *
 * @param width in logical pixels; 0 for no line
 * @param casing width of the halo on each side that keeps the line off the ground, 0 for none
 */
public record Pen(Color color, double width, Dash dash, double casing) {

    /** Solid is certain, dashed is proposed, dotted is the outermost or the vaguest. */
    public enum Dash {
        SOLID, DASHED, DOTTED
    }

    public static final Pen NONE = new Pen(Color.TRANSPARENT, 0, Dash.SOLID, 0);

    public Pen {
        if (!(width >= 0 && width <= 40 && casing >= 0 && casing <= 10)) {
            throw new IllegalArgumentException("pen of " + width + " with casing " + casing);
        }
    }

    public static Pen solid(Color color, double width) {
        return new Pen(color, width, Dash.SOLID, 0);
    }

    public static Pen dashed(Color color, double width) {
        return new Pen(color, width, Dash.DASHED, 0);
    }

    public static Pen dotted(Color color, double width) {
        return new Pen(color, width, Dash.DOTTED, 0);
    }

    public Pen cased(double newCasing) {
        return new Pen(color, width, dash, newCasing);
    }

    BasicStroke stroke(int scale) {
        float w = (float) (width * scale);
        return switch (dash) {
            case SOLID -> new BasicStroke(w, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
            case DASHED -> new BasicStroke(w, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {8f * scale, 5f * scale}, 0);
            case DOTTED -> new BasicStroke(w, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {3f * scale, 3f * scale}, 0);
        };
    }

    BasicStroke casingStroke(int scale) {
        return new BasicStroke((float) ((width + 2 * casing) * scale), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }
}
