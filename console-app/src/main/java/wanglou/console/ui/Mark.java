package wanglou.console.ui;

import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.transform.Scale;

import wanglou.console.theme.Fonts;
import wanglou.map.Glyph;

/** Home: FX. A shape with a letter or number inside: solid, hollow, or hollow and dashed when what it stands for is stale. */
public final class Mark extends Region {

    private static final double GRID = 20;
    private static final PseudoClass HOLLOW = PseudoClass.getPseudoClass("hollow");
    private static final PseudoClass DASHED = PseudoClass.getPseudoClass("dashed");
    private final SVGPath outline = new SVGPath();
    private final Text letter = new Text();
    private final double size;
    private Glyph shape;
    private String tint = "";

    /**
     * @param tint style class that sets {@code -wl-mark}, e.g. {@code grade-1}, {@code unit-available}
     * @param size edge in px: 16 in rows, 18 to 24 elsewhere
     */
    public Mark(Glyph shape, String text, String tint, double size) {
        this.size = size;
        this.shape = shape;
        getStyleClass().add("mark");
        outline.getStyleClass().add("mark-outline");
        outline.setManaged(false);
        outline.getTransforms().add(new Scale(size / GRID, size / GRID, 0, 0));
        letter.getStyleClass().add("mark-letter");
        letter.setManaged(false);
        letter.setTextOrigin(VPos.BASELINE);
        letter.setFont(Font.font(Fonts.FAMILY, FontWeight.BOLD, size * 0.55));
        getChildren().addAll(outline, letter);
        setMinSize(size, size);
        setPrefSize(size, size);
        setMaxSize(size, size);
        show(shape, text, tint, false, false);
    }

    public void show(Glyph newShape, String text, String newTint, boolean hollow, boolean dashed) {
        shape = newShape;
        outline.setContent(shape.path());
        letter.setText(text);
        if (!newTint.equals(tint)) {
            getStyleClass().remove(tint);
            getStyleClass().add(newTint);
            tint = newTint;
        }
        pseudoClassStateChanged(HOLLOW, hollow || dashed);
        pseudoClassStateChanged(DASHED, dashed);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        letter.setX((size - letter.getLayoutBounds().getWidth()) / 2);
        letter.setY(shape.baseline() * size / GRID);
    }
}
