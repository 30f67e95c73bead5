package wanglou.map.tiles;

/** Four by four tiles side by side, to be looked at as one picture. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record BlockPicture(int side, int[] argb) {

    static BlockPicture of(TileSource source, TileKey northWest, int pixels) {
        int side = 4 * pixels;
        int[] all = new int[side * side];
        for (int row = 0; row < 4; row++) {
            for (int column = 0; column < 4; column++) {
                int[] tile = source.tile(new TileKey(northWest.z(), northWest.x() + column, northWest.y() + row), pixels).join().argbPre();
                for (int y = 0; y < pixels; y++) {
                    System.arraycopy(tile, y * pixels, all, (row * pixels + y) * side + column * pixels, pixels);
                }
            }
        }
        return new BlockPicture(side, all);
    }

    int count(int colour) {
        int n = 0;
        for (int p : argb) {
            n += p == colour ? 1 : 0;
        }
        return n;
    }

    int countNearEdge(int colour, int within) {
        int n = 0;
        for (int i = 0; i < argb.length; i++) {
            int x = i % side;
            int y = i / side;
            boolean edge = x < within || y < within || x >= side - within || y >= side - within;
            n += edge && resembles(argb[i], colour) ? 1 : 0;
        }
        return n;
    }

    /** Pixels of the colour on both sides of a column. */
    int countOnColumn(int colour, int column) {
        int n = 0;
        for (int y = 0; y < side; y++) {
            n += resembles(argb[y * side + column - 1], colour) && resembles(argb[y * side + column], colour) ? 1 : 0;
        }
        return n;
    }

    /** Also the half tones at the edge of a letter. */
    private static boolean resembles(int p, int colour) {
        return Math.abs((p >> 16 & 0xff) - (colour >> 16 & 0xff)) < 90 && Math.abs((p >> 8 & 0xff) - (colour >> 8 & 0xff)) < 90
                && Math.abs((p & 0xff) - (colour & 0xff)) < 90;
    }
}
