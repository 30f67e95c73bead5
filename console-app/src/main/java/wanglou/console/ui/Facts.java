package wanglou.console.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** Home: FX. Names in grey on the left, what is known on the right: the body of a card. */
public final class Facts extends GridPane {

    public Facts() {
        getStyleClass().add("facts");
        setHgap(12);
        setVgap(4);
        ColumnConstraints name = new ColumnConstraints(72);
        ColumnConstraints value = new ColumnConstraints();
        value.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(name, value);
    }

    /** Adds a line. @return the value's label, to be filled */
    public Label line(ObservableValue<String> name) {
        Label value = Labels.of("", "text-1");
        value.setWrapText(true);
        value.setMinHeight(Label.USE_PREF_SIZE);
        Label caption = Labels.of(name, "caption", "text-3");
        GridPane.setValignment(caption, javafx.geometry.VPos.TOP);
        addRow(getRowCount(), caption, value);
        return value;
    }
}
