package wanglou.console.ui;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Home: FX. The 32 px line under a header: one of several views of the list below, by words with counts. */
public final class FilterLine extends HBox {

    private final ToggleGroup group = new AlwaysOne();
    private final Region gap = new Region();
    private final Consumer<String> chosen;

    /** @param chosen is told the id of the filter that was picked */
    public FilterLine(Consumer<String> chosen) {
        super(16);
        this.chosen = chosen;
        getStyleClass().add("filter-line");
        setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().add(gap);
        group.selectedToggleProperty().addListener((o, old, now) -> {
            if (now instanceof ToggleButton button) {
                this.chosen.accept(String.valueOf(button.getUserData()));
            }
        });
    }

    /** The first one added is the one picked at the start. */
    public FilterLine filter(String id, ObservableValue<String> text) {
        ToggleButton button = new ToggleButton();
        button.setId("filter-" + id);
        button.setUserData(id);
        button.getStyleClass().setAll("filter");
        button.textProperty().bind(text);
        button.setMinWidth(USE_PREF_SIZE);
        button.setToggleGroup(group);
        getChildren().add(getChildren().indexOf(gap), button);
        if (group.getSelectedToggle() == null) {
            button.setSelected(true);
        }
        return this;
    }

    public FilterLine right(Node... nodes) {
        getChildren().addAll(nodes);
        return this;
    }
}
