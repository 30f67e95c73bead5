package wanglou.map;

/**
 * Home: any (immutable). The flat shapes that tell states apart without colour, drawn in a box of 20 × 20 around (10, 10).
 * Lists, cards and maps use the same ones.
 */
public enum Glyph {
    DISC("M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16z", 14),
    OCTAGON("M6.3 1.5h7.4l4.8 4.8v7.4l-4.8 4.8H6.3l-4.8-4.8V6.3z", 14),
    TRIANGLE("M10 1.2L19 17.8H1z", 15.6),
    DIAMOND("M10 1L19 10 10 19 1 10z", 14),
    HOUSE_UP("M10 .5L18.5 8V18.5H1.5V8z", 15.6),
    HOUSE_DOWN("M10 19.5L18.5 12V1.5H1.5V12z", 12.6),
    SQUARE("M3 3h14v14H3z", 14),
    HEXAGON("M5.5 2.2h9l4.5 7.8-4.5 7.8h-9L1 10z", 14),
    PILL("M6 4.5h8a5.5 5.5 0 0 1 0 11H6a5.5 5.5 0 0 1 0-11z", 14);

    private final String path;
    private final double baseline;

    Glyph(String path, double baseline) {
        this.path = path;
        this.baseline = baseline;
    }

    /** SVG path data in the 20 × 20 box. */
    public String path() {
        return path;
    }

    /** Where a letter of 11 units stands so that it looks centred in the shape. */
    public double baseline() {
        return baseline;
    }
}
