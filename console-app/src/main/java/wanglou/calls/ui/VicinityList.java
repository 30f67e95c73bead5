package wanglou.calls.ui;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.VBox;

import wanglou.console.text.Texts;
import wanglou.console.ui.Badge;
import wanglou.console.ui.Labels;

/** Home: FX. What is near the call that is being typed; each row is one key away. */
final class VicinityList extends VBox {

    private final Texts texts;
    private final CallWords words;
    private final Consumer<Vicinity.Near> attach;
    private final boolean keyed;
    private List<Vicinity.Near> near = List.of();

    /** @param attach what a row does when it is pressed */
    VicinityList(Texts texts, CallWords words, Consumer<Vicinity.Near> attach) {
        this(texts, words, attach, true);
    }

    /** @param keyed whether Alt and a digit press a row */
    VicinityList(Texts texts, CallWords words, Consumer<Vicinity.Near> attach, boolean keyed) {
        super(2);
        this.keyed = keyed;
        this.texts = texts;
        this.words = words;
        this.attach = attach;
        setId("call-vicinity");
        show(List.of());
    }

    void show(List<Vicinity.Near> found) {
        near = found;
        setVisible(!found.isEmpty());
        setManaged(!found.isEmpty());
        getChildren().clear();
        if (found.isEmpty()) {
            return;
        }
        getChildren().add(Labels.of(texts.get("calls.near"), "caption", "text-2"));
        for (int i = 0; i < found.size(); i++) {
            Vicinity.Near each = found.get(i);
            Button row = new Button(words.title(each));
            row.setMinHeight(24);
            row.setPrefHeight(24);
            row.setId("call-near-" + (i + 1));
            row.getStyleClass().addAll("suggestion", "small");
            row.setGraphic(Labels.row(6, Labels.of(words.detail(each), "caption", each.offer().isPresent() ? "warn" : "text-3")));
            if (keyed) {
                ((javafx.scene.layout.HBox) row.getGraphic()).getChildren().add(Badge.key("Alt+" + (i + 1)));
            }
            row.setContentDisplay(ContentDisplay.RIGHT);
            row.setMaxWidth(Double.MAX_VALUE);
            row.setFocusTraversable(false);
            row.setOnAction(e -> attach.accept(each));
            getChildren().add(row);
        }
    }

    /** @param number 1 for the first row; nothing where there is no such row */
    void attach(int number) {
        if (number >= 1 && number <= near.size()) {
            attach.accept(near.get(number - 1));
        }
    }
}
