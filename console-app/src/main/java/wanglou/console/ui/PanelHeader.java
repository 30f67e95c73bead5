package wanglou.console.ui;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Home: FX. The 36 px head of a panel: title, count, what else belongs beside it, and at the right a note in small grey. */
public final class PanelHeader extends HBox {

    private final Label title = new Label();
    private final HBox beside = new HBox(8);
    private final HBox right = new HBox(4);
    private final Label note = new Label();

    public PanelHeader(ObservableValue<String> text) {
        super(8);
        getStyleClass().add("panel-header");
        setAlignment(Pos.CENTER_LEFT);
        title.getStyleClass().add("strong");
        title.textProperty().bind(text);
        title.setMinWidth(Region.USE_PREF_SIZE);
        beside.setAlignment(Pos.CENTER_LEFT);
        right.setAlignment(Pos.CENTER_RIGHT);
        note.getStyleClass().addAll("caption", "text-3");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(title, beside, gap, note, right);
    }

    public PanelHeader count(ObservableValue<String> count) {
        beside.getChildren().addFirst(Badge.count(count));
        return this;
    }

    /** Words at the right: the order of the list, or that it is held. */
    public PanelHeader note(ObservableValue<String> text) {
        note.textProperty().bind(text);
        return this;
    }

    public PanelHeader beside(Node... nodes) {
        beside.getChildren().addAll(nodes);
        return this;
    }

    public PanelHeader right(Node... nodes) {
        right.getChildren().addAll(nodes);
        return this;
    }
}
