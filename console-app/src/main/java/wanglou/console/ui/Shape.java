package wanglou.console.ui;

/** Home: any. The outlines of marks on a 20 px grid and where the letter inside stands. */
public enum Shape {
    OCTAGON("M6.300 1.500h7.400l4.800 4.800v7.400l-4.800 4.800H6.300l-4.800-4.800V6.300z", 0),
    TRIANGLE("M10 1.200L19 17.800H1z", 2.2),
    DIAMOND("M10 1l9 9-9 9-9-9z", 0),
    DISC("M10 1.800a8.200 8.200 0 1 0 0 16.400A8.200 8.200 0 1 0 10 1.800z", 0),
    HOUSE_UP("M10 .5L18.500 8v10.500h-17V8z", 1.7),
    HOUSE_DOWN("M10 19.500L18.500 12V1.500h-17V12z", -1.7),
    SQUARE("M3 3h14v14H3z", 0),
    HEXAGON("M5.500 2.200h9l4.500 7.800-4.500 7.800h-9L1 10z", 0),
    PILL("M6 4.500h8a5.500 5.500 0 0 1 0 11H6a5.500 5.500 0 0 1 0-11z", 0);

    private final String path;
    private final double drop;

    Shape(String path, double drop) {
        this.path = path;
        this.drop = drop;
    }

    /** SVG path data on a 20×20 grid. */
    public String path() {
        return path;
    }

    /** How far below the middle the letter stands, in grid units. */
    public double drop() {
        return drop;
    }
}
