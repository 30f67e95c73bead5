package wanglou.calls.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import wanglou.console.bar.Lexicon;
import wanglou.console.bar.Token;
import wanglou.console.text.Texts;
import wanglou.incidents.IncidentKind;
import wanglou.incidents.KindCatalogue;
import wanglou.incidents.ui.IncidentWords;

/** Home: FX. Chooses a kind: by a click, or by typing a few letters of its word, its pinyin initials or its code. */
final class KindChips extends VBox {

    private final IncidentWords words;
    private final Lexicon lexicon;
    private final ToggleGroup group = new ToggleGroup();
    private final TextField find = new TextField();

    /** @param next where the caret goes once a kind was found by typing */
    KindChips(IncidentWords words, Lexicon lexicon, Texts texts, Runnable changed, Runnable next) {
        super(4);
        this.words = words;
        this.lexicon = lexicon;
        find.setId("call-kind-find");
        find.promptTextProperty().bind(texts.bind("calls.kind.prompt"));
        FlowPane chips = new FlowPane(4, 4);
        for (KindCatalogue.Entry kind : words.kinds().kinds()) {
            ToggleButton chip = new ToggleButton(words.kind(kind.kind()));
            chip.setId("incident-kind-" + kind.code());
            chip.getStyleClass().addAll("small", "chip");
            chip.setUserData(kind);
            chip.setToggleGroup(group);
            chip.setFocusTraversable(false);
            chip.managedProperty().bind(chip.visibleProperty());
            chips.getChildren().add(chip);
        }
        getChildren().add(chips);
        find.textProperty().addListener((o, was, is) -> narrow());
        find.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !find.getText().isBlank()) {
                chips().stream().filter(ToggleButton::isVisible).findFirst().ifPresent(chip -> {
                    chip.setSelected(true);
                    find.clear();
                    next.run();
                });
                event.consume();
            }
        });
        group.selectedToggleProperty().addListener((o, was, is) -> changed.run());
    }

    /** Where letters are typed; stands beside the chips. */
    TextField finder() {
        return find;
    }

    Optional<KindCatalogue.Entry> chosen() {
        return group.getSelectedToggle() != null && group.getSelectedToggle().getUserData() instanceof KindCatalogue.Entry kind
                ? Optional.of(kind) : Optional.empty();
    }

    void choose(IncidentKind kind) {
        chips().stream().filter(chip -> ((KindCatalogue.Entry) chip.getUserData()).kind().equals(kind)).findFirst().ifPresent(group::selectToggle);
    }

    void clear() {
        group.selectToggle(null);
        find.clear();
    }

    void relabel() {
        chips().forEach(chip -> chip.setText(words.kind(((KindCatalogue.Entry) chip.getUserData()).kind())));
    }

    private List<ToggleButton> chips() {
        return group.getToggles().stream().map(ToggleButton.class::cast).toList();
    }

    private void narrow() {
        String typed = find.getText().strip().toLowerCase(Locale.ROOT);
        chips().forEach(chip -> chip.setVisible(typed.isEmpty() || matches((KindCatalogue.Entry) chip.getUserData(), typed)));
    }

    private boolean matches(KindCatalogue.Entry kind, String typed) {
        return kind.zh().contains(typed) || kind.en().toLowerCase(Locale.ROOT).contains(typed) || kind.code().startsWith(typed)
                || spoken(kind.kind()).stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).startsWith(typed));
    }

    private List<String> spoken(IncidentKind kind) {
        return lexicon.names().stream().filter(named -> named.token() instanceof Token.OfKind of && of.kind().equals(kind))
                .flatMap(named -> named.names().stream()).toList();
    }
}
