package wanglou.console.tour;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import javafx.stage.Window;

/** Home: FX. Finds nodes in all windows as a person would see them: what is hidden is not there. */
final class Nodes {

    private Nodes() {
    }

    /** The first visible node of the newest window that has one. */
    static Optional<Node> find(String selector) {
        List<Window> windows = new ArrayList<>(Window.getWindows());
        for (Window window : windows.reversed()) {
            Scene scene = window.getScene();
            if (!window.isShowing() || scene == null) {
                continue;
            }
            Optional<Node> found = scene.getRoot().lookupAll(selector).stream().filter(Nodes::seen).findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    static boolean seen(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return node.getLayoutBounds().getWidth() > 0;
    }

    /** The words on a node; of a box all the words in it, joined by spaces. */
    static String text(Node node) {
        return switch (node) {
            case TextInputControl input -> input.getText() == null ? "" : input.getText();
            case Labeled labeled when labeled.getText() != null && !labeled.getText().isEmpty() -> labeled.getText();
            case Text text -> text.getText();
            case Parent parent -> parent.getChildrenUnmodifiable().stream().filter(Node::isVisible).map(Nodes::text)
                    .filter(t -> !t.isBlank()).collect(Collectors.joining(" "));
            default -> "";
        };
    }

    /** The innermost node there that takes the mouse. */
    static Node at(Node node, double sceneX, double sceneY) {
        if (node instanceof Parent parent) {
            List<Node> children = parent.getChildrenUnmodifiable();
            for (Node child : children.reversed()) {
                if (child.isVisible() && !child.isMouseTransparent() && child.contains(child.sceneToLocal(sceneX, sceneY))) {
                    return at(child, sceneX, sceneY);
                }
            }
        }
        return node;
    }
}
