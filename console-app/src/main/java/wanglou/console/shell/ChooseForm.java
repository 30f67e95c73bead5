package wanglou.console.shell;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import wanglou.console.text.Texts;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.Labels;

/** Home: FX. The form in which a person chooses a password of their own in place of a set-up code. */
final class ChooseForm extends VBox {

    private final SecretField first;

    /** @param chosen gets the new password once both fields say the same */
    ChooseForm(Texts texts, BooleanProperty busy, Label answer, Consumer<String> chosen) {
        super(4);
        getStyleClass().add("sign-in-form");
        SecretField[] both = new SecretField[2];
        Runnable submit = () -> {
            if (!busy.get() && !both[0].text().isEmpty() && both[0].text().equals(both[1].text())) {
                chosen.accept(both[0].text());
            }
        };
        both[0] = new SecretField("choose-password", texts, () -> both[1].focus());
        both[1] = new SecretField("choose-again", texts, submit);
        first = both[0];
        BooleanBinding differ = both[0].textProperty().isNotEqualTo(both[1].textProperty());
        Label differing = Labels.of(texts.bind("console.signin.differ"), "caption", "warn");
        differing.visibleProperty().bind(differ.and(both[1].textProperty().isNotEmpty()));
        Button set = Buttons.primary("choose-enter", texts.bind("console.signin.set"), submit);
        set.setMaxWidth(Double.MAX_VALUE);
        set.getStyleClass().add("tall");
        set.disableProperty().bind(Bindings.createBooleanBinding(() -> busy.get() || differ.get() || first.text().isEmpty(), busy, differ,
                first.textProperty()));
        getChildren().addAll(Labels.of(texts.bind("console.signin.choose"), "strong"), space(8),
                Labels.of(texts.bind("console.signin.chosen"), "caption", "text-2"), both[0], space(12),
                Labels.row(4, Labels.of(texts.bind("console.signin.again"), "caption", "text-2"), Labels.gap(), differing), both[1], space(16),
                set, space(4), answer);
    }

    void focus() {
        first.focus();
    }

    static Region space(double height) {
        Region space = new Region();
        space.setMinHeight(height);
        return space;
    }
}
