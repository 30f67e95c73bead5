package wanglou.console.ui;

import java.util.stream.IntStream;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;

import wanglou.console.text.Language;
import wanglou.console.text.Texts;
import wanglou.incidents.PhraseCatalogue;

/**
 * Home: FX. The ready words of a field, to be chosen where a hand is on the mouse or the words are always the same. What is chosen goes
 * behind what stands there already; nothing is sent by it. Hidden where the centre has no words for this field.
 */
public final class ReadyWords extends MenuButton {

    private final Texts texts;
    private final PhraseCatalogue.Use use;
    private final TextInputControl field;

    public ReadyWords(Texts texts, PhraseCatalogue.Use use, TextInputControl field) {
        this.texts = texts;
        this.use = use;
        this.field = field;
        setId(field.getId() + "-words");
        getStyleClass().addAll("small", "ready-words");
        textProperty().bind(texts.bind("console.ready-words"));
        setTooltip(Buttons.tip(texts.bind("console.ready-words.how")));
        setMinWidth(USE_PREF_SIZE);
        disableProperty().bind(field.disabledProperty());
        managedProperty().bind(visibleProperty());
        setVisible(texts.has(use.textKey(1)));
        setOnShowing(e -> fill());
        // A menu without items would not open.
        fill();
    }

    private void fill() {
        getItems().setAll(IntStream.iterate(1, number -> texts.has(use.textKey(number)), number -> number + 1).mapToObj(number -> {
            MenuItem item = new MenuItem(texts.get(use.textKey(number)));
            item.setMnemonicParsing(false);
            item.setId(getId() + "-" + number);
            item.setOnAction(e -> add(item.getText()));
            return item;
        }).toList());
    }

    private void add(String words) {
        String before = field.getText() == null ? "" : field.getText().strip();
        field.setText(before.isEmpty() ? words : before + (texts.language() == Language.ZH ? "；" : "; ") + words);
        field.requestFocus();
        field.end();
    }
}
