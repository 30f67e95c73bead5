package wanglou.console.tour;

import java.util.Locale;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;

import wanglou.console.tour.TourStep.Press;
import wanglou.console.tour.TourStep.Spot;

/** Home: FX. Mouse and keys of a tour: makes the events a person's hand would make, inside this process, whatever holds the desktop's focus. */
final class Hand {

    private static final double NOTCH = 40;

    private Hand() {
    }

    static void press(Node node, Press press, Spot spot) {
        Point2D at = point(node, spot);
        Node target = Nodes.at(node, at.getX(), at.getY());
        fire(target, MouseEvent.MOUSE_ENTERED_TARGET, at, MouseButton.NONE, 0);
        fire(target, MouseEvent.MOUSE_MOVED, at, MouseButton.NONE, 0);
        if (press == Press.HOVER) {
            return;
        }
        MouseButton button = press == Press.RIGHT ? MouseButton.SECONDARY : MouseButton.PRIMARY;
        if (press == Press.HOLD) {
            fire(target, MouseEvent.MOUSE_PRESSED, at, button, 1);
            return;
        }
        for (int i = 1; i <= (press == Press.DOUBLE ? 2 : 1); i++) {
            fire(target, MouseEvent.MOUSE_PRESSED, at, button, i);
            fire(target, MouseEvent.MOUSE_RELEASED, at, button, i);
            fire(target, MouseEvent.MOUSE_CLICKED, at, button, i);
        }
        if (press == Press.RIGHT) {
            Point2D screen = screen(target, at);
            Event.fireEvent(target, new javafx.scene.input.ContextMenuEvent(javafx.scene.input.ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                    at.getX(), at.getY(), screen.getX(), screen.getY(), false, new PickResult(target, at.getX(), at.getY())));
        }
    }

    /** Ends a {@link Press#HOLD}. */
    static void letGo(Node node, Spot spot) {
        Point2D at = point(node, spot);
        Node target = Nodes.at(node, at.getX(), at.getY());
        fire(target, MouseEvent.MOUSE_RELEASED, at, MouseButton.PRIMARY, 1);
        fire(target, MouseEvent.MOUSE_CLICKED, at, MouseButton.PRIMARY, 1);
    }

    static void drag(Node node, Spot from, Spot to) {
        Point2D start = point(node, from);
        Point2D end = point(node, to);
        Node target = Nodes.at(node, start.getX(), start.getY());
        fire(target, MouseEvent.MOUSE_PRESSED, start, MouseButton.PRIMARY, 1);
        fire(target, MouseEvent.DRAG_DETECTED, start, MouseButton.PRIMARY, 1);
        for (int i = 1; i <= 10; i++) {
            fire(target, MouseEvent.MOUSE_DRAGGED, start.interpolate(end, i / 10.0), MouseButton.PRIMARY, 1);
        }
        fire(target, MouseEvent.MOUSE_RELEASED, end, MouseButton.PRIMARY, 1);
    }

    static void scroll(Node node, Spot spot, double notches) {
        Point2D at = point(node, spot);
        Node target = Nodes.at(node, at.getX(), at.getY());
        Point2D screen = screen(target, at);
        for (int i = 0; i < Math.abs(notches); i++) {
            double dy = Math.signum(notches) * NOTCH;
            Event.fireEvent(target, new ScrollEvent(ScrollEvent.SCROLL, at.getX(), at.getY(), screen.getX(), screen.getY(), false, false, false,
                    false, false, false, 0, dy, 0, dy, ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.LINES,
                    Math.signum(notches), 0, new PickResult(target, at.getX(), at.getY())));
        }
    }

    static void type(Scene scene, String text) {
        text.codePoints().mapToObj(Character::toString).forEach(c -> key(scene, KeyEvent.KEY_TYPED, c, KeyCode.UNDEFINED, false, false, false));
    }

    /** @param keys e.g. {@code Ctrl+Shift+K}, {@code Enter}, {@code ?} */
    static void keys(Scene scene, String keys) {
        String[] parts = keys.length() > 1 ? keys.split("\\+") : new String[] {keys};
        boolean control = false;
        boolean shift = false;
        boolean alt = false;
        for (int i = 0; i < parts.length - 1; i++) {
            switch (parts[i].toLowerCase(Locale.ROOT)) {
                case "ctrl" -> control = true;
                case "shift" -> shift = true;
                case "alt" -> alt = true;
                default -> throw new IllegalArgumentException("no modifier " + parts[i]);
            }
        }
        String last = parts[parts.length - 1];
        KeyCode code = code(last);
        key(scene, KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, code, control, shift, alt);
        if (last.length() == 1 && !control && !alt) {
            key(scene, KeyEvent.KEY_TYPED, last, KeyCode.UNDEFINED, false, shift, false);
        }
        key(scene, KeyEvent.KEY_RELEASED, KeyEvent.CHAR_UNDEFINED, code, control, shift, alt);
    }

    private static KeyCode code(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "esc" -> KeyCode.ESCAPE;
            case "?", "/" -> KeyCode.SLASH;
            case "plus" -> KeyCode.PLUS;
            case "pgup" -> KeyCode.PAGE_UP;
            case "pgdn" -> KeyCode.PAGE_DOWN;
            default -> {
                KeyCode code = name.length() == 1 && Character.isDigit(name.charAt(0)) ? KeyCode.valueOf("DIGIT" + name)
                        : KeyCode.getKeyCode(name.length() > 1 && !name.startsWith("F") ? name.substring(0, 1).toUpperCase(Locale.ROOT)
                                + name.substring(1).toLowerCase(Locale.ROOT) : name.toUpperCase(Locale.ROOT));
                if (code == null) {
                    throw new IllegalArgumentException("no key " + name);
                }
                yield code;
            }
        };
    }

    private static void key(Scene scene, EventType<KeyEvent> type, String text, KeyCode code, boolean control, boolean shift, boolean alt) {
        Node focused = scene.getFocusOwner();
        Event.fireEvent(focused == null ? scene.getRoot() : focused, new KeyEvent(type, text, text, code, shift, control, alt, false));
    }

    static Point2D point(Node node, Spot spot) {
        var bounds = node.getLayoutBounds();
        return node.localToScene(bounds.getMinX() + (spot.share() ? bounds.getWidth() * spot.x() : spot.x()),
                bounds.getMinY() + (spot.share() ? bounds.getHeight() * spot.y() : spot.y()));
    }

    private static void fire(Node target, EventType<MouseEvent> type, Point2D at, MouseButton button, int clicks) {
        Point2D screen = screen(target, at);
        boolean down = button != MouseButton.NONE && type != MouseEvent.MOUSE_RELEASED && type != MouseEvent.MOUSE_CLICKED;
        Event.fireEvent(target, new MouseEvent(type, at.getX(), at.getY(), screen.getX(), screen.getY(), button, clicks, false, false, false,
                false, down && button == MouseButton.PRIMARY, false, down && button == MouseButton.SECONDARY, true, false, true,
                new PickResult(target, at.getX(), at.getY())));
    }

    private static Point2D screen(Node node, Point2D scenePoint) {
        Scene scene = node.getScene();
        if (scene == null || scene.getWindow() == null) {
            return scenePoint;
        }
        return scenePoint.add(scene.getX() + scene.getWindow().getX(), scene.getY() + scene.getWindow().getY());
    }
}
