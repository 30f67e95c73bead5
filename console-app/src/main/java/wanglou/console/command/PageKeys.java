package wanglou.console.command;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Home: FX. Keys that mean something wherever one is in the window while a page is in sight; a field keeps its own. */
final class PageKeys {

    private PageKeys() {
    }

    /** @param keys is not asked while something is typed into a field, nor with Ctrl or Alt */
    static void whileShown(Node page, EventHandler<KeyEvent> keys) {
        EventHandler<KeyEvent> outside = event -> {
            if (!(event.getTarget() instanceof TextInputControl) && !event.isControlDown() && !event.isAltDown()) {
                keys.handle(event);
            }
        };
        page.sceneProperty().addListener((o, was, is) -> {
            if (was != null) {
                was.removeEventFilter(KeyEvent.KEY_PRESSED, outside);
                was.removeEventFilter(KeyEvent.KEY_TYPED, outside);
            }
            if (is != null) {
                is.addEventFilter(KeyEvent.KEY_PRESSED, outside);
                is.addEventFilter(KeyEvent.KEY_TYPED, outside);
            }
        });
    }

    static boolean isInsert(KeyEvent event) {
        return event.getEventType() == KeyEvent.KEY_PRESSED && event.getCode() == KeyCode.INSERT;
    }

    /** Ins, as the empty list says, opens the form for a new call. */
    static void insertOn(Node page, Runnable newCall) {
        whileShown(page, event -> {
            if (isInsert(event)) {
                newCall.run();
                event.consume();
            }
        });
    }
}
