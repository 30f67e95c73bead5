package wanglou.console.shell;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import wanglou.console.Presence;

/**
 * Home: FX. Takes the desk off the screen when nobody has touched it for as long as the person chose, and puts it back as it was for the
 * same person's password. The desk leaves the scene: there is nothing to see under the card and no key reaches it. Its mirrors, its sounds
 * and its drafts go on.
 */
final class ScreenLock implements AutoCloseable {

    private final Desk desk;
    private final Presence presence;
    private final StackPane root;
    private final Node window;
    private final Stage stage;
    private final Runnable other;
    private final IdleWatch idle;
    private final EventHandler<InputEvent> input;
    private final InvalidationListener second = o -> look();
    private @Nullable LockView view;
    private @Nullable Node focusBefore;

    /**
     * @param root holds the window, and the card in its place
     * @param other somebody else wants to sign in at this desk
     */
    ScreenLock(Desk desk, Presence presence, Stage stage, StackPane root, Node window, Runnable other) {
        this.desk = desk;
        this.presence = presence;
        this.stage = stage;
        this.root = root;
        this.window = window;
        this.other = other;
        idle = new IdleWatch(desk.clock().now());
        input = e -> idle.seen(e, desk.clock().now());
        stage.addEventFilter(InputEvent.ANY, input);
        desk.windows().onInput(input);
        desk.clock().secondProperty().addListener(second);
    }

    boolean locked() {
        return view != null;
    }

    private void look() {
        Instant now = desk.clock().now();
        if (idle.idle(now).compareTo(Duration.ofMinutes(desk.preferences().get().lockMinutes())) >= 0) {
            lock();
        }
    }

    /** At once; without a password that could be asked for nothing is locked. */
    void lock() {
        if (locked() || !presence.provable()) {
            return;
        }
        Scene scene = root.getScene();
        focusBefore = scene == null ? null : scene.getFocusOwner();
        // Menus, drop-downs and tips are windows of their own.
        List.copyOf(Window.getWindows()).stream().filter(PopupWindow.class::isInstance).forEach(Window::hide);
        view = new LockView(desk, presence, this::unlock, other);
        desk.windows().cover(() -> LockView.cover(desk.texts()));
        show();
    }

    /** The card, again after somebody else thought better of it. */
    void show() {
        LockView card = view;
        if (card != null) {
            root.getChildren().setAll(card);
            card.focus();
        }
    }

    private void unlock() {
        LockView card = view;
        if (card == null) {
            return;
        }
        card.close();
        view = null;
        idle.restart(desk.clock().now());
        desk.windows().uncover();
        root.getChildren().setAll(window);
        if (focusBefore != null && focusBefore.getScene() != null) {
            focusBefore.requestFocus();
        } else {
            window.requestFocus();
        }
    }

    @Override
    public void close() {
        stage.removeEventFilter(InputEvent.ANY, input);
        desk.clock().secondProperty().removeListener(second);
        if (view != null) {
            view.close();
        }
    }
}
