package wanglou.map;

import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/** Home: FX. A line that is a round length on the ground in the middle of a map, with its text. Style classes wl-scale-bar, line, label. */
public final class ScaleBar extends Region {

    private static final double LONGEST = 150;
    private static final double TICK = 5;
    private static final double GAP = 8;

    private final Path line = new Path();
    private final Label label = new Label();
    private Length length = new Length(0, 0);

    /**
     * A length that is 1, 2 or 5 times a power of ten.
     *
     * @param pixels how long it is on the map
     */
    public record Length(double metres, double pixels) {

        /** The longest round length that is not longer than this many pixels. */
        public static Length atMost(double maxPixels, double metresPerPixel) {
            double most = maxPixels * metresPerPixel;
            double power = Math.pow(10, Math.floor(Math.log10(most)));
            double first = most / power;
            double metres = power * (first >= 5 ? 5 : first >= 2 ? 2 : 1);
            return new Length(metres, metres / metresPerPixel);
        }

        public String text() {
            return metres >= 1000 ? Math.round(metres / 1000) + " km" : Math.round(metres) + " m";
        }
    }

    public ScaleBar(MapView map) {
        getStyleClass().add("wl-scale-bar");
        line.getStyleClass().add("line");
        getChildren().addAll(line, label);
        map.viewportProperty().addListener((o, was, is) -> show(is));
        show(map.viewport());
    }

    public Length length() {
        return length;
    }

    private void show(Viewport view) {
        length = Length.atMost(LONGEST, view.metresPerPixel());
        double w = Math.rint(length.pixels()) + 0.5;
        double middle = Math.rint(length.pixels() / 2) + 0.5;
        line.getElements().setAll(new MoveTo(0.5, 0.5), new LineTo(0.5, TICK + 0.5), new LineTo(middle, TICK + 0.5), new LineTo(middle, TICK - 1.5),
                new MoveTo(middle, TICK + 0.5), new LineTo(w, TICK + 0.5), new LineTo(w, 0.5));
        label.setText(length.text());
        setAccessibleText(length.text());
        requestLayout();
    }

    @Override
    protected double computePrefWidth(double height) {
        return LONGEST + GAP + 56;
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.max(16, label.prefHeight(-1));
    }

    @Override
    protected void layoutChildren() {
        line.relocate(0, Math.rint(getHeight() / 2 - TICK / 2 - 1));
        layoutInArea(label, length.pixels() + GAP, 0, Math.max(1, getWidth() - length.pixels() - GAP), getHeight(), 0, HPos.LEFT, VPos.CENTER);
    }
}
