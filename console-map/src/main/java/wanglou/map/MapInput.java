package wanglou.map;

import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

import org.jspecify.annotations.Nullable;

/**
 * Home: FX. Turns mouse, wheel and keys into movements and gestures. Left drag pans, or carries a movable thing; the wheel zooms at the pointer by
 * whole steps; arrows pan, + and − zoom, Esc drops a tool or a carried thing.
 */
final class MapInput {

    /** A press that moves less is a click (hands shake). */
    private static final double CLICK_SLACK = 4;
    /** What one notch of a wheel reports; a touch pad must add up to it. */
    private static final double NOTCH = 40;

    private final MapView map;
    private @Nullable MouseEvent press;
    private double lastX;
    private double lastY;
    private boolean dragging;
    private @Nullable Pick carried;
    private Optional<Pick> hover = Optional.empty();
    private double wheel;

    MapInput(MapView map) {
        this.map = map;
    }

    void install() {
        map.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        map.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        map.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        map.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        map.addEventHandler(MouseEvent.MOUSE_EXITED, this::exited);
        map.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        map.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::menu);
        map.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void pressed(MouseEvent e) {
        map.requestFocus();
        if (e.getButton() == MouseButton.PRIMARY) {
            press = e;
            lastX = e.getX();
            lastY = e.getY();
            dragging = false;
            carried = map.tool().isPresent() ? null : map.pick(e.getX(), e.getY()).filter(this::isMovable).orElse(null);
        }
        e.consume();
    }

    private void dragged(MouseEvent e) {
        if (press == null || e.getButton() != MouseButton.PRIMARY) {
            return;
        }
        dragging = dragging || Math.hypot(e.getX() - press.getX(), e.getY() - press.getY()) > CLICK_SLACK;
        if (dragging && carried != null) {
            Pick thing = carried;
            map.setCursor(Cursor.CLOSED_HAND);
            map.layer(thing.layer()).ifPresent(l -> l.carry(thing.key(), map.viewport().toGeo(e.getX(), e.getY())));
        } else if (dragging) {
            map.setCursor(Cursor.MOVE);
            map.panBy(Math.rint(lastX - e.getX()), Math.rint(lastY - e.getY()), false);
            lastX = e.getX();
            lastY = e.getY();
        }
        map.pointerAt(Optional.of(map.viewport().toGeo(e.getX(), e.getY())));
        e.consume();
    }

    private void released(MouseEvent e) {
        if (press == null || e.getButton() != MouseButton.PRIMARY) {
            return;
        }
        Pick thing = carried;
        press = null;
        carried = null;
        map.setCursor(map.tool().map(MapTool::cursor).orElse(Cursor.DEFAULT));
        if (!dragging) {
            MapPointer at = pointer(e, e.getClickCount());
            map.tool().ifPresentOrElse(tool -> tool.clicked(at), () -> map.clicked(at));
        } else if (thing != null) {
            map.layer(thing.layer()).ifPresent(l -> l.carry(thing.key(), null));
            map.moved(thing, map.viewport().toGeo(e.getX(), e.getY()));
        }
        e.consume();
    }

    private void moved(MouseEvent e) {
        MapPointer at = pointer(e, 0);
        map.pointerAt(Optional.of(at.point()));
        if (map.tool().isPresent()) {
            map.tool().get().moved(at);
            return;
        }
        if (!at.pick().map(Pick::keys).equals(hover.map(Pick::keys))) {
            hover = at.pick();
            map.setCursor(hover.isPresent() ? Cursor.HAND : Cursor.DEFAULT);
            map.hovered(hover.isPresent() ? Optional.of(at) : Optional.empty());
        }
    }

    private void exited(MouseEvent e) {
        map.pointerAt(Optional.empty());
        if (hover.isPresent()) {
            hover = Optional.empty();
            map.hovered(Optional.empty());
        }
    }

    private void scrolled(ScrollEvent e) {
        if (e.isInertia() || e.getDeltaY() == 0) {
            return;
        }
        wheel = Math.signum(wheel) == Math.signum(e.getDeltaY()) ? wheel + e.getDeltaY() : e.getDeltaY();
        int steps = (int) (wheel / NOTCH);
        if (steps != 0) {
            wheel -= steps * NOTCH;
            map.zoomBy(Integer.signum(steps), e.getX(), e.getY());
        }
        e.consume();
    }

    private void menu(ContextMenuEvent e) {
        double x = e.isKeyboardTrigger() ? map.getWidth() / 2 : e.getX();
        double y = e.isKeyboardTrigger() ? map.getHeight() / 2 : e.getY();
        Point2D screen = map.localToScreen(x, y);
        map.menuAsked(new MapPointer(map.viewport().toGeo(x, y), x, y, screen.getX(), screen.getY(), map.pick(x, y), 1));
        e.consume();
    }

    private void key(KeyEvent e) {
        if (e.isControlDown() || e.isAltDown() || e.isMetaDown()) {
            return;
        }
        if (map.tool().filter(tool -> tool.key(e, map.viewport())).isPresent() || ours(e)) {
            e.consume();
        }
    }

    private boolean ours(KeyEvent e) {
        double step = e.isShiftDown() ? 0.75 : 0.25;
        switch (e.getCode()) {
            case LEFT -> map.panBy(Math.rint(-step * map.getWidth()), 0, true);
            case RIGHT -> map.panBy(Math.rint(step * map.getWidth()), 0, true);
            case UP -> map.panBy(0, Math.rint(-step * map.getHeight()), true);
            case DOWN -> map.panBy(0, Math.rint(step * map.getHeight()), true);
            case PLUS, EQUALS, ADD -> map.zoomBy(1);
            case MINUS, SUBTRACT -> map.zoomBy(-1);
            case ESCAPE -> {
                return letGo();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Puts away what is in the hand. @return whether there was something */
    private boolean letGo() {
        Pick thing = carried;
        if (thing != null) {
            map.layer(thing.layer()).ifPresent(l -> l.carry(thing.key(), null));
            carried = null;
            press = null;
            return true;
        }
        boolean holding = map.tool().isPresent();
        if (holding) {
            map.tool(null);
        }
        return holding;
    }

    private boolean isMovable(Pick pick) {
        return !pick.isCluster() && map.layer(pick.layer()).filter(l -> l.movable(pick.key())).isPresent();
    }

    private MapPointer pointer(MouseEvent e, int clicks) {
        return new MapPointer(map.viewport().toGeo(e.getX(), e.getY()), e.getX(), e.getY(), e.getScreenX(), e.getScreenY(),
                map.pick(e.getX(), e.getY()), clicks);
    }
}
