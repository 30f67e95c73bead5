package wanglou.exports.ui;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

import wanglou.console.shell.Desk;
import wanglou.console.text.Texts;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.Labels;

/** Home: FX. What for, to whom, for which case: the words that stand on the packet's cover. */
final class WishForm extends GridPane {

    private final TextField purpose = new TextField();
    private final TextField recipient = new TextField();
    private final TextField caseNumber = new TextField();
    private final SimpleBooleanProperty ready = new SimpleBooleanProperty();
    private final Button button;

    WishForm(Desk desk, Runnable request) {
        super(12, 6);
        Texts texts = desk.texts();
        ColumnConstraints name = new ColumnConstraints(72);
        ColumnConstraints value = new ColumnConstraints();
        value.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(name, value);
        field(texts, 0, "exports.purpose", "exports.purpose.prompt", "export-purpose", purpose);
        field(texts, 1, "exports.recipient", "exports.recipient.prompt", "export-recipient", recipient);
        field(texts, 2, "exports.case", "exports.case.prompt", "export-case", caseNumber);
        button = Buttons.primary("export-request", texts.bind("exports.request"), request);
        button.disableProperty().bind(desk.link().liveProperty().not().or(purpose.textProperty().isEmpty()).or(recipient.textProperty().isEmpty()).or(ready.not()));
    }

    private void field(Texts texts, int row, String key, String prompt, String id, TextField field) {
        field.setId(id);
        field.getStyleClass().add("small");
        field.promptTextProperty().bind(texts.bind(prompt));
        addRow(row, Labels.of(texts.bind(key), "caption", "text-3"), field);
    }

    /** Why the person looks is usually why they hand it on; their own words stay. */
    void offer(String words) {
        if (purpose.getText().isEmpty() && !purpose.isFocused()) {
            purpose.setText(words);
        }
    }

    void ready(boolean is) {
        ready.set(is);
    }

    Button button() {
        return button;
    }

    String purpose() {
        return purpose.getText();
    }

    String recipient() {
        return recipient.getText();
    }

    String caseNumber() {
        return caseNumber.getText();
    }
}
