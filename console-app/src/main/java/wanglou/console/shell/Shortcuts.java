package wanglou.console.shell;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import wanglou.console.Selection;
import wanglou.console.ui.StatusLook;
import wanglou.core.UnitId;
import wanglou.units.Unit;
import wanglou.units.UnitCommand;

/** Home: FX. Keys that work wherever one is. F1 to F8 give the selected unit a status at once, with ten seconds to take it back. */
final class Shortcuts {

    private final Desk desk;
    private final Map<KeyCombination, Runnable> keys = new LinkedHashMap<>();
    private final Runnable sheet;
    private final java.util.function.Consumer<String> typed;

    /** @param typed takes a character typed outside any field: it begins a line in the command bar */
    Shortcuts(Desk desk, Runnable sheet, java.util.function.Consumer<String> typed) {
        this.desk = desk;
        this.sheet = sheet;
        this.typed = typed;
        desk.navigation().pages().stream().filter(p -> p.digit() > 0).forEach(p -> on(KeyCode.getKeyCode(String.valueOf(p.digit())),
                () -> desk.navigation().currentProperty().set(p)));
        for (StatusLook look : desk.marks().statuses().stream().filter(s -> s.key() > 0).toList()) {
            keys.put(new KeyCodeCombination(KeyCode.valueOf("F" + look.key())), () -> status(look));
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

    private void status(StatusLook look) {
        if (!(desk.selection().get() instanceof Selection.OfUnit selected)) {
            desk.toasts().show(wanglou.console.ui.Toasts.Kind.INFO, desk.texts().get("console.keys.no-unit"),
                    desk.texts().get("console.keys.no-unit.how", "F" + look.key()));
            return;
        }
        UnitId id = selected.unit();
        Unit unit = desk.mirrors().units().get(id);
        if (unit != null) {
            desk.orders().send(new UnitCommand.SetStatus(id, look.status()),
                    desk.texts().get("console.keys.status-set", unit.callSign(), desk.texts().get(look.textKey())),
                    Optional.of(new UnitCommand.SetStatus(id, unit.status())));
        }
    }
}
