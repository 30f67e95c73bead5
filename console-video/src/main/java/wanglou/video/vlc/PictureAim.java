package wanglou.video.vlc;

import java.util.function.Supplier;

import wanglou.video.stream.FeedReport;

/** Home: any (immutable). The picture that is wanted of a player: at most this size, and the true shape of the picture when it is asked for. */
record PictureAim(int width, int height, Supplier<FeedReport.Shape> shape) {

    static final PictureAim NONE = new PictureAim(2, 2, () -> FeedReport.Shape.UNKNOWN);

    /** A picture whose shape is this close to the tile's is scaled to the tile's exact size. */
    private static final double SAME_SHAPE = 0.04;
    private static final int MOST_PADDING = 66;

    /** Pixels. */
    record Size(int width, int height) {}

    /** The size to scale to, for libvlc gives the size of the decoder's memory, which is rounded up, and not that of the picture in it. */
    Size size(int paddedWidth, int paddedHeight) {
        FeedReport.Shape declared = shape.get();
        boolean fits = isPadding(paddedWidth - declared.width()) && isPadding(paddedHeight - declared.height());
        int sourceWidth = fits ? declared.width() : paddedWidth;
        int sourceHeight = fits ? declared.height() : paddedHeight;
        double scale = Math.min(1, Math.min((double) width / sourceWidth, (double) height / sourceHeight));
        boolean sameShape = Math.abs((double) sourceWidth * height / ((double) sourceHeight * width) - 1) <= SAME_SHAPE;
        if (scale < 1 && sameShape) {
            return new Size(width, height);
        }
        return new Size(Math.max(2, (int) Math.round(sourceWidth * scale)), Math.max(2, (int) Math.round(sourceHeight * scale)));
    }

    private static boolean isPadding(int rest) {
        return rest >= 0 && rest <= MOST_PADDING;
    }
}
