package wanglou.console.command;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import wanglou.console.map.CityMap;
import wanglou.console.map.MeasureTool;
import wanglou.console.shell.Desk;
import wanglou.console.text.Texts;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.Icon;
import wanglou.map.MapTool;

/** Home: FX. The buttons at the map's right edge: zoom, whole city, layers, reach, search, measure; cameras say why they are off. */
final class MapTools extends VBox {

    /** What the buttons set off. */
    record Acts(Runnable layers, Runnable reach, Runnable search) {
    }

    private final Desk desk;
    private final CityMap map;
    private final Button line;
    private final Button area;

    MapTools(Desk desk, CityMap map, Acts acts) {
        super(8);
        this.desk = desk;
        this.map = map;
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setPickOnBounds(false);
        Texts texts = desk.texts();
        line = tool("map-measure", Icon.RULER, texts.bind("map.tool.measure"), () -> measure(false));
        area = tool("map-area", Icon.GRID, texts.bind("map.tool.area"), () -> measure(true));
        Button cameras = tool("map-cameras", Icon.CAMERA, texts.bind("map.tool.cameras"), () -> { });
        cameras.setDisable(true);
        javafx.scene.layout.StackPane why = new javafx.scene.layout.StackPane(cameras);
        javafx.scene.control.Tooltip.install(why, Buttons.tip(texts.bind("map.tool.cameras.off")));
        getChildren().addAll(
                group(tool("map-zoom-in", Icon.PLUS, texts.bind("map.tool.zoom-in"), () -> map.view().zoomBy(1)),
                        tool("map-zoom-out", Icon.MINUS, texts.bind("map.tool.zoom-out"), () -> map.view().zoomBy(-1)),
                        tool("map-city", Icon.FOLLOW, texts.bind("map.tool.city"), map::showCity)),
                group(tool("map-layers", Icon.LAYERS, texts.bind("map.tool.layers"), acts.layers()),
                        tool("map-reach", Icon.CLOCK, texts.bind("map.tool.reach"), acts.reach()),
                        tool("map-search-open", Icon.SEARCH, texts.bind("map.tool.search"), acts.search()), line, area, why));
    }

    private void measure(boolean of) {
        boolean same = map.view().tool().isPresent() && (of ? area : line).getStyleClass().contains("on");
        map.view().tool(same ? null : new MeasureTool(desk.texts(), map.view(), of));
        showTool();
        map.view().requestFocus();
    }

    /** The map puts a tool away at Esc; the buttons follow. */
    void showTool() {
        java.util.Optional<MapTool> tool = map.view().tool();
        mark(line, tool.filter(t -> t instanceof MeasureTool m && !m.ofArea()).isPresent());
        mark(area, tool.filter(t -> t instanceof MeasureTool m && m.ofArea()).isPresent());
    }

    static void mark(Button button, boolean on) {
        button.getStyleClass().remove("on");
        if (on) {
            button.getStyleClass().add("on");
        }
    }

    private static Button tool(String id, Icon icon, ObservableValue<String> name, Runnable act) {
        Button button = Buttons.icon(id, icon, name, act);
        button.getStyleClass().add("map-tool");
        button.setFocusTraversable(false);
        return button;
    }

    private static VBox group(javafx.scene.Node... tools) {
        VBox group = new VBox(tools);
        group.getStyleClass().addAll("floating", "map-tools");
        return group;
    }
}
