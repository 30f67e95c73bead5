package wanglou.console.shell;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

/**
 * Home: FX. Cards that lie over the window for a moment: notices, settings, shortcuts. One at a time, never modal; Esc, a click beside it
 * or the button that opened it closes it. What lies under them goes on.
 */
final class Overlays {

    private final StackPane layers;
    private @Nullable Node open;
    private @Nullable Node focusBefore;

    Overlays(StackPane layers) {
        this.layers = layers;
        layers.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> {
            Node card = open;
            if (card != null && e.getTarget() instanceof Node target && !inside(target, card)) {
                close();
            }
        });
        layers.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (open != null && e.getCode() == KeyCode.ESCAPE) {
                close();
                e.consume();
            }
        });
    }

    /** Opens the card, or closes it when it is open. */
    void toggle(Region card, Pos at, Insets from) {
        if (open == card) {
            close();
            return;
        }
        close();
        focusBefore = layers.getScene() == null ? null : layers.getScene().getFocusOwner();
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(card, at);
        StackPane.setMargin(card, from);
        layers.getChildren().add(card);
        open = card;
    }

    boolean shows(Node card) {
        return open == card;
    }

    void close() {
        if (open != null) {
            layers.getChildren().remove(open);
            open = null;
            if (focusBefore != null) {
                focusBefore.requestFocus();
            }
        }
    }

    private static boolean inside(Node node, Node card) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (n == card) {
                return true;
            }
        }
        return false;
    }
}
