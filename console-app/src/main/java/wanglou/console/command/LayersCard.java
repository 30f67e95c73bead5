package wanglou.console.command;

import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import wanglou.console.shell.Desk;
import wanglou.console.shell.PanelPlace;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.Icon;
import wanglou.console.ui.Labels;
import wanglou.map.MapLayer;

/** Home: FX. Which layers the map shows. */
final class LayersCard extends VBox {

    private final Desk desk;
    private final VBox rows = new VBox(4);

    LayersCard(Desk desk) {
        super(8);
        this.desk = desk;
        setId("layers-card");
        getStyleClass().addAll("floating", "map-card");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().addAll(Labels.row(8, Labels.of(desk.texts().bind("map.layers"), "strong"), Labels.gap(),
                Buttons.icon("layers-close", Icon.CROSS, desk.texts().bind("map.close"), () -> setVisible(false))), rows);
        setVisible(false);
    }

    void toggle() {
        setVisible(!isVisible());
    }

    /** Adds a switch for layers that belong together. */
    LayersCard layer(String id, MapLayer... layers) {
        CheckBox box = box(id, true);
        for (MapLayer layer : layers) {
            layer.visibleProperty().bind(box.selectedProperty());
        }
        return this;
    }

    /** Whether a layer that was added is shown; buttons elsewhere may change it. */
    BooleanProperty shown(String id) {
        return ((CheckBox) Objects.requireNonNull(rows.lookup("#layer-" + id))).selectedProperty();
    }

    /** Adds a switch for something that lies beside the map; a person finds it as it was left, not shown at first. */
    void inset(String id, Node inset) {
        String panel = "map-" + id;
        boolean shown = desk.preferences().get().panels().containsKey(panel) && !desk.preferences().panel(panel).collapsed();
        CheckBox box = box(id, shown);
        inset.visibleProperty().bind(box.selectedProperty());
        box.selectedProperty().addListener((o, was, is) -> desk.preferences().keepPanel(panel, new PanelPlace(1, !is, false)));
    }

    private CheckBox box(String id, boolean selected) {
        CheckBox box = new CheckBox();
        box.setId("layer-" + id);
        box.textProperty().bind(desk.texts().bind("map.layer." + id));
        box.setSelected(selected);
        rows.getChildren().add(box);
        return box;
    }

    VBox rows() {
        return rows;
    }
}
