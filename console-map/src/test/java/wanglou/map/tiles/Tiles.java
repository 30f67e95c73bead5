package wanglou.map.tiles;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import javax.imageio.ImageIO;

import wanglou.map.geo.Datum;

/** Tiles of one colour, as bytes and as a source. */
final class Tiles {

    private Tiles() {
    }

    static byte[] png(Color colour) throws IOException {
        BufferedImage image = new BufferedImage(256, 256, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(colour);
        g.fillRect(0, 0, 256, 256);
        g.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    /** Draws column and row into the colour, so that a shifted tile is found out. */
    static TileSource coordinates(Datum datum) {
        return new WorldSource() {
            @Override
            public Datum datum() {
                return datum;
            }

            @Override
            public CompletableFuture<TileImage> tile(TileKey key, int pixels) {
                int[] all = new int[pixels * pixels];
                for (int i = 0; i < all.length; i++) {
                    int x = (key.x() * pixels + i % pixels) & 0xfff;
                    int y = (key.y() * pixels + i / pixels) & 0xfff;
                    all[i] = 0xff000000 | x << 12 | y;
                }
                return CompletableFuture.completedFuture(new TileImage(pixels, all));
            }
        };
    }

    static TileSource plain(int argb) {
        return new WorldSource() {
            @Override
            public CompletableFuture<TileImage> tile(TileKey key, int pixels) {
                int[] all = new int[pixels * pixels];
                Arrays.fill(all, argb);
                return CompletableFuture.completedFuture(new TileImage(pixels, all));
            }
        };
    }
}
