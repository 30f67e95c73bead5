package wanglou.evidence.ui;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import wanglou.console.shell.Desk;
import wanglou.console.text.Texts;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.Icon;
import wanglou.console.ui.IconView;
import wanglou.console.ui.Labels;

/** Home: FX. Stands where the pictures will be until the person has said why they look. */
final class PurposeForm extends VBox {

    private static final List<String> USUAL = List.of("case", "review", "complaint", "training");
    private final TextField words = new TextField();

    PurposeForm(Desk desk, Consumer<String> said) {
        super(10);
        Texts texts = desk.texts();
        setId("evidence-purpose");
        getStyleClass().add("evidence-purpose");
        setAlignment(Pos.CENTER);
        words.setId("evidence-purpose-words");
        words.promptTextProperty().bind(texts.bind("evidence.purpose.prompt"));
        words.setMaxWidth(420);
        Runnable go = () -> {
            if (!words.getText().isBlank()) {
                said.accept(words.getText());
            }
        };
        words.setOnAction(e -> go.run());
        HBox usual = Labels.row(8);
        usual.setAlignment(Pos.CENTER);
        for (String each : USUAL) {
            usual.getChildren().add(Buttons.small(Buttons.plain("evidence-purpose-" + each, texts.bind("evidence.purpose." + each),
                    () -> words.setText(texts.get("evidence.purpose." + each)))));
        }
        Button begin = Buttons.primary("evidence-purpose-go", texts.bind("evidence.purpose.go"), go);
        begin.disableProperty().bind(words.textProperty().isEmpty().or(desk.link().liveProperty().not()));
        Label why = Labels.of(texts.bind("evidence.purpose.why"), "caption", "text-2");
        why.setWrapText(true);
        why.setMaxWidth(420);
        why.setTextAlignment(javafx.scene.text.TextAlignment.CENTER);
        getChildren().addAll(new IconView(Icon.EYE, 24).tinted("text-3"), Labels.of(texts.bind("evidence.purpose.title"), "strong"), why, usual, words, begin);
    }

    void focus() {
        words.requestFocus();
    }
}
