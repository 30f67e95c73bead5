package wanglou.incidents.ui;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import wanglou.console.shell.Desk;
import wanglou.console.text.Texts;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.Labels;
import wanglou.console.ui.NoteArea;
import wanglou.console.ui.ReadyWords;
import wanglou.incidents.PhraseCatalogue;

/** Home: FX. Words before an act: why it is cancelled, what came of it, why it is opened again. Enter acts, Esc gives it up. */
final class ReasonForm extends VBox {

    /**
     * @param what {@code cancel}, {@code close} or {@code reopen}
     * @param wanted whether there must be words
     */
    ReasonForm(Desk desk, String what, boolean wanted, Consumer<String> act, Runnable shut) {
        super(8);
        Texts texts = desk.texts();
        getStyleClass().add("inline-form");
        NoteArea reason = new NoteArea("reason-text", 2);
        reason.promptTextProperty().bind(texts.bind("life." + what + ".prompt"));
        Runnable go = () -> {
            if (!wanted || !reason.getText().isBlank()) {
                act.accept(reason.getText().strip());
                shut.run();
            }
        };
        Button yes = Buttons.small(Buttons.primary("reason-go", texts.bind("life." + what + ".go"), go));
        yes.disableProperty().bind(desk.link().liveProperty().not().or(javafx.beans.binding.Bindings.createBooleanBinding(
                () -> wanted && reason.getText().isBlank(), reason.textProperty())));
        reason.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ENTER && !e.isShiftDown()) {
                go.run();
                e.consume();
            } else if (e.getCode() == KeyCode.ESCAPE) {
                shut.run();
                e.consume();
            }
        });
        getChildren().addAll(Labels.of(texts.bind("life." + what + ".title"), "caption", "text-2"), reason,
                Labels.row(8, yes, Buttons.small(Buttons.ghost("reason-no", texts.bind("life.give-up"), shut)), Labels.gap(),
                        new ReadyWords(texts, PhraseCatalogue.Use.valueOf(what.toUpperCase(Locale.ROOT)), reason)));
    }
}
