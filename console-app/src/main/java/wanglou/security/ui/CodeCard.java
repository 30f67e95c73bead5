package wanglou.security.ui;

import java.time.Duration;
import java.time.Instant;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import wanglou.console.Listening;
import wanglou.console.shell.Desk;
import wanglou.console.text.Texts;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.Icon;
import wanglou.console.ui.IconView;
import wanglou.console.ui.Labels;
import wanglou.link.SignIn;
import wanglou.security.Person;

/**
 * Home: FX. A set-up code, shown once: until it was handed over, the page is left, or two minutes are over. The code is nowhere but in this
 * card, and in the clipboard if it was copied; closing the card takes it out of there.
 */
final class CodeCard extends VBox implements AutoCloseable {

    static final Duration SHOWN_FOR = Duration.ofMinutes(2);

    private final Desk desk;
    private final Label whose = Labels.of("", "text-1");
    private final Label code = Labels.of("", "setup-code");
    private final Label until = Labels.of("", "caption", "text-2");
    private final Label left = Labels.of("", "caption", "text-3");
    private final Label copied;
    private final Listening listening = new Listening();
    private @Nullable Shown shown;

    /** A code in sight. */
    private record Shown(Person person, SignIn.Code issued, Instant goneAt) {
    }

    CodeCard(Desk desk) {
        super(8);
        this.desk = desk;
        Texts texts = desk.texts();
        setId("code-card");
        getStyleClass().addAll("card-section", "code-card");
        code.setId("code-text");
        code.setMinWidth(USE_PREF_SIZE);
        whose.setWrapText(true);
        copied = Labels.of(texts.bind("people.code.copied"), "caption", "ok");
        Label how = Labels.of(texts.bind("people.code.how"), "caption", "text-2");
        how.setWrapText(true);
        how.setMinHeight(USE_PREF_SIZE);
        Button copy = Buttons.small(Buttons.with(Buttons.plain("code-copy", texts.bind("people.code.copy"), this::copy), Icon.FILE));
        Button done = Buttons.small(Buttons.with(Buttons.plain("code-done", texts.bind("people.code.done"), this::forget), Icon.CHECK));
        getChildren().addAll(Labels.row(6, new IconView(Icon.SHIELD), Labels.of(texts.bind("people.code"), "strong"), Labels.gap(), left),
                whose, code, until, how, Labels.row(8, copy, done, copied));
        managedProperty().bind(visibleProperty());
        setVisible(false);
        listening.to(this::tick, desk.clock().secondProperty(), texts.languageProperty());
    }

    void show(Person person, SignIn.Code issued) {
        Instant now = desk.clock().now();
        shown = new Shown(person, issued, now.plus(SHOWN_FOR));
        code.setText(issued.code());
        copied.setVisible(false);
        setVisible(true);
        tick();
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(code.getText());
        Clipboard.getSystemClipboard().setContent(content);
        copied.setVisible(true);
    }

    private void tick() {
        Shown is = shown;
        if (is == null) {
            return;
        }
        Instant now = desk.clock().now();
        Instant valid = is.issued().validUntil();
        whose.setText(desk.texts().get("people.code.whose", is.person().displayName(), is.person().id()));
        until.setText(valid == null ? desk.texts().get("people.code.until-changed")
                : desk.texts().get("people.code.until", desk.texts().formats().when(valid, now)));
        Duration rest = Duration.between(now, is.goneAt());
        left.setText(desk.texts().get("people.code.left", Math.max(0, rest.toSeconds())));
        if (rest.isNegative() || rest.isZero()) {
            forget();
        }
    }

    /** Takes the code away for good. */
    void forget() {
        if (shown == null) {
            return;
        }
        Clipboard clipboard = Clipboard.getSystemClipboard();
        if (clipboard.hasString() && code.getText().equals(clipboard.getString())) {
            clipboard.clear();
        }
        shown = null;
        code.setText("");
        setVisible(false);
    }

    @Override
    public void close() {
        forget();
        listening.close();
    }
}
