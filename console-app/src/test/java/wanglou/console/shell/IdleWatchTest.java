package wanglou.console.shell;

import java.time.Duration;
import java.time.Instant;
import javafx.event.EventType;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class IdleWatchTest {

    private static final Instant NINE = Instant.parse("2026-03-14T09:00:00Z");
    private final IdleWatch watch = new IdleWatch(NINE);

    private static MouseEvent mouse(EventType<MouseEvent> type, double x) {
        return new MouseEvent(type, x, 0, x, 0, MouseButton.NONE, 0, false, false, false, false, false, false, false, false, false, false, null);
    }

    private Duration idleAfter(javafx.scene.input.InputEvent event, int minute) {
        Instant now = NINE.plus(Duration.ofMinutes(minute));
        watch.seen(event, now);
        return watch.idle(now);
    }

    @Test
    void keysAndAMovingPointerAreInput() {
        assertEquals(Duration.ZERO, idleAfter(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.A, false, false, false, false), 3));
        assertEquals(Duration.ZERO, idleAfter(mouse(MouseEvent.MOUSE_MOVED, 5), 4));
        assertEquals(Duration.ZERO, idleAfter(mouse(MouseEvent.MOUSE_PRESSED, 5), 5));
        assertEquals(Duration.ofMinutes(2), watch.idle(NINE.plus(Duration.ofMinutes(7))));
    }

    @Test
    void aRestingPointerUnderWhichThingsMoveIsNotInput() {
        watch.seen(mouse(MouseEvent.MOUSE_MOVED, 5), NINE);
        assertEquals(Duration.ofMinutes(3), idleAfter(mouse(MouseEvent.MOUSE_ENTERED, 5), 3));
        assertEquals(Duration.ofMinutes(4), idleAfter(mouse(MouseEvent.MOUSE_EXITED, 5), 4));
        assertEquals(Duration.ofMinutes(5), idleAfter(mouse(MouseEvent.MOUSE_MOVED, 5), 5));
    }
}
