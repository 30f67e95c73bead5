package wanglou.map;

/**
 * Home: any (immutable). How all marks of one style look.
 *
 * @param form whether the shape lies on its place or stands above it on a tip
 * @param bar a bar under the shape
 * @param heading whether a known heading is shown; not for what is stale
 * @param segment which part of a cluster's ring it counts for, an index into the layer's segments
 * @param rank what lies on top and what a cluster shows as its worst: 0 is the most urgent, up to 15
 */
public record MarkStyle(GlyphSprite glyph, Form form, boolean bar, boolean heading, int segment, int rank) {

    /** Flat marks move, pins stand. */
    public enum Form {
        FLAT, PIN
    }

    /** How far a pin's tip reaches below its shape. */
    static final double TIP = 7;

    public MarkStyle {
        if (segment < 0 || rank < 0 || rank > 15) {
            throw new IllegalArgumentException("segment " + segment + ", rank " + rank);
        }
    }

    /** A mark that moves; stale when its glyph is dashed, and then without heading. */
    public static MarkStyle flat(GlyphSprite glyph, boolean bar, int segment, int rank) {
        return new MarkStyle(glyph, Form.FLAT, bar, glyph.look() != GlyphSprite.Look.DASHED, segment, rank);
    }

    /** A shape on a tip, as for an incident: 26 px, and 34 when selected. */
    public static MarkStyle pin(GlyphSprite glyph, int segment, int rank) {
        return new MarkStyle(glyph, Form.PIN, false, false, segment, rank);
    }

    boolean isStale() {
        return glyph.look() == GlyphSprite.Look.DASHED;
    }

    boolean isPin() {
        return form == Form.PIN;
    }

    /** Logical pixels from the place up to the middle of the shape, where it is hit. */
    double lift() {
        return isPin() ? glyph.size() / 2 + TIP : 0;
    }

    MarkStyle grown(double size) {
        return new MarkStyle(glyph.sized(size), form, bar, heading, segment, rank);
    }
}
