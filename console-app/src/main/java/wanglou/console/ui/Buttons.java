package wanglou.console.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** Home: FX. Makes the console's buttons: each with a stable id, 32 px high, 28 when small. One primary per panel. */
public final class Buttons {

    private Buttons() {
    }

    public static Button plain(String id, ObservableValue<String> text, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.textProperty().bind(text);
        button.setOnAction(e -> action.run());
        button.setMinWidth(Button.USE_PREF_SIZE);
        return button;
    }

    /** The one filled accent button of a panel. */
    public static Button primary(String id, ObservableValue<String> text, Runnable action) {
        return styled(plain(id, text, action), "primary");
    }

    /** Filled red: act now. */
    public static Button act(String id, ObservableValue<String> text, Runnable action) {
        return styled(plain(id, text, action), "act");
    }

    /** Without border, for what leads away or cancels. */
    public static Button ghost(String id, ObservableValue<String> text, Runnable action) {
        return styled(plain(id, text, action), "ghost");
    }

    /** An icon alone; the text is its tooltip and its name for screen readers. */
    public static Button icon(String id, Icon icon, ObservableValue<String> name, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.setGraphic(new IconView(icon));
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().add("icon-button");
        button.accessibleTextProperty().bind(name);
        button.setTooltip(tip(name));
        button.setOnAction(e -> action.run());
        return button;
    }

    /** Text that leads somewhere, in the accent colour. */
    public static Hyperlink link(String id, ObservableValue<String> text, Runnable action) {
        Hyperlink link = new Hyperlink();
        link.setId(id);
        link.textProperty().bind(text);
        link.setOnAction(e -> {
            link.setVisited(false);
            action.run();
        });
        link.setMinWidth(Hyperlink.USE_PREF_SIZE);
        return link;
    }

    public static Button with(Button button, Icon icon) {
        button.setGraphic(new IconView(icon));
        return button;
    }

    /** Puts a key cap after the words. */
    public static Button keyed(Button button, String key) {
        return keyed(button, Badge.key(key));
    }

    public static Button keyed(Button button, Icon key) {
        return keyed(button, Badge.key(key));
    }

    private static Button keyed(Button button, Badge key) {
        HBox graphic = new HBox(6);
        graphic.setAlignment(javafx.geometry.Pos.CENTER);
        if (button.getGraphic() != null) {
            graphic.getChildren().add(button.getGraphic());
        }
        javafx.scene.control.Label words = new javafx.scene.control.Label();
        words.textProperty().bind(button.textProperty());
        graphic.getChildren().addAll(words, key);
        button.setGraphic(graphic);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        return button;
    }

    public static Button small(Button button) {
        return styled(button, "small");
    }

    public static Tooltip tip(ObservableValue<String> text) {
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(text);
        tip.setShowDelay(javafx.util.Duration.millis(400));
        return tip;
    }

    private static Button styled(Button button, String styleClass) {
        button.getStyleClass().add(styleClass);
        return button;
    }
}
