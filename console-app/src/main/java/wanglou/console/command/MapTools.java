package wanglou.console.command;

import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import wanglou.console.map.CityMap;
import wanglou.console.shell.Desk;
import wanglou.console.text.Texts;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.Icon;
import wanglou.map.MeasureTool;

/** Home: FX. The buttons at the map's right edge: zoom, whole city, layers, reach, search, measure, cameras. */
final class MapTools extends VBox {

    /** What the buttons set off. */
    record Acts(Runnable layers, Runnable reach, Runnable search, BooleanProperty cameras) {
    }

    private final CityMap map;
    private final MeasureTool distance;
    private final MeasureTool ground;
    private final Button line;
    private final Button area;

    MapTools(Desk desk, CityMap map, Acts acts) {
        super(8);
        this.map = map;
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setPickOnBounds(false);
        Texts texts = desk.texts();
        distance = new MeasureTool(map.view(), MeasureTool.Kind.DISTANCE, measured -> showTool());
        ground = new MeasureTool(map.view(), MeasureTool.Kind.AREA, measured -> showTool());
        line = tool("map-measure", Icon.RULER, texts.bind("map.tool.measure"), () -> measure(distance));
        area = tool("map-area", Icon.GRID, texts.bind("map.tool.area"), () -> measure(ground));
        Button cameras = tool("map-cameras", Icon.CAMERA, texts.bind("map.tool.cameras"), () -> acts.cameras().set(!acts.cameras().get()));
        acts.cameras().addListener((o, was, is) -> mark(cameras, is));
        mark(cameras, acts.cameras().get());
        getChildren().addAll(
                group(tool("map-zoom-in", Icon.PLUS, texts.bind("map.tool.zoom-in"), () -> map.view().zoomBy(1)),
                        tool("map-zoom-out", Icon.MINUS, texts.bind("map.tool.zoom-out"), () -> map.view().zoomBy(-1)),
                        tool("map-city", Icon.FOLLOW, texts.bind("map.tool.city"), map::showCity)),
                group(tool("map-layers", Icon.LAYERS, texts.bind("map.tool.layers"), acts.layers()),
                        tool("map-reach", Icon.CLOCK, texts.bind("map.tool.reach"), acts.reach()),
                        tool("map-search-open", Icon.SEARCH, texts.bind("map.tool.search"), acts.search()), line, area, cameras));
    }

    private void measure(MeasureTool tool) {
        map.view().tool(holding(tool) ? null : tool);
        showTool();
        map.view().requestFocus();
    }

    private boolean holding(MeasureTool tool) {
        return map.view().tool().filter(tool::equals).isPresent();
    }

    /** The map puts a tool away at Esc; the buttons follow. */
    void showTool() {
        mark(line, holding(distance));
        mark(area, holding(ground));
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
