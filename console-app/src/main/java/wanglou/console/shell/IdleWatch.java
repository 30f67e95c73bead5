package wanglou.console.shell;

import java.time.Duration;
import java.time.Instant;
import javafx.geometry.Point2D;
import javafx.scene.input.InputEvent;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

/**
 * Home: FX. How long nobody has touched this console. A pointer that rests while things move under it is not input: the toolkit then sends
 * entered and exited, and moves without a way.
 */
final class IdleWatch {

    private Instant last;
    private @Nullable Point2D pointer;

    IdleWatch(Instant start) {
        last = start;
    }

    void seen(InputEvent event, Instant now) {
        if (event instanceof MouseEvent mouse && !moved(mouse)) {
            return;
        }
        last = now;
    }

    /** As if somebody had just touched a key. */
    void restart(Instant now) {
        last = now;
    }

    Duration idle(Instant now) {
        return Duration.between(last, now);
    }

    private boolean moved(MouseEvent mouse) {
        var type = mouse.getEventType();
        if (type == MouseEvent.MOUSE_PRESSED || type == MouseEvent.MOUSE_RELEASED || type == MouseEvent.MOUSE_DRAGGED) {
            return true;
        }
        if (type != MouseEvent.MOUSE_MOVED) {
            return false;
        }
        Point2D at = new Point2D(mouse.getScreenX(), mouse.getScreenY());
        boolean moved = !at.equals(pointer);
        pointer = at;
        return moved;
    }
}
