package wanglou.map;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;

/**
 * Home: FX. A cut-out of a larger picture.
 *
 * @param sx left edge in the picture, in its pixels
 * @param sy upper edge
 * @param sw width, 0 for an empty sprite
 * @param sh height
 * @param ax from the sprite's left edge to the point it stands for, in logical pixels
 * @param ay from its upper edge
 * @param scale pixels of the picture per logical pixel
 */
record Sprite(Image sheet, double sx, double sy, double sw, double sh, double ax, double ay, double scale) {

    /** Draws it so that its point is at (x, y), on whole pixels: a sprite between pixels is blurred and twice as dear. */
    void draw(GraphicsContext g, double x, double y) {
        g.drawImage(sheet, sx, sy, sw, sh, Math.rint((x - ax) * scale) / scale, Math.rint((y - ay) * scale) / scale, sw / scale, sh / scale);
    }
}
