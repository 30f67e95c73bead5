package wanglou.map.tiles;

/** One square of the XYZ pyramid: zoom, column from the west, row from the north. */
public record TileKey(int z, int x, int y) {

    public TileKey {
        if (z < 0 || z > 24 || x < 0 || y < 0 || x >= 1 << z || y >= 1 << z) {
            throw new IllegalArgumentException("no such tile: " + z + "/" + x + "/" + y);
        }
    }
}
