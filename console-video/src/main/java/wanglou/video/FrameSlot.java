package wanglou.video;

import java.nio.IntBuffer;
import java.time.Instant;
import java.time.InstantSource;

import org.jspecify.annotations.Nullable;

/**
 * Home: any. Holds the newest decoded picture and nothing older: the decoder's thread puts, the FX thread takes, and neither waits longer than one
 * copy. It also notes when the picture last changed.
 */
public final class FrameSlot {

    /** Points compared between two pictures, across and down; a step of less than {@link #STEP} in green is coding noise. */
    private static final int ACROSS = 48;
    private static final int DOWN = 27;
    private static final int STEP = 6;
    private static final int ENOUGH = 2;

    private final InstantSource clock;
    private final byte[] sample = new byte[ACROSS * DOWN];
    private IntBuffer own = IntBuffer.allocate(0);
    private IntBuffer pixels = own;
    private int width;
    private int height;
    private long count;
    private @Nullable Instant lastChange;

    public FrameSlot(InstantSource clock) {
        this.clock = clock;
    }

    /** Copies a picture of {@code width} × {@code height} pixels, BGRA bytes read as little-endian ints, rows without padding. */
    public synchronized void put(IntBuffer source, int width, int height) {
        check(source, width, height);
        if (own.capacity() != width * height) {
            own = IntBuffer.allocate(width * height);
        }
        own.put(0, source, source.position(), width * height);
        take(own, width, height);
    }

    /**
     * Takes a picture where it lies, from the buffer's position on; its pixels are as {@link #put} has them. Nobody may write there until the next picture
     * was taken: from then on nothing here reads the one before.
     */
    public synchronized void take(IntBuffer picture, int width, int height) {
        check(picture, width, height);
        boolean resized = this.width != width || this.height != height;
        pixels = picture.slice(picture.position(), width * height);
        this.width = width;
        this.height = height;
        count++;
        if (changed() || resized || lastChange == null) {
            lastChange = clock.instant();
        }
    }

    private static void check(IntBuffer source, int width, int height) {
        if (width < 1 || height < 1 || source.remaining() < width * height) {
            throw new IllegalArgumentException("picture of " + width + "×" + height + " in " + source.remaining() + " pixels");
        }
    }

    /** How many pictures were put so far: a taker that has seen this number has seen them all. */
    public synchronized long count() {
        return count;
    }

    /** Width and height of the newest picture as {@code 160x90}. */
    public synchronized String size() {
        return width + "x" + height;
    }

    /** One pixel of the newest picture, ARGB; throws IndexOutOfBoundsException outside it. */
    public synchronized int argb(int x, int y) {
        return pixels.get(y * width + x);
    }

    /** When a picture last differed from the one before; null before the first. */
    public synchronized @Nullable Instant lastChange() {
        return lastChange;
    }

    /** Copies the newest picture into {@code sheet} if it is newer than {@code seen}; returns the number of the picture now on the sheet. */
    public synchronized long copyTo(PixelSheet sheet, long seen) {
        if (count > seen) {
            sheet.write(pixels, width, height);
        }
        return count;
    }

    private boolean changed() {
        int different = 0;
        int at = 0;
        for (int y = 0; y < DOWN; y++) {
            int row = (2 * y + 1) * height / (2 * DOWN) * width;
            for (int x = 0; x < ACROSS; x++, at++) {
                byte green = (byte) (pixels.get(row + (2 * x + 1) * width / (2 * ACROSS)) >> 8);
                if (Math.abs((green & 0xff) - (sample[at] & 0xff)) >= STEP) {
                    different++;
                }
                sample[at] = green;
            }
        }
        return different >= ENOUGH;
    }
}
