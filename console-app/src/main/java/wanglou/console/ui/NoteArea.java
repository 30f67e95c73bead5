package wanglou.console.ui;

import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Home: FX. Some lines of words in a form. Tab leads on, as everywhere; of itself a text area keeps it and the walk ends there. */
public final class NoteArea extends TextArea {

    public NoteArea(String id, int lines) {
        setId(id);
        setWrapText(true);
        setPrefRowCount(lines);
        addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.TAB && !e.isControlDown() && !e.isAltDown()) {
                requestFocusTraversal(e.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
                e.consume();
            }
        });
    }
}
