package wanglou.console.ui;

import javafx.scene.layout.Region;

/** Home: FX. A small bar from zero with an optional limit line. */
public final class MiniBar extends Region {

    private final Region fill = new Region();
    private final Region limit = new Region();
    private double value;
    private double limitAt = Double.NaN;

    public MiniBar(double width, double height) {
        getStyleClass().add("mini-bar");
        fill.getStyleClass().add("mini-bar-fill");
        limit.getStyleClass().add("mini-bar-limit");
        fill.setManaged(false);
        limit.setManaged(false);
        limit.setVisible(false);
        getChildren().addAll(fill, limit);
        setMinSize(width, height);
        setPrefSize(width, height);
        setMaxSize(width, height);
    }

    /** @param share 0 to 1 of the width */
    public void show(double share) {
        value = Math.clamp(share, 0, 1);
        requestLayout();
    }

    /** @param share where the limit stands, 0 to 1 */
    public MiniBar limit(double share) {
        limitAt = share;
        limit.setVisible(true);
        requestLayout();
        return this;
    }

    /** Gives the bar a meaning: {@code ok}, {@code warn}, {@code act}. */
    public void tone(String styleClass) {
        fill.getStyleClass().setAll("mini-bar-fill", styleClass);
    }

    @Override
    protected void layoutChildren() {
        fill.resizeRelocate(0, 0, (double) Math.round(getWidth() * value), getHeight());
        if (!Double.isNaN(limitAt)) {
            limit.resizeRelocate((double) Math.round((getWidth() - 2) * limitAt), 0, 2, getHeight());
        }
    }
}
