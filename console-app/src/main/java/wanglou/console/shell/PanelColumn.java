package wanglou.console.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** Home: FX. Panels above each other: they share the height as the person dragged the lines between them; floating ones are not here. */
final class PanelColumn extends Pane {

    private static final double HEAD = 36;
    private static final double SMALLEST = 96;
    private final List<DockPanel> panels;
    private final List<Region> grips = new ArrayList<>();

    PanelColumn(List<DockPanel> panels) {
        this.panels = List.copyOf(panels);
        getStyleClass().add("panel");
        for (DockPanel panel : panels) {
            panel.collapsedProperty().addListener((o, was, is) -> requestLayout());
            panel.floatingProperty().addListener((o, was, is) -> gather());
        }
        gather();
    }

    /** Whether nothing is left here, because every panel floats. */
    BooleanBinding emptyBinding() {
        return Bindings.isEmpty(getChildren());
    }

    private List<DockPanel> docked() {
        return panels.stream().filter(p -> !p.floatingProperty().get()).toList();
    }

    private void gather() {
        getChildren().clear();
        grips.clear();
        for (DockPanel panel : panels) {
            if (panel.floatingProperty().get()) {
                panel.openWindow(420, 640);
            } else {
                panel.detach();
                panel.docked();
            }
        }
        List<DockPanel> here = docked();
        getChildren().addAll(here);
        for (int i = 0; i + 1 < here.size(); i++) {
            Region grip = new Region();
            grip.getStyleClass().add("grip");
            grip.setCursor(Cursor.V_RESIZE);
            DockPanel above = here.get(i);
            DockPanel below = here.get(i + 1);
            grip.addEventHandler(MouseEvent.MOUSE_DRAGGED, e -> drag(above, below, sceneToLocal(e.getSceneX(), e.getSceneY()).getY()));
            grip.addEventHandler(MouseEvent.MOUSE_RELEASED, e -> {
                above.keepShare();
                below.keepShare();
            });
            grips.add(grip);
            getChildren().add(grip);
        }
        requestLayout();
    }

    private void drag(DockPanel above, DockPanel below, double y) {
        if (above.collapsedProperty().get() || below.collapsedProperty().get()) {
            return;
        }
        double both = above.getHeight() + below.getHeight();
        double upper = Math.clamp(y - above.getLayoutY(), Math.min(SMALLEST, both / 2), Math.max(both / 2, both - SMALLEST));
        double shares = above.share() + below.share();
        above.share(shares * upper / both);
        below.share(shares * (both - upper) / both);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double width = getWidth() - left - snappedRightInset();
        List<DockPanel> here = docked();
        double heads = HEAD * here.stream().filter(p -> p.collapsedProperty().get()).count();
        double shares = here.stream().filter(p -> !p.collapsedProperty().get()).mapToDouble(DockPanel::share).sum();
        double room = Math.max(0, getHeight() - heads);
        double y = 0;
        for (int i = 0; i < here.size(); i++) {
            DockPanel panel = here.get(i);
            double height = panel.collapsedProperty().get() ? HEAD : Math.round(room * panel.share() / shares);
            panel.resizeRelocate(left, y, width, Math.max(HEAD, height));
            y += height;
            if (i < grips.size()) {
                grips.get(i).resizeRelocate(left, y - 3, width, 6);
            }
        }
    }
}
