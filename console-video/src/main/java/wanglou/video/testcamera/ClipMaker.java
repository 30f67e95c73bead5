package wanglou.video.testcamera;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/**
 * Home: any, minutes of work the first time. Paints loops of ten seconds and keeps them in a folder. Each picture carries the scene's name, the loop's
 * clock and its own number, once for people and once as a row of squares for machines ({@link FrameMark}).
 */
public final class ClipMaker {

    private static final int SECONDS = 10;
    /** Part of the file name: a change to what is painted makes new files. */
    private static final int EDITION = 1;

    private final Path folder;

    public ClipMaker(Path folder) {
        this.folder = folder;
    }

    /** The loop of {@code scene}, painted now if the folder has none yet. */
    public Clip clip(TestScene scene, int width, int height, int fps) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(String.format(Locale.ROOT, "%s-%dx%d-%d-v%d.h264", scene.name().toLowerCase(Locale.ROOT), width, height, fps, EDITION));
        if (!Files.exists(file)) {
            Path part = Files.createTempFile(folder, "painting", ".part");
            Files.write(part, paint(scene, width, height, fps));
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
        return Clip.read(file, fps);
    }

    private static byte[] paint(TestScene scene, int width, int height, int fps) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        try (ClipEncoder encoder = new ClipEncoder(width, height, fps)) {
            for (int n = 0; n < SECONDS * fps; n++) {
                Graphics2D g = image.createGraphics();
                g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
                g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
                Graphics2D world = (Graphics2D) g.create();
                scene.paint(world, width, height, (double) n / fps, SECONDS);
                world.dispose();
                caption(g, scene, width, height, n, fps);
                FrameMark.paint(g, width, height, n);
                g.dispose();
                encoder.add(image);
            }
            return encoder.finish();
        }
    }

    private static void caption(Graphics2D g, TestScene scene, int width, int height, int n, int fps) {
        String text = String.format(Locale.ROOT, "%s  %02d:%02d.%02d  #%04d", scene.name(), n / fps / 60, n / fps % 60, n % fps * 100 / fps, n);
        g.setFont(new Font(Font.MONOSPACED, Font.BOLD, Math.max(10, height / 24)));
        int x = width - g.getFontMetrics().stringWidth(text) - height / 40;
        int y = height - height / 40;
        g.setColor(Color.BLACK);
        g.drawString(text, x + 1, y + 1);
        g.setColor(new Color(0xe8eaec));
        g.drawString(text, x, y);
    }
}
