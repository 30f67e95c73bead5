package wanglou.cameras.ui;

/** Home: any. Which stream of a camera a tile takes: the small one while it is small, and not to and fro while somebody drags a window's edge. */
final class StreamChoice {

    /** From so many pixels of height on a picture of 360 lines shows more than one of 180. */
    static final double MAIN_FROM = 320;
    static final double SMALL_BELOW = 260;
    private static final double FIRST = (MAIN_FROM + SMALL_BELOW) / 2;

    private boolean decided;
    private boolean small;

    /**
     * @param height of the picture on the screen, px
     * @param focused the tile a person works with always gets the main stream
     */
    boolean small(double height, boolean focused) {
        if (focused) {
            small = false;
        } else if (!decided) {
            small = height < FIRST;
        } else if (small) {
            small = height < MAIN_FROM;
        } else {
            small = height < SMALL_BELOW;
        }
        decided = true;
        return small;
    }
}
