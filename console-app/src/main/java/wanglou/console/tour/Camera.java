package wanglou.console.tour;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import javax.imageio.ImageIO;

/** Home: FX for taking, any for keeping. Pictures of a window with the popups that belong to it. */
final class Camera {

    private Camera() {
    }

    static BufferedImage take(Window window) {
        Scene scene = window.getScene();
        BufferedImage picture = image(scene);
        for (Window other : Window.getWindows()) {
            if (other instanceof PopupWindow popup && popup.isShowing() && popup.getScene() != null && belongs(popup, window)) {
                BufferedImage above = image(popup.getScene());
                picture.createGraphics().drawImage(above,
                        (int) Math.round(popup.getX() + popup.getScene().getX() - window.getX() - scene.getX()),
                        (int) Math.round(popup.getY() + popup.getScene().getY() - window.getY() - scene.getY()), null);
            }
        }
        return picture;
    }

    static void keep(BufferedImage picture, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        BufferedImage opaque = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        opaque.createGraphics().drawImage(picture, 0, 0, null);
        if (!ImageIO.write(opaque, "png", file.toFile())) {
            throw new IOException("this Java writes no PNG");
        }
    }

    private static boolean belongs(PopupWindow popup, Window window) {
        for (Window owner = popup.getOwnerWindow(); owner != null; owner = owner instanceof PopupWindow p ? p.getOwnerWindow() : null) {
            if (owner == window) {
                return true;
            }
        }
        return false;
    }

    private static BufferedImage image(Scene scene) {
        WritableImage shot = scene.snapshot(null);
        int width = (int) shot.getWidth();
        int height = (int) shot.getHeight();
        int[] pixels = new int[width * height];
        shot.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        return image;
    }
}
