package wanglou.video;

import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** Home: FX. Mouse on a tile: the wheel zooms at the pointer, a drag pans what is zoomed, a double click shows the whole picture again. */
final class TileHand {

    private static final double STEP = 1.25;

    private final VideoTile tile;
    private double lastX;
    private double lastY;

    TileHand(VideoTile tile) {
        this.tile = tile;
    }

    void listen(Node surface) {
        surface.addEventHandler(ScrollEvent.SCROLL, e -> {
            if (e.getDeltaY() != 0 && !e.isControlDown()) {
                var box = surface.getLayoutBounds();
                double factor = e.getDeltaY() > 0 ? STEP : 1 / STEP;
                tile.setMagnifier(tile.magnifier().zoomAt(factor, e.getX() / box.getWidth(), e.getY() / box.getHeight()));
                e.consume();
            }
        });
        surface.addEventHandler(MouseEvent.MOUSE_PRESSED, e -> {
            lastX = e.getX();
            lastY = e.getY();
            tile.requestFocus();
        });
        surface.addEventHandler(MouseEvent.MOUSE_DRAGGED, e -> {
            if (tile.magnifier().isOn() && e.getButton() == MouseButton.PRIMARY) {
                var box = surface.getLayoutBounds();
                tile.setMagnifier(tile.magnifier().pan((e.getX() - lastX) / box.getWidth(), (e.getY() - lastY) / box.getHeight()));
                lastX = e.getX();
                lastY = e.getY();
                e.consume();
            }
        });
        surface.addEventHandler(MouseEvent.MOUSE_CLICKED, e -> {
            if (e.getClickCount() == 2 && tile.magnifier().isOn()) {
                tile.setMagnifier(Magnifier.OFF);
                e.consume();
            }
        });
    }
}
