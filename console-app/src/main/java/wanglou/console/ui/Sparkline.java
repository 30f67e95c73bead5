package wanglou.console.ui;

import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;

/** Home: FX. Sixty minutes from zero, grey; where traffic has stopped for good it ends in a dashed line. */
public final class Sparkline extends Region {

    private final Polyline line = new Polyline();
    private final Line stopped = new Line();
    private List<Integer> values = List.of();

    public Sparkline(double width, double height) {
        getStyleClass().add("sparkline");
        line.getStyleClass().add("sparkline-line");
        stopped.getStyleClass().add("sparkline-stopped");
        line.setManaged(false);
        stopped.setManaged(false);
        getChildren().addAll(line, stopped);
        setMinSize(width, height);
        setPrefSize(width, height);
        setMaxSize(width, height);
    }

    /** @param perMinute oldest first, the running minute last */
    public void show(List<Integer> perMinute) {
        values = List.copyOf(perMinute);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        int last = values.size() - 1;
        while (last >= 0 && values.get(last) == 0) {
            last--;
        }
        // One silent minute is the running one; two or more are a stop.
        boolean stop = values.size() - 1 - last > 1;
        int end = stop ? last + 1 : values.size() - 1;
        double max = Math.max(1, values.stream().mapToInt(Integer::intValue).max().orElse(1));
        double step = values.size() < 2 ? 0 : getWidth() / (values.size() - 1);
        line.getPoints().clear();
        for (int i = 0; i <= Math.min(end, values.size() - 1); i++) {
            line.getPoints().addAll(i * step, getHeight() - 1 - (getHeight() - 2) * values.get(i) / max);
        }
        stopped.setVisible(stop);
        stopped.setStartX(Math.max(0, end) * step);
        stopped.setEndX(getWidth());
        stopped.setStartY(getHeight() - 1);
        stopped.setEndY(getHeight() - 1);
    }
}
