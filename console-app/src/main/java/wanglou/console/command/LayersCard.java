package wanglou.console.command;

import javafx.scene.control.CheckBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import wanglou.console.shell.Desk;
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
        CheckBox box = new CheckBox();
        box.setId("layer-" + id);
        box.textProperty().bind(desk.texts().bind("map.layer." + id));
        box.setSelected(true);
        for (MapLayer layer : layers) {
            layer.visibleProperty().bind(box.selectedProperty());
        }
        rows.getChildren().add(box);
        return this;
    }

    VBox rows() {
        return rows;
    }
}
