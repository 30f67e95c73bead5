package wanglou.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

import org.jspecify.annotations.Nullable;

/**
 * Home: FX. Ready pictures of haloed labels. A halo is a stroked text, the dearest thing to draw on this map, so each label is drawn once.
 * Labels missing in a frame are made together after it and shown in the next one.
 */
final class LabelSheet {

    private static final double HEIGHT = 18;
    private static final int A_BATCH = 96;
    private static final int KEPT = 4000;

    private final Map<Label, Drawn> drawn = new HashMap<>();
    private final List<Label> wanted = new ArrayList<>();
    private final MapPalette palette;
    private final double scale;

    /** @param note written after the text in the warning colour */
    record Label(String text, String note, boolean muted, boolean bold) {
    }

    /** @param width in logical pixels */
    record Drawn(Sprite sprite, double width) {
    }

    LabelSheet(MapPalette palette, double scale) {
        this.palette = palette;
        this.scale = scale;
    }

    boolean serves(MapPalette otherPalette, double otherScale) {
        return palette.equals(otherPalette) && scale == otherScale;
    }

    /** The picture, whose point is the middle of its upper edge, or null when it will be there in the next frame. */
    @Nullable Drawn get(Label label) {
        Drawn known = drawn.get(label);
        if (known == null && wanted.size() < A_BATCH) {
            wanted.add(label);
        }
        return known;
    }

    /** Draws what was missing. @return whether another frame is worth it */
    boolean catchUp() {
        if (wanted.isEmpty()) {
            return false;
        }
        if (drawn.size() > KEPT) {
            drawn.clear();
        }
        List<Label> batch = wanted.stream().distinct().toList();
        List<Double> widths = batch.stream().map(this::width).toList();
        double half = widths.stream().mapToDouble(w -> w).max().orElseThrow() / 2 + 3;
        List<Sprite> sprites = SpriteSheet.of(batch.size(), half, HEIGHT, scale, (g, n) -> draw(g, batch.get(n), widths.get(n)));
        for (int n = 0; n < batch.size(); n++) {
            drawn.put(batch.get(n), new Drawn(sprites.get(n), widths.get(n)));
        }
        wanted.clear();
        return true;
    }

    private Font font(Label label) {
        return label.bold() ? palette.bold(12) : palette.font(12);
    }

    private double width(Label label) {
        double text = measure(label.text(), font(label));
        return label.note().isEmpty() ? text : text + 4 + measure(label.note(), palette.font(12));
    }

    private static double measure(String text, Font font) {
        Text t = new Text(text);
        t.setFont(font);
        return Math.ceil(t.getLayoutBounds().getWidth());
    }

    private void draw(GraphicsContext g, Label label, double width) {
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.TOP);
        g.setLineJoin(StrokeLineJoin.ROUND);
        double x = -width / 2;
        write(g, label.text(), x, font(label), label.muted() ? palette.muted() : palette.text());
        if (!label.note().isEmpty()) {
            double note = measure(label.note(), palette.font(12));
            write(g, label.note(), x + width - note, palette.font(12), palette.warn());
        }
    }

    private void write(GraphicsContext g, String text, double x, Font font, Color color) {
        g.setFont(font);
        g.setStroke(palette.halo());
        g.setLineWidth(3);
        g.strokeText(text, x, 0);
        g.setFill(color);
        g.fillText(text, x, 0);
    }
}
