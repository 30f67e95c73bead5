package wanglou.console.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/**
 * Home: FX. A row that leaves out whole parts, the least needed first, instead of cutting words when the window is narrow. What a part
 * says must stand elsewhere as well, or be of no need.
 */
public class FittingRow extends HBox {

    private List<Node> leavable = List.of();
    private double fitted = -1;

    public FittingRow(double spacing, Node... nodes) {
        super(spacing, nodes);
    }

    /** The parts that may go, the first one first. Their {@code managed} belongs to the row; whether they are wanted is {@code visible}. */
    public void leavable(Node... nodes) {
        leavable = List.of(nodes);
        for (Node node : nodes) {
            node.visibleProperty().addListener((o, was, is) -> refit());
        }
        requestLayout();
    }

    /** Call when words have changed. */
    public void refit() {
        fitted = -1;
        requestLayout();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double wanted = wanted(true);
        if (fitted != getWidth() + wanted) {
            fitted = getWidth() + wanted;
            double room = getWidth() - snappedLeftInset() - snappedRightInset();
            double needed = wanted;
            for (Node node : leavable) {
                boolean stays = node.isVisible() && needed <= room;
                if (node.isVisible() && !stays) {
                    needed -= width(node) + getSpacing();
                }
                node.setManaged(stays);
                node.setOpacity(stays ? 1 : 0);
            }
        }
        super.layoutChildren();
    }

    private double wanted(boolean withLeavable) {
        double sum = 0;
        for (Node node : getChildren()) {
            if (leavable.contains(node) ? withLeavable && node.isVisible() : node.isManaged()) {
                sum += width(node) + getSpacing();
            }
        }
        return Math.max(0, sum - getSpacing());
    }

    private static double width(Node node) {
        if (HBox.getHgrow(node) != null) {
            return Math.max(0, node.minWidth(-1));
        }
        return node instanceof Region region ? Math.max(region.prefWidth(-1), region.minWidth(-1)) : node.prefWidth(-1);
    }
}
