package wanglou.console.shell;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import wanglou.console.ui.Buttons;
import wanglou.console.ui.Icon;
import wanglou.console.ui.IconView;

/**
 * Home: FX. The frame of a page: panels left, the main thing in the centre with a strip below, the card right. Columns are dragged by
 * their lines. Where the page is narrower than 1600 px the card becomes a drawer over the centre, never over the left column.
 */
public final class DockFrame extends Pane {

    /** Below this width the right column becomes a drawer. LOOK.md §3. */
    public static final double DRAWER_BELOW = 1600;
    private static final double LEFT = 376;
    private static final double RIGHT = 440;
    private static final double HANDLE_WIDTH = 24;
    private static final double HANDLE_HEIGHT = 56;
    /** Below the tools of a map. */
    private static final double HANDLE_LEAST = 340;

    private final Desk desk;
    private final String id;
    private final PanelColumn left;
    private final PanelColumn right;
    private final StackPane centre = new StackPane();
    private final Region leftGrip;
    private final Region rightGrip;
    private final Button handle;
    private final BooleanProperty rightOpen = new SimpleBooleanProperty(true);
    private final ReadOnlyBooleanWrapper drawer = new ReadOnlyBooleanWrapper(false);
    private @Nullable Region below;
    private double belowHeight;
    private double leftWidth;
    private double rightWidth;
    private boolean yields;

    public DockFrame(Desk desk, String id, List<DockPanel> left, Node main, List<DockPanel> right) {
        this.desk = desk;
        this.id = id;
        this.left = new PanelColumn(left);
        this.right = new PanelColumn(right);
        leftWidth = desk.preferences().width(id + ".left", LEFT);
        rightWidth = desk.preferences().width(id + ".right", RIGHT);
        leftGrip = grip("left");
        rightGrip = grip("right");
        setId(id);
        centre.getChildren().add(main);
        centre.setMinSize(0, 0);
        this.left.getStyleClass().add("hairline-right");
        this.right.getStyleClass().add("hairline-left");
        handle = Buttons.icon(id + "-drawer", Icon.CHEVRON_RIGHT, Bindings.createStringBinding(
                () -> desk.texts().get(rightOpen.get() ? "console.drawer.close" : "console.drawer.open"), rightOpen,
                desk.texts().languageProperty()), () -> rightOpen.set(!rightOpen.get()));
        handle.getStyleClass().add("drawer-handle");
        getChildren().addAll(centre, this.left, leftGrip, this.right, rightGrip, handle);
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

    /** The centre gives an open card its room instead of lying under it: for tables, whose columns are all wanted. */
    public DockFrame yielding() {
        yields = true;
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
            if (side.equals("left")) {
                leftWidth = Math.round((float) Math.clamp(x, 280, 640));
            } else {
                rightWidth = Math.round((float) Math.clamp(getWidth() - x, 340, 720));
            }
            requestLayout();
        });
        grip.addEventHandler(MouseEvent.MOUSE_RELEASED,
                e -> desk.preferences().keepWidth(id + "." + side, side.equals("left") ? leftWidth : rightWidth));
        return grip;
    }

    @Override
    protected void layoutChildren() {
        double w = getWidth();
        double h = getHeight();
        boolean hasLeft = !left.getChildren().isEmpty();
        boolean hasRight = !right.getChildren().isEmpty();
        drawer.set(w > 0 && w < DRAWER_BELOW);
        double lw = hasLeft ? leftWidth : 0;
        double rw = hasRight ? Math.min(rightWidth, Math.max(200, w - lw)) : 0;
        boolean shown = hasRight && (!drawer.get() || rightOpen.get());
        double taken = !drawer.get() ? rw : yields && hasRight ? (shown ? rw : 0) + HANDLE_WIDTH : 0;
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
        right.setVisible(shown);
        rightGrip.setVisible(shown);
        right.resizeRelocate(w - rw, 0, rw, h);
        rightGrip.resizeRelocate(w - rw - 3, 0, 6, h);
        handle.setVisible(drawer.get() && hasRight);
        ((IconView) handle.getGraphic()).setIcon(rightOpen.get() ? Icon.CHEVRON_RIGHT : Icon.CHEVRON_LEFT);
        handle.resizeRelocate((shown ? w - rw : w) - HANDLE_WIDTH, Math.min(h - HANDLE_HEIGHT, Math.max(HANDLE_LEAST, (h - HANDLE_HEIGHT) / 2)), HANDLE_WIDTH, HANDLE_HEIGHT);
    }
}
