package wanglou.map.tiles;

/** How pictures of others are shown: as they are, or darkened for a room at night, so that marks stand out and nobody is dazzled. */
public enum Tone {

    /** As the server or file gives them. */
    DAY {
        @Override
        TileImage of(TileImage picture) {
            return picture;
        }
    },

    /** White becomes about #5c5c5c, colours lose half of their strength. */
    NIGHT {
        @Override
        TileImage of(TileImage picture) {
            int[] out = new int[picture.argbPre().length];
            for (int i = 0; i < out.length; i++) {
                int p = picture.argbPre()[i];
                int r = p >> 16 & 0xff;
                int g = p >> 8 & 0xff;
                int b = p & 0xff;
                double grey = 0.2126 * r + 0.7152 * g + 0.0722 * b; // Rec. 709 luma
                out[i] = (p & 0xff000000) | dim(r, grey) << 16 | dim(g, grey) << 8 | dim(b, grey);
            }
            return new TileImage(picture.size(), out);
        }
    };

    private static final double LIGHT = 0.36;
    private static final double COLOUR = 0.5;

    abstract TileImage of(TileImage picture);

    private static int dim(int channel, double grey) {
        return (int) Math.round((grey + (channel - grey) * COLOUR) * LIGHT);
    }
}
