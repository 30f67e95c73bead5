package wanglou.console.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import wanglou.console.ui.Buttons;
import wanglou.console.ui.Icon;
import wanglou.console.ui.IconView;
import wanglou.console.ui.PanelHeader;

/**
 * Home: FX. A panel with a 36 px head that can be collapsed to it, or lifted into a window of its own and docked back. How a person
 * keeps it is remembered under its id.
 */
public final class DockPanel extends VBox {

    private final Desk desk;
    private final ObservableValue<String> title;
    private final PanelHeader header;
    private final StackPane body = new StackPane();
    private final BooleanProperty collapsed = new SimpleBooleanProperty();
    private final BooleanProperty floating = new SimpleBooleanProperty();
    private final Button collapse;
    private final Button lift;
    private double share;

    /** @param header what stands in the head; the panel adds its own two buttons behind the title, seen while the pointer is there */
    public DockPanel(Desk desk, String id, ObservableValue<String> title, PanelHeader header, Node content) {
        this.desk = desk;
        this.title = title;
        this.header = header;
        setId(id);
        getStyleClass().addAll("panel", "dock-panel");
        collapse = Buttons.icon(id + "-collapse", Icon.CHEVRON_UP, Bindings.createStringBinding(
                () -> desk.texts().get(collapsed.get() ? "console.panel.expand" : "console.panel.collapse"), collapsed,
                desk.texts().languageProperty()), () -> setCollapsed(!collapsed.get()));
        lift = Buttons.icon(id + "-float", Icon.EXTERNAL, Bindings.createStringBinding(
                () -> desk.texts().get(floating.get() ? "console.panel.dock" : "console.panel.float"), floating,
                desk.texts().languageProperty()), () -> setFloating(!floating.get()));
        collapse.getStyleClass().add("panel-button");
        lift.getStyleClass().add("panel-button");
        collapse.setFocusTraversable(false);
        lift.setFocusTraversable(false);
        header.beside(collapse, lift);
        body.getChildren().add(content);
        body.setMinHeight(0);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(header, body);
        PanelPlace place = desk.preferences().panel(id);
        share = place.share();
        collapsed.set(place.collapsed());
        floating.set(place.floating());
        showCollapsed();
    }

    public BooleanProperty collapsedProperty() {
        return collapsed;
    }

    public BooleanProperty floatingProperty() {
        return floating;
    }

    public PanelHeader header() {
        return header;
    }

    void setCollapsed(boolean now) {
        collapsed.set(now);
        desk.preferences().keepPanel(getId(), desk.preferences().panel(getId()).withCollapsed(now));
        showCollapsed();
    }

    /** Lifts the panel into its own window, or docks it back where it was. */
    public void setFloating(boolean now) {
        if (!now) {
            desk.windows().close(getId());
        }
        desk.preferences().keepPanel(getId(), desk.preferences().panel(getId()).withFloating(now));
        floating.set(now);
    }

    /** Puts the panel into its own window; its column has let go of it. */
    void openWindow(double width, double height) {
        collapsed.set(false);
        showCollapsed();
        collapse.setVisible(false);
        ((IconView) lift.getGraphic()).setIcon(Icon.DOCK);
        desk.windows().open(getId(), title, new BorderPane(this), width, height, () -> setFloating(false));
    }

    /** Back in a column. */
    void docked() {
        collapse.setVisible(true);
        ((IconView) lift.getGraphic()).setIcon(Icon.EXTERNAL);
        collapsed.set(desk.preferences().panel(getId()).collapsed());
        showCollapsed();
    }

    /** Takes the panel out of whatever holds it. */
    void detach() {
        Parent parent = getParent();
        if (parent instanceof BorderPane window) {
            window.setCenter(null);
        }
    }

    double share() {
        return share;
    }

    void share(double newShare) {
        share = newShare;
    }

    /** The person let go of the line. */
    void keepShare() {
        desk.preferences().keepPanel(getId(), desk.preferences().panel(getId()).withShare(share));
    }

    private void showCollapsed() {
        body.setVisible(!collapsed.get());
        body.setManaged(!collapsed.get());
        ((IconView) collapse.getGraphic()).setIcon(collapsed.get() ? Icon.CHEVRON_DOWN : Icon.CHEVRON_UP);
    }
}
