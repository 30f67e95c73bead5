package wanglou.map;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/** Home: FX. Ready pictures of boxed captions; the point of each is the middle of its box. */
final class CaptionSheet {

    private static final int LINE = 18;
    private static final int PAD = 8;
    private static final int KEPT = 300;

    private final MapPalette palette;
    private final int scale;
    private final Map<Caption, PixelSprite> drawn = new HashMap<>();

    CaptionSheet(MapPalette palette, int scale) {
        this.palette = palette;
        this.scale = scale;
    }

    boolean serves(MapPalette otherPalette, int otherScale) {
        return palette.equals(otherPalette) && scale == otherScale;
    }

    PixelSprite get(Caption caption) {
        if (drawn.size() > KEPT) {
            drawn.clear();
        }
        return drawn.computeIfAbsent(caption, this::draw);
    }

    private PixelSprite draw(Caption caption) {
        boolean two = !caption.second().isEmpty();
        Font first = two ? palette.bold(12) : palette.font(12);
        double width = Math.max(measure(caption.first(), first), two ? measure(caption.second(), palette.font(12)) : 0) + 2 * PAD;
        double height = two ? 2 * LINE + 6 : LINE + 2;
        return SpriteSheet.of(1, width / 2 + 2, height / 2 + 2, scale, (g, n) -> box(g, caption, first, Math.rint(width / 2), height / 2)).getFirst();
    }

    private void box(GraphicsContext g, Caption caption, Font first, double halfW, double halfH) {
        g.setFill(palette.panel());
        g.fillRoundRect(-halfW, -halfH, 2 * halfW, 2 * halfH, 4, 4);
        g.setStroke(caption.color());
        g.setLineWidth(1);
        g.strokeRoundRect(-halfW + 0.5, -halfH + 0.5, 2 * halfW - 1, 2 * halfH - 1, 4, 4);
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        g.setFont(first);
        g.setFill(caption.color());
        boolean two = !caption.second().isEmpty();
        g.fillText(caption.first(), -halfW + PAD, two ? -LINE / 2.0 : 0);
        if (two) {
            g.setFont(palette.font(12));
            g.setFill(palette.text());
            g.fillText(caption.second(), -halfW + PAD, LINE / 2.0);
        }
    }

    private static double measure(String text, Font font) {
        Text t = new Text(text);
        t.setFont(font);
        return Math.ceil(t.getLayoutBounds().getWidth());
    }
}
