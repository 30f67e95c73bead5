package wanglou.console.map;

import javafx.scene.layout.Region;
import javafx.scene.shape.Polyline;

/** Home: FX. A bar of a round number of metres; {@link #show} says how many. */
final class ScaleBar extends Region {

    private static final double LONGEST = 150;
    private final Polyline line = new Polyline();
    private double width = LONGEST;

    ScaleBar() {
        line.getStyleClass().add("scale-bar");
        line.setManaged(false);
        getChildren().add(line);
        setMinHeight(8);
        setPrefHeight(8);
        setMaxHeight(8);
    }

    /** @return the metres the bar stands for: 1, 2 or 5 times a power of ten */
    double show(double metresPerPixel) {
        double metres = roundBelow(metresPerPixel * LONGEST);
        width = Math.rint(metres / metresPerPixel);
        line.getPoints().setAll(0.5, 0.5, 0.5, 6.5, width / 2, 6.5, width / 2, 3.5, width / 2, 6.5, width + 0.5, 6.5, width + 0.5, 0.5);
        setMinWidth(width + 1);
        setPrefWidth(width + 1);
        setMaxWidth(width + 1);
        return metres;
    }

    static double roundBelow(double metres) {
        double power = Math.pow(10, Math.floor(Math.log10(metres)));
        double lead = metres / power;
        return (lead >= 5 ? 5 : lead >= 2 ? 2 : 1) * power;
    }
}
