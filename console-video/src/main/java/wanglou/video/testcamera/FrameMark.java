package wanglou.video.testcamera;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.OptionalInt;
import java.util.function.IntBinaryOperator;

/** Home: any. The number of a picture as a row of squares at its lower left: light is 1, dark is 0, with a check, so that scaling and coding do not matter. */
public final class FrameMark {

    private static final int BITS = 12;
    private static final int CHECK = 4;
    private static final int ACROSS = 40;

    private FrameMark() {}

    static void paint(Graphics2D g, int width, int height, int number) {
        int word = number << CHECK | check(number);
        double cell = (double) width / ACROSS;
        for (int i = 0; i < BITS + CHECK; i++) {
            boolean one = (word >> i & 1) != 0;
            g.setColor(one ? new Color(0xd0d0d0) : new Color(0x101010));
            int x0 = (int) Math.round(i * cell);
            g.fillRect(x0, (int) Math.round(height - cell), (int) Math.round((i + 1) * cell) - x0, (int) Math.ceil(cell));
        }
    }

    /** Reads the number out of a picture; {@code brightness} answers 0..255 for a pixel. Empty when the check fails. */
    public static OptionalInt read(int width, int height, IntBinaryOperator brightness) {
        double cell = (double) width / ACROSS;
        int word = 0;
        for (int i = 0; i < BITS + CHECK; i++) {
            int value = brightness.applyAsInt((int) ((i + 0.5) * cell), (int) (height - cell / 2));
            word |= value > 110 ? 1 << i : 0;
        }
        int number = word >> CHECK;
        return check(number) == (word & (1 << CHECK) - 1) ? OptionalInt.of(number) : OptionalInt.empty();
    }

    private static int check(int number) {
        return (number ^ number >> 4 ^ number >> 8 ^ 0b1010) & 0xf;
    }
}
