package wanglou.console.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;

/**
 * Home: FX. Part of a card is made anew while the keys are in it: they come back to the control of the same name, or where that is gone to the
 * nearest one. Without this they would be thrown to the first control of the window.
 */
public final class KeepFocus {

    private KeepFocus() {
    }

    public static void across(Parent part, Runnable renew) {
        Scene scene = part.getScene();
        Node had = scene == null ? null : scene.getFocusOwner();
        if (had == null || had.equals(part) || !within(had, part)) {
            renew.run();
            return;
        }
        boolean ring = had.isFocusVisible();
        String name = had.getId();
        int place = reachable(part).indexOf(had);
        renew.run();
        List<Node> now = reachable(part);
        Optional<Node> again = now.stream().filter(node -> name != null && Objects.equals(node.getId(), name)).findFirst()
                .or(() -> now.isEmpty() ? nearest(part) : Optional.of(now.get(Math.clamp(place, 0, now.size() - 1))));
        again.ifPresent(node -> focus(node, ring));
    }

    /** A ring is only drawn by going there with the keys: one step on and back. */
    private static void focus(Node node, boolean ring) {
        node.requestFocus();
        if (ring && node.requestFocusTraversal(TraversalDirection.NEXT)) {
            Node next = node.getScene().getFocusOwner();
            if (next != null && !next.equals(node)) {
                next.requestFocusTraversal(TraversalDirection.PREVIOUS);
            }
            if (!node.isFocused()) {
                node.requestFocus();
            }
        }
    }

    private static Optional<Node> nearest(Parent part) {
        for (Parent around = part.getParent(); around != null; around = around.getParent()) {
            List<Node> others = reachable(around);
            if (!others.isEmpty()) {
                return Optional.of(others.getFirst());
            }
        }
        return Optional.empty();
    }

    private static boolean within(Node node, Parent part) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (n.equals(part)) {
                return true;
            }
        }
        return false;
    }

    private static List<Node> reachable(Node node) {
        List<Node> found = new ArrayList<>();
        if (node.isVisible() && !node.isDisabled()) {
            if (node.isFocusTraversable()) {
                found.add(node);
            }
            if (node instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(child -> found.addAll(reachable(child)));
            }
        }
        return found;
    }
}
