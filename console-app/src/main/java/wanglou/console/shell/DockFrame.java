package wanglou.console.shell;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

/**
 * Home: FX. The frame of a page: panels left, the main thing in the centre with a strip below, the card right. Columns are dragged by
 * their lines. Where the page is narrower than 1600 px the card becomes a drawer over the centre, never over the left column.
 */
public final class DockFrame extends Pane {

    /** Below this width the right column becomes a drawer. LOOK.md §3. */
    public static final double DRAWER_BELOW = 1600;
    private static final double LEFT = 376;
    private static final double RIGHT = 440;

    private final Desk desk;
    private final String id;
    private final PanelColumn left;
    private final PanelColumn right;
    private final StackPane centre = new StackPane();
    private final Region leftGrip;
    private final Region rightGrip;
    private final BooleanProperty rightOpen = new SimpleBooleanProperty(true);
    private final ReadOnlyBooleanWrapper drawer = new ReadOnlyBooleanWrapper(false);
    private @Nullable Region below;
    private double belowHeight;

    public DockFrame(Desk desk, String id, List<DockPanel> left, Node main, List<DockPanel> right) {
        this.desk = desk;
        this.id = id;
        this.left = new PanelColumn(left);
        this.right = new PanelColumn(right);
        leftGrip = grip("left");
        rightGrip = grip("right");
        setId(id);
        centre.getChildren().add(main);
        centre.setMinSize(0, 0);
        this.left.getStyleClass().add("hairline-right");
        this.right.getStyleClass().add("hairline-left");
        getChildren().addAll(centre, this.left, leftGrip, this.right, rightGrip);
        rightOpen.addListener((o, was, is) -> requestLayout());
        this.left.emptyBinding().addListener((o, was, is) -> requestLayout());
        this.right.emptyBinding().addListener((o, was, is) -> requestLayout());
        drawer.addListener((o, was, is) -> {
            this.right.getStyleClass().remove("drawer");
            if (is) {
                this.right.getStyleClass().add("drawer");
            }
        });
    }

    /** A strip of fixed height under the centre: pictures, a time line. */
    public DockFrame below(Region strip, double height) {
        below = strip;
        belowHeight = height;
        strip.getStyleClass().add("hairline-top");
        strip.visibleProperty().addListener((o, was, is) -> requestLayout());
        getChildren().add(1, strip);
        return this;
    }

    /** Whether the card is open. It counts only as a drawer; in a wide window the card always stands. */
    public BooleanProperty rightOpenProperty() {
        return rightOpen;
    }

    /** Whether the window is so narrow that the card is a drawer. */
    public ReadOnlyBooleanProperty drawerProperty() {
        return drawer.getReadOnlyProperty();
    }

    private Region grip(String side) {
        Region grip = new Region();
        grip.getStyleClass().add("grip");
        grip.setCursor(Cursor.H_RESIZE);
        grip.addEventHandler(MouseEvent.MOUSE_DRAGGED, e -> {
            double x = sceneToLocal(e.getSceneX(), e.getSceneY()).getX();
            double width = side.equals("left") ? Math.clamp(x, 280, 640) : Math.clamp(getWidth() - x, 340, 720);
            desk.preferences().keepWidth(id + "." + side, (double) Math.round(width));
            requestLayout();
        });
        return grip;
    }

    @Override
    protected void layoutChildren() {
        double w = getWidth();
        double h = getHeight();
        boolean hasLeft = !left.getChildren().isEmpty();
        boolean hasRight = !right.getChildren().isEmpty();
        drawer.set(w > 0 && w < DRAWER_BELOW);
        double lw = hasLeft ? desk.preferences().width(id + ".left", LEFT) : 0;
        double rw = hasRight ? Math.min(desk.preferences().width(id + ".right", RIGHT), Math.max(200, w - lw)) : 0;
        double taken = drawer.get() ? 0 : rw;
        left.setVisible(hasLeft);
        leftGrip.setVisible(hasLeft);
        left.resizeRelocate(0, 0, lw, h);
        leftGrip.resizeRelocate(lw - 3, 0, 6, h);
        double cw = Math.max(0, w - lw - taken);
        double strip = below != null && below.isVisible() ? belowHeight : 0;
        centre.resizeRelocate(lw, 0, cw, Math.max(0, h - strip));
        if (below != null) {
            below.resizeRelocate(lw, h - strip, cw, strip);
        }
        boolean shown = hasRight && (!drawer.get() || rightOpen.get());
        right.setVisible(shown);
        rightGrip.setVisible(shown);
        right.resizeRelocate(w - rw, 0, rw, h);
        rightGrip.resizeRelocate(w - rw - 3, 0, 6, h);
    }
}
