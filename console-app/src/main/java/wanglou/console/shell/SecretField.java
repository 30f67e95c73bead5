package wanglou.console.shell;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

import wanglou.console.text.Texts;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.Icon;
import wanglou.console.ui.IconView;

/** Home: FX. A field for a password, with an eye that shows what was typed. */
final class SecretField extends HBox {

    private final PasswordField hidden = new PasswordField();
    private final TextField shown = new TextField();
    private final BooleanProperty reveal = new SimpleBooleanProperty(false);

    /** @param enter runs at the Enter key */
    SecretField(String id, Texts texts, Runnable enter) {
        getStyleClass().add("field-box");
        hidden.setId(id);
        shown.setId(id + "-shown");
        shown.textProperty().bindBidirectional(hidden.textProperty());
        hidden.visibleProperty().bind(reveal.not());
        shown.visibleProperty().bind(reveal);
        Button eye = Buttons.icon(id + "-reveal", Icon.EYE, texts.bind("console.signin.reveal"), () -> reveal.set(!reveal.get()));
        eye.setFocusTraversable(false);
        reveal.addListener((o, was, is) -> {
            eye.setGraphic(new IconView(is ? Icon.EYE_OFF : Icon.EYE));
            input().requestFocus();
            input().end();
        });
        for (TextField field : new TextField[] {hidden, shown}) {
            field.setOnKeyPressed(e -> {
                if (e.getCode() == KeyCode.ENTER) {
                    enter.run();
                }
            });
        }
        StackPane fields = new StackPane(hidden, shown);
        setHgrow(fields, Priority.ALWAYS);
        getChildren().addAll(new IconView(Icon.LOCK).tinted("text-2"), fields, eye);
    }

    StringProperty textProperty() {
        return hidden.textProperty();
    }

    String text() {
        return hidden.getText();
    }

    void focus() {
        input().requestFocus();
    }

    private TextField input() {
        return reveal.get() ? shown : hidden;
    }
}
