package wanglou.exports.ui;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import wanglou.console.shell.Desk;
import wanglou.console.text.Texts;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.Labels;
import wanglou.core.IncidentId;
import wanglou.exports.Wish;

/** Home: FX. What for, to whom, for which case: the words that stand on the packet's cover. They belong to one incident and are not offered for another. */
final class WishForm extends GridPane {

    private final TextField purpose = new TextField();
    private final TextField recipient = new TextField();
    private final TextField caseNumber = new TextField();
    private final SimpleBooleanProperty ready = new SimpleBooleanProperty();
    private final Button button;
    private @Nullable IncidentId incident;

    /** @param held while it is, nothing more is asked for */
    WishForm(Desk desk, ReadOnlyBooleanProperty held, Runnable request) {
        super(12, 6);
        Texts texts = desk.texts();
        ColumnConstraints name = new ColumnConstraints(72);
        ColumnConstraints value = new ColumnConstraints();
        value.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(name, value);
        field(texts, 0, "exports.purpose", "exports.purpose.prompt", "export-purpose", purpose);
        field(texts, 1, "exports.recipient", "exports.recipient.prompt", "export-recipient", recipient);
        field(texts, 2, "exports.case", "exports.case.prompt", "export-case", caseNumber);
        Label tooLong = Labels.of(Bindings.createStringBinding(() -> tooLong(texts), texts.languageProperty(), purpose.textProperty(), recipient.textProperty(),
                caseNumber.textProperty()), "caption", "warn");
        tooLong.setId("export-too-long");
        tooLong.setWrapText(true);
        tooLong.setMinHeight(Region.USE_PREF_SIZE);
        tooLong.visibleProperty().bind(tooLong.textProperty().isNotEmpty());
        tooLong.managedProperty().bind(tooLong.visibleProperty());
        add(tooLong, 1, 3);
        button = Buttons.primary("export-request", texts.bind("exports.request"), request);
        BooleanBinding wanting = Bindings.createBooleanBinding(() -> purpose().isEmpty() || recipient().isEmpty(), purpose.textProperty(), recipient.textProperty());
        button.disableProperty().bind(desk.link().liveProperty().not().or(wanting).or(tooLong.visibleProperty()).or(ready.not()).or(held));
    }

    private void field(Texts texts, int row, String key, String prompt, String id, TextField field) {
        field.setId(id);
        field.getStyleClass().add("small");
        field.promptTextProperty().bind(texts.bind(prompt));
        addRow(row, Labels.of(texts.bind(key), "caption", "text-3"), field);
    }

    private String tooLong(Texts texts) {
        List<TextField> fields = List.of(purpose, recipient, caseNumber);
        List<String> names = List.of("exports.purpose", "exports.recipient", "exports.case");
        for (int i = 0; i < fields.size(); i++) {
            int length = fields.get(i).getText().strip().length();
            if (length > Wish.MOST_WORDS) {
                return texts.get("exports.too-long", texts.get(names.get(i)), Wish.MOST_WORDS, length);
            }
        }
        return "";
    }

    /** The incident that is asked for: another one's words are forgotten. */
    void of(IncidentId next) {
        if (!next.equals(incident)) {
            incident = next;
            purpose.clear();
            recipient.clear();
            caseNumber.clear();
        }
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
        return purpose.getText().strip();
    }

    String recipient() {
        return recipient.getText().strip();
    }

    String caseNumber() {
        return caseNumber.getText().strip();
    }
}
