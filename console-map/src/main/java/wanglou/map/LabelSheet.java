package wanglou.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * Labels missing in a layout are made together after it and are there in the next one.
 */
final class LabelSheet {

    private static final int LINE = 18;
    private static final int A_BATCH = 120;
    private static final int KEPT = 4000;

    private final Map<Label, Drawn> drawn = new HashMap<>();
    private final List<Label> wanted = new ArrayList<>();
    private final MapPalette palette;
    private final int scale;

    /** How a label is written. */
    enum Weight {
        PLAIN, MUTED, BOLD, COUNT
    }

    /** @param note written after the text in the warning colour */
    record Label(String text, String note, Weight weight) {
    }

    /**
     * @param sprite its point is the middle of its upper edge
     * @param width in logical pixels
     */
    record Drawn(PixelSprite sprite, double width) {
    }

    LabelSheet(MapPalette palette, int scale) {
        this.palette = palette;
        this.scale = scale;
    }

    boolean serves(MapPalette otherPalette, int otherScale) {
        return palette.equals(otherPalette) && scale == otherScale;
    }

    /** The picture, or null when it will be there after {@link #catchUp}. */
    @Nullable Drawn get(Label label) {
        Drawn known = drawn.get(label);
        if (known == null && wanted.size() < A_BATCH) {
            wanted.add(label);
        }
        return known;
    }

    /** The picture at once, for the few things a person is looking at. */
    Drawn now(Label label) {
        Drawn known = drawn.get(label);
        if (known == null) {
            make(List.of(label));
            known = drawn.get(label);
        }
        return Objects.requireNonNull(known);
    }

    /** Draws what was missing. @return whether another layout is worth it */
    boolean catchUp() {
        if (wanted.isEmpty()) {
            return false;
        }
        if (drawn.size() > KEPT) {
            drawn.clear();
        }
        make(wanted.stream().distinct().toList());
        wanted.clear();
        return true;
    }

    private void make(List<Label> batch) {
        List<Double> widths = batch.stream().map(this::width).toList();
        double half = widths.stream().mapToDouble(w -> w).max().orElseThrow() / 2 + 3;
        List<PixelSprite> sprites = SpriteSheet.of(batch.size(), half, LINE, scale, (g, n) -> draw(g, batch.get(n), widths.get(n)));
        for (int n = 0; n < batch.size(); n++) {
            drawn.put(batch.get(n), new Drawn(sprites.get(n), widths.get(n)));
        }
    }

    private Font font(Label label) {
        return switch (label.weight()) {
            case PLAIN, MUTED -> palette.font(12);
            case BOLD -> palette.bold(12);
            case COUNT -> palette.bold(14);
        };
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
        double x = Math.rint(-width / 2);
        write(g, label.text(), x, font(label), label.weight() == Weight.MUTED ? palette.muted() : palette.text());
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
