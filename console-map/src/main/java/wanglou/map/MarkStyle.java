package wanglou.map;

/**
 * Home: any (immutable). How all marks of one style look.
 *
 * @param bar a bar under the mark
 * @param heading whether a known heading is shown; not for what is stale
 * @param segment which part of a cluster's ring it counts for, an index into the layer's segments
 * @param rank what lies on top and what a cluster shows as its worst: 0 is the most urgent, up to 15
 */
public record MarkStyle(GlyphSprite glyph, boolean bar, boolean heading, int segment, int rank) {

    public MarkStyle {
        if (segment < 0 || rank < 0 || rank > 15) {
            throw new IllegalArgumentException("segment " + segment + ", rank " + rank);
        }
    }

    boolean isStale() {
        return glyph.look() == GlyphSprite.Look.DASHED;
    }
}
