package wanglou.hub;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import wanglou.console.Fx;

/** A person's hand at one of several consoles on one screen: a true pointer, which meets what lies on top, and keys to what has that window's focus. */
final class RealHand {

    private final Stage window;

    RealHand(Stage window) {
        this.window = window;
    }

    /** Waits for what must come true on the screen; a loaded machine is slow, not wrong. */
    static void until(Supplier<String> what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!Fx.on(condition::getAsBoolean)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("did not happen within 60 s: " + Fx.on(what));
            }
            LockSupport.parkNanos(10_000_000);
        }
    }

    Optional<Node> find(String selector) {
        return window.getScene().getRoot().lookupAll(selector).stream().filter(RealHand::seen).findFirst();
    }

    private static boolean seen(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return node.getLayoutBounds().getWidth() > 0;
    }

    private static String words(Node node) {
        return switch (node) {
            case TextInputControl input -> input.getText() == null ? "" : input.getText();
            case Labeled labeled when labeled.getText() != null && !labeled.getText().isEmpty() -> labeled.getText();
            case Parent parent -> parent.getChildrenUnmodifiable().stream().filter(Node::isVisible).map(RealHand::words).filter(w -> !w.isBlank())
                    .collect(Collectors.joining(" "));
            default -> "";
        };
    }

    /** What stands there; empty where it is not to be seen. */
    String read(String selector) {
        return Fx.on(() -> find(selector).map(RealHand::words).orElse(""));
    }

    void sees(String selector, String words) {
        until(() -> selector + " to say “" + words + "”; it says: " + find(selector).map(RealHand::words), () -> find(selector).map(RealHand::words).orElse("").contains(words));
    }

    void sees(String selector) {
        until(() -> selector + " to be seen", () -> find(selector).isPresent());
    }

    void seesNot(String selector) {
        until(() -> selector + " to be gone", () -> find(selector).isEmpty());
    }

    boolean enabled(String selector) {
        return Fx.on(() -> find(selector).map(n -> !n.isDisabled()).orElse(false));
    }

    void click(String selector) {
        at(selector, null, 1);
    }

    /** At a point of it, px from its upper left corner. */
    void click(String selector, double x, double y) {
        at(selector, new Point2D(x, y), 1);
    }

    void doubleClick(String selector) {
        at(selector, null, 2);
    }

    /** Moves the pointer there, waits until the control itself feels it, and presses. */
    private void at(String selector, @Nullable Point2D spot, int times) {
        until(() -> selector + " to be enabled; it is " + find(selector).map(Node::toString).orElse("not there"), () -> find(selector).filter(n -> !n.isDisabled()).isPresent());
        Fx.on(() -> {
            window.toFront();
            window.requestFocus();
            reveal(find(selector).orElseThrow());
            return true;
        });
        Robot robot = Fx.on(Robot::new);
        until(() -> "the pointer to reach " + selector + ", it is over " + met(), () -> {
            Bounds there = find(selector).map(n -> n.localToScreen(n.getLayoutBounds())).orElse(null);
            if (there == null) {
                return false;
            }
            Point2D to = spot == null ? new Point2D(Math.rint(there.getCenterX()), Math.rint(there.getCenterY())) : new Point2D(there.getMinX(), there.getMinY()).add(spot);
            if (robot.getMousePosition().distance(to) >= 1) {
                robot.mouseMove(to);
            }
            return find(selector).filter(Node::isHover).isPresent();
        });
        for (int i = 0; i < times; i++) {
            Fx.on(() -> {
                robot.mousePress(MouseButton.PRIMARY);
                return true;
            });
            Fx.on(() -> {
                robot.mouseRelease(MouseButton.PRIMARY);
                return true;
            });
        }
        settle();
    }

    private String met() {
        return window.getScene().getRoot().lookupAll("*").stream().filter(Node::isHover).map(Node::toString).collect(Collectors.joining(" > "));
    }

    private static void reveal(Node node) {
        for (Node n = node.getParent(); n != null; n = n.getParent()) {
            if (n instanceof ScrollPane scroll && scroll.getContent() != null) {
                double room = scroll.getContent().getLayoutBounds().getHeight() - scroll.getViewportBounds().getHeight();
                double y = scroll.getContent().sceneToLocal(node.localToScene(node.getLayoutBounds())).getMinY();
                scroll.setVvalue(room <= 0 ? 0 : Math.clamp((y - 8) / room, 0, 1));
            }
        }
    }

    /** What the window system was told has come through the toolkit's own queue. */
    static void settle() {
        for (int i = 0; i < 4; i++) {
            Fx.on(() -> true);
            LockSupport.parkNanos(20_000_000);
        }
    }

    void type(String text) {
        Fx.on(() -> {
            text.codePoints().mapToObj(Character::toString).forEach(c -> fire(KeyEvent.KEY_TYPED, c, KeyCode.UNDEFINED, false));
            return true;
        });
    }

    /** Empties the field the keys are in. */
    void empty() {
        Fx.on(() -> {
            fire(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, KeyCode.A, true);
            fire(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, KeyCode.DELETE, false);
            return true;
        });
    }

    private void fire(javafx.event.EventType<KeyEvent> type, String text, KeyCode code, boolean control) {
        Node focused = window.getScene().getFocusOwner();
        Event.fireEvent(focused == null ? window.getScene().getRoot() : focused, new KeyEvent(type, text, text, code, false, control, false, false));
    }
}
