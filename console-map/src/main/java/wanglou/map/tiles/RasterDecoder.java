package wanglou.map.tiles;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Home: any thread. PNG, JPEG or GIF bytes of strangers into pixels. */
final class RasterDecoder {

    /** No tile server sends more; a picture that claims more is an attack on the memory. */
    private static final int MAX_SIDE = 1024;

    private RasterDecoder() {
    }

    /** @throws IOException when the bytes are no picture of a tile */
    static BufferedImage read(byte[] bytes) throws IOException {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("not a picture (" + bytes.length + " bytes)");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if (width != height || width < 16 || width > MAX_SIDE) {
                    throw new IOException("a tile of " + width + " × " + height + " pixels");
                }
                return reader.read(0);
            } catch (RuntimeException e) {
                throw new IOException("a damaged picture: " + e.getMessage(), e); // the readers of the JDK throw what they please
            } finally {
                reader.dispose();
            }
        }
    }

    /** All of a picture as a tile. */
    static TileImage tile(BufferedImage picture, int pixels) {
        return part(picture, 0, 0, 1, pixels);
    }

    /**
     * A square part of a picture, enlarged: a tile below the deepest zoom there is.
     *
     * @param column of the part from the west
     * @param row of the part from the north
     * @param across how many parts fit side by side
     */
    static TileImage part(BufferedImage picture, int column, int row, int across, int pixels) {
        BufferedImage out = new BufferedImage(pixels, pixels, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = out.createGraphics();
        try {
            g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            double side = (double) pixels * across;
            g.translate(-column * (double) pixels, -row * (double) pixels);
            g.scale(side / picture.getWidth(), side / picture.getHeight());
            g.drawImage(picture, 0, 0, null);
        } finally {
            g.dispose();
        }
        return new TileImage(pixels, ((DataBufferInt) out.getRaster().getDataBuffer()).getData());
    }
}
