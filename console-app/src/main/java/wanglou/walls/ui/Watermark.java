package wanglou.walls.ui;

import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

import wanglou.console.theme.Fonts;

/**
 * Home: FX. Seat, person and minute, slanting over all pictures: who films the wall films that too. Faint enough to look through, and dark beside light
 * so that it is there on every picture.
 */
final class Watermark extends Region {

    private static final double SLANT = -20;
    private static final Color LIGHT = Color.gray(1, 0.13);
    private static final Color DARK = Color.gray(0, 0.16);

    private final Canvas canvas = new Canvas();
    private final double letters;
    private String words = "";

    /** @param letters height of its letters, px */
    Watermark(double letters) {
        this.letters = letters;
        setId("wall-watermark");
        setMouseTransparent(true);
        getChildren().add(canvas);
    }

    void show(String text) {
        if (!text.equals(words)) {
            words = text;
            paint();
        }
    }

    String words() {
        return words;
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
            paint();
        }
    }

    private void paint() {
        double w = canvas.getWidth();
        double h = canvas.getHeight();
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, w, h);
        g.setFont(Font.font(Fonts.FAMILY, letters));
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        double across = letters * (words.length() * 0.75 + 6);
        double down = letters * 7;
        for (int row = 0; (row - 1) * down < h; row++) {
            for (double x = (row % 2 == 0 ? 0 : -across / 2); x < w; x += across) {
                g.save();
                g.translate(x, row * down + letters * 3);
                g.rotate(SLANT);
                g.setFill(DARK);
                g.fillText(words, 1, 1);
                g.setFill(LIGHT);
                g.fillText(words, 0, 0);
                g.restore();
            }
        }
    }
}
