package wanglou.console.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Home: FX. Makes labels in the three text levels: {@code text}, {@code text-2}, {@code text-3}, 14 px or as 12 px caption. */
public final class Labels {

    private Labels() {
    }

    /** @param classes {@code caption}, {@code title}, {@code strong}, {@code text-2}, {@code text-3}, {@code warn}, {@code act}, {@code ok} … */
    public static Label of(ObservableValue<String> text, String... classes) {
        Label label = new Label();
        label.textProperty().bind(text);
        label.getStyleClass().addAll(classes);
        return label;
    }

    public static Label of(String text, String... classes) {
        Label label = new Label(text);
        label.getStyleClass().addAll(classes);
        return label;
    }

    /** Never shortened: for what must be read whole. */
    public static Label whole(ObservableValue<String> text, String... classes) {
        Label label = of(text, classes);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /** Takes the room between left and right. */
    public static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        gap.setMouseTransparent(true);
        return gap;
    }

    /** A row, centred vertically. */
    public static HBox row(double spacing, Node... nodes) {
        HBox row = new HBox(spacing, nodes);
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return row;
    }
}
