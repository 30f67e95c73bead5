package wanglou.map;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PixelSpriteTest {

    private static final int SIZE = 20;
    private final int[] picture = disc();

    /** Half-transparent rim around a solid middle, premultiplied. */
    private static int[] disc() {
        int[] p = new int[SIZE * SIZE];
        for (int y = 2; y < SIZE - 5; y++) {
            for (int x = 3; x < SIZE - 3; x++) {
                boolean rim = x == 3 || y == 2;
                p[y * SIZE + x] = rim ? 0x80402010 : 0xff45c18c;
            }
        }
        return p;
    }

    private PixelSprite sprite() {
        return PixelSprite.cut(picture, SIZE, 0, 0, SIZE, SIZE, 10, 10);
    }

    @Test
    void isCutToWhatIsVisibleAndKeepsItsPoint() {
        PixelSprite s = sprite();
        assertEquals(14, s.width());
        assertEquals(13, s.height());
        assertEquals(7, s.ax());
        assertEquals(8, s.ay());
    }

    @Test
    void drawsWhatThePictureShowsOverTheGround() {
        Raster raster = new Raster(60, 60);
        Arrays.fill(raster.pixels(), 0xff101010);
        raster.draw(sprite(), 30, 30);
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                int s = picture[y * SIZE + x];
                int expected = s >>> 24 == 255 ? s : s == 0 ? 0xff101010 : over(s, 0xff101010);
                assertClose(expected, raster.pixels()[(20 + y) * 60 + 20 + x]);
            }
        }
    }

    @Test
    void clippedAtEachEdgeItDrawsTheSamePixelsInsideAndNoneOutside() {
        Random random = new Random(3);
        for (int i = 0; i < 200; i++) {
            int x = random.nextInt(-15, 45);
            int y = random.nextInt(-15, 45);
            Raster small = new Raster(30, 30);
            Raster large = new Raster(130, 130);
            Arrays.fill(small.pixels(), 0xff123456);
            Arrays.fill(large.pixels(), 0xff123456);
            small.draw(sprite(), x, y);
            large.draw(sprite(), x + 50, y + 50);
            for (int row = 0; row < 30; row++) {
                assertArrayEquals(Arrays.copyOfRange(large.pixels(), (row + 50) * 130 + 50, (row + 50) * 130 + 80),
                        Arrays.copyOfRange(small.pixels(), row * 30, row * 30 + 30), "at " + x + "," + y);
            }
        }
    }

    @Test
    void anEmptyPictureIsAnEmptySprite() {
        PixelSprite none = PixelSprite.cut(new int[100], 10, 0, 0, 10, 10, 5, 5);
        assertEquals(0, none.width());
        new Raster(10, 10).draw(none, 3, 3);
    }

    @Test
    void aFadedSpriteLetsTheGroundThrough() {
        Raster raster = new Raster(20, 20);
        Arrays.fill(raster.pixels(), 0xff000000);
        raster.draw(sprite().faded(0.5), 10, 10);
        assertClose(0xff226046, raster.pixels()[8 * 20 + 10]);
    }

    @Test
    void equalPicturesSignEqually() {
        assertEquals(sprite().signature(), sprite().signature());
        assertNotEquals(sprite().signature(), sprite().faded(0.9).signature());
    }

    private static int over(int s, int d) {
        double rest = 1 - (s >>> 24) / 255.0;
        int r = (int) Math.round((s >> 16 & 255) + (d >> 16 & 255) * rest);
        int g = (int) Math.round((s >> 8 & 255) + (d >> 8 & 255) * rest);
        int b = (int) Math.round((s & 255) + (d & 255) * rest);
        return 0xff000000 | r << 16 | g << 8 | b;
    }

    private static void assertClose(int expected, int actual) {
        for (int shift = 0; shift < 32; shift += 8) {
            assertTrue(Math.abs((expected >>> shift & 255) - (actual >>> shift & 255)) <= 2,
                    Integer.toHexString(expected) + " but " + Integer.toHexString(actual));
        }
    }
}
