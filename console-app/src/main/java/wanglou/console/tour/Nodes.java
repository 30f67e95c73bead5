package wanglou.console.tour;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;
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

    /** Turns the wheel till a node is in sight; whether anything had to move. */
    static boolean reveal(Node node) {
        boolean moved = false;
        for (Node n = node.getParent(); n != null; n = n.getParent()) {
            if (n instanceof ScrollPane scroll && scroll.getContent() != null) {
                Bounds view = scroll.localToScene(scroll.getLayoutBounds());
                Bounds wanted = node.localToScene(node.getLayoutBounds());
                double room = scroll.getContent().getLayoutBounds().getHeight() - scroll.getViewportBounds().getHeight();
                double off = wanted.getMaxY() > view.getMaxY() ? wanted.getMaxY() - view.getMaxY() + 8
                        : wanted.getMinY() < view.getMinY() ? wanted.getMinY() - view.getMinY() - 8 : 0;
                double to = room <= 0 ? scroll.getVvalue() : Math.clamp(scroll.getVvalue() + off / room, 0, 1);
                if (Math.abs(to - scroll.getVvalue()) > 1e-6) {
                    scroll.setVvalue(to);
                    moved = true;
                }
            }
        }
        return moved;
    }

    /** What keeps the pointer from a node at that point of its scene, in words; empty where nothing does. */
    static Optional<String> over(Node node, Point2D at) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (n.getClip() != null && !n.getClip().contains(n.sceneToLocal(at))) {
                return Optional.of("it is scrolled out of sight");
            }
        }
        Node met = met(node.getScene().getRoot(), at).orElse(node.getScene().getRoot());
        for (Node n = met; n != null; n = n.getParent()) {
            if (n.equals(node)) {
                return Optional.empty();
            }
        }
        return Optional.of(met + " lies over it");
    }

    /** The innermost node that the pointer meets: as {@link #at}, but it falls through panes that only hold others. */
    private static Optional<Node> met(Node node, Point2D at) {
        if (!node.isVisible() || node.isMouseTransparent() || node.getClip() != null && !node.getClip().contains(node.sceneToLocal(at))) {
            return Optional.empty();
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable().reversed()) {
                Optional<Node> found = met(child, at);
                if (found.isPresent()) {
                    return found;
                }
            }
            boolean holds = !parent.isPickOnBounds() && !(parent instanceof Region region && region.getBackground() != null);
            if (holds) {
                return Optional.empty();
            }
        }
        return node.contains(node.sceneToLocal(at)) ? Optional.of(node) : Optional.empty();
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
