package wanglou.console.shell;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import wanglou.console.ui.StatusLook;

/** Home: FX. Keys that work wherever one is. F1 to F8 are the command bar's: they give units a status. */
final class Shortcuts {

    private final Map<KeyCombination, Runnable> keys = new LinkedHashMap<>();
    private final Runnable sheet;
    private final Consumer<String> typed;

    /**
     * @param typed takes a character typed outside any field: it begins a line in the command bar
     * @param status takes a status key
     */
    Shortcuts(Desk desk, Runnable sheet, Consumer<String> typed, Consumer<StatusLook> status) {
        this.sheet = sheet;
        this.typed = typed;
        desk.navigation().pages().stream().filter(p -> p.digit() > 0).forEach(p -> on(KeyCode.getKeyCode(String.valueOf(p.digit())),
                () -> desk.navigation().currentProperty().set(p)));
        for (StatusLook look : desk.marks().statuses().stream().filter(s -> s.key() > 0).toList()) {
            keys.put(new KeyCodeCombination(KeyCode.valueOf("F" + look.key())), () -> status.accept(look));
        }
    }

    /** Ctrl + the key. */
    Shortcuts on(KeyCode key, Runnable act) {
        keys.put(new KeyCodeCombination(key, KeyCombination.CONTROL_DOWN), act);
        return this;
    }

    /** Ctrl + Shift + the key. */
    Shortcuts shifted(KeyCode key, Runnable act) {
        keys.put(new KeyCodeCombination(key, KeyCombination.CONTROL_DOWN, KeyCombination.SHIFT_DOWN), act);
        return this;
    }

    Shortcuts plain(KeyCode key, Runnable act) {
        keys.put(new KeyCodeCombination(key), act);
        return this;
    }

    void pressed(KeyEvent event) {
        for (Map.Entry<KeyCombination, Runnable> entry : keys.entrySet()) {
            if (entry.getKey().match(event)) {
                entry.getValue().run();
                event.consume();
                return;
            }
        }
    }

    /** A character that no control took. */
    void typed(KeyEvent event, Node focused) {
        String text = event.getCharacter();
        if (focused instanceof TextInputControl || event.isControlDown() || event.isAltDown() || event.isMetaDown() || text.isEmpty()) {
            return;
        }
        if (text.equals("?") || text.equals("？")) {
            sheet.run();
            event.consume();
        } else if (Character.isLetterOrDigit(text.charAt(0))) {
            typed.accept(text);
            event.consume();
        }
    }
}
