package wanglou.map.tiles;

/**
 * The pixels of one tile, ready for a writable image.
 *
 * @param size width and height in pixels
 * @param argbPre row by row from the top, premultiplied ARGB; length size × size
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record TileImage(int size, int[] argbPre) {

    public TileImage {
        if (argbPre.length != size * size) {
            throw new IllegalArgumentException(argbPre.length + " pixels for a tile of " + size);
        }
    }
}
