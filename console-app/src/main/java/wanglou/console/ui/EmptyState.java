package wanglou.console.ui;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Home: FX. What would stand here and what brings it: an icon, a bold fact, one or two lines, at most one link and two plain buttons. */
public final class EmptyState extends VBox {

    private final HBox buttons = new HBox(8);

    public EmptyState(Icon icon, ObservableValue<String> fact, ObservableValue<String> how) {
        super(4);
        getStyleClass().add("empty-state");
        setAlignment(Pos.CENTER);
        Label title = new Label();
        title.getStyleClass().add("strong");
        title.textProperty().bind(fact);
        title.setWrapText(true);
        title.setTextAlignment(javafx.scene.text.TextAlignment.CENTER);
        Label text = new Label();
        text.getStyleClass().addAll("caption", "text-2");
        text.textProperty().bind(how);
        text.setWrapText(true);
        text.setMaxWidth(300);
        text.setTextAlignment(javafx.scene.text.TextAlignment.CENTER);
        text.setAlignment(Pos.CENTER);
        title.setMinHeight(USE_PREF_SIZE);
        text.setMinHeight(USE_PREF_SIZE);
        buttons.setAlignment(Pos.CENTER);
        VBox.setMargin(title, new javafx.geometry.Insets(6, 0, 0, 0));
        getChildren().addAll(new IconView(icon, 24).tinted("text-3"), title, text);
    }

    /** Adds the one link. */
    public EmptyState link(Node link) {
        link.getStyleClass().add("caption");
        getChildren().add(link);
        return this;
    }

    public EmptyState buttons(Node... nodes) {
        buttons.getChildren().setAll(nodes);
        if (!getChildren().contains(buttons)) {
            VBox.setMargin(buttons, new javafx.geometry.Insets(10, 0, 0, 0));
            getChildren().add(buttons);
        }
        return this;
    }
}
