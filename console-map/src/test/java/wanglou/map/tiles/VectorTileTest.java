package wanglou.map.tiles;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;

import wanglou.map.geo.Mercator;
import wanglou.map.pack.DemoCity;
import wanglou.map.proto.ProtoReader;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class VectorTileTest {

    /** Layer “poi”, extent 4096, one point at (25, 17) with name=Zoo and rank=3: written by hand after the specification. */
    private static final byte[] ONE_POINT = {
        0x1a, 0x32, 0x78, 0x02, 0x0a, 0x03, 'p', 'o', 'i', 0x28, (byte) 0x80, 0x20,
        0x12, 0x0d, 0x12, 0x04, 0x00, 0x00, 0x01, 0x01, 0x18, 0x01, 0x22, 0x03, 0x09, 0x32, 0x22,
        0x1a, 0x04, 'n', 'a', 'm', 'e', 0x1a, 0x04, 'r', 'a', 'n', 'k',
        0x22, 0x05, 0x0a, 0x03, 'Z', 'o', 'o', 0x22, 0x02, 0x20, 0x03, 0x78, 0x02};

    @Test
    void readsAPointWithItsFields() {
        VectorTile tile = VectorTile.decode(ONE_POINT);
        assertEquals(4096, tile.extent("poi"));
        VectorTile.Feature zoo = tile.features("poi").getFirst();
        assertEquals(VectorTile.Shape.POINT, zoo.shape);
        assertArrayEquals(new int[] {25, 17}, zoo.xy);
        assertEquals("Zoo", zoo.text("name"));
        assertEquals(3, zoo.number("rank", 0));
        assertEquals(7, zoo.number("name", 7));
        assertTrue(tile.features("water").isEmpty());
    }

    @Test
    void readsARealTile() throws IOException {
        VectorTile tile = VectorTile.decode(realTile());
        assertTrue(tile.features("building").size() > 300, "buildings: " + tile.features("building").size());
        assertTrue(tile.features("transportation").stream().anyMatch(f -> f.number("oneway", 0) == 1));
        assertTrue(tile.features("water").stream().anyMatch(f -> f.text("class", "").equals("ocean")));
        assertTrue(tile.features("transportation_name").stream().anyMatch(f -> f.text("name", "").equals("Rue Grimaldi")));
    }

    @Test
    void damageIsMalformedAndNothingElse() throws IOException {
        byte[] real = realTile();
        Random random = new Random(3);
        int refused = 0;
        for (int i = 0; i < 300; i++) {
            byte[] bad = random.nextBoolean() ? Arrays.copyOf(real, random.nextInt(real.length)) : real.clone();
            for (int k = 0; k < 20 && bad.length > 0; k++) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt();
            }
            try {
                VectorTile.decode(bad);
            } catch (ProtoReader.Malformed e) {
                refused++;
            }
        }
        assertTrue(refused > 100, "refused " + refused);
        assertThrows(ProtoReader.Malformed.class, () -> VectorTile.decode(new byte[] {0x1a, 0x7f, 1}));
    }

    private static byte[] realTile() throws IOException {
        try (MbtilesFile file = new MbtilesFile(DemoCity.tiles().tiles())) {
            int n = 1 << 14;
            byte[] zipped = file.read(new TileKey(14, (int) (Mercator.x(7.4203) * n), (int) (Mercator.y(43.7343) * n)));
            try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped == null ? new byte[0] : zipped))) {
                return in.readAllBytes();
            }
        }
    }
}
