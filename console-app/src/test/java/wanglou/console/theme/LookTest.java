package wanglou.console.theme;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Paint;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import wanglou.console.Fx;
import wanglou.hub.RunningHub;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What floats is dressed like the window below it, from its first pixel on. */
class LookTest {

    private static final Logger CSS = Logger.getLogger("javafx.css");

    private final List<String> warned = new CopyOnWriteArrayList<>();
    private final Handler ears = new Handler() {
        @Override
        public void publish(LogRecord spoken) {
            warned.add(spoken.getMessage());
        }

        @Override
        public void flush() {
            // Nothing is kept back.
        }

        @Override
        public void close() {
            // Nothing to close.
        }
    };

    private static @Nullable Paint text(@Nullable Window popup) {
        return popup != null && popup.getScene().getRoot().lookup(".menu-item .label") instanceof Label label && popup.isShowing() ? label.getTextFill() : null;
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void menusAndTipsFindTheirColoursWhenTheyOpen(Theme theme) {
        Fx.start();
        CSS.addHandler(ears);
        Look look = Fx.on(() -> new Look(List.of()));
        MenuItem release = Fx.on(() -> new MenuItem("释放"));
        Menu more = Fx.on(() -> new Menu("大屏 1", null, new MenuItem("飞投")));
        MenuButton pick = Fx.on(() -> new MenuButton("大屏", null, release, more));
        Button tipped = Fx.on(() -> new Button("?"));
        Tooltip tip = Fx.on(() -> new Tooltip("全部"));
        ContextMenu menu = Fx.on(() -> new ContextMenu(new MenuItem("周边快查")));
        Stage stage = Fx.on(() -> {
            look.themeProperty().set(theme);
            return window(look, pick, tipped);
        });
        try {
            on(pick::show);
            becomes(look, () -> text(release.getParentPopup()));
            on(() -> enter(release.getParentPopup().getScene().getRoot().lookup(".menu")));
            becomes(look, () -> text(more.getItems().getFirst().getParentPopup()));
            on(pick::hide);
            on(() -> menu.show(tipped, 200, 200));
            becomes(look, () -> text(menu));
            on(menu::hide);
            on(() -> tip.show(tipped, 100, 100));
            on(tip::hide);
        } finally {
            CSS.removeHandler(ears);
            on(() -> {
                stage.close();
                look.close();
            });
        }
        assertEquals(List.of(), warned);
    }

    /** Opened in one theme and again in the other: nothing of the first may stick to it. */
    @ParameterizedTest
    @EnumSource(Theme.class)
    void aMenuOpenedAgainAfterTheThemeWasSwitchedHasTheNewColours(Theme first) {
        Fx.start();
        Look look = Fx.on(() -> new Look(List.of()));
        ContextMenu menu = Fx.on(() -> new ContextMenu(new MenuItem("周边快查")));
        Button owner = Fx.on(() -> new Button("?"));
        Stage stage = Fx.on(() -> {
            look.themeProperty().set(first);
            return window(look, new MenuButton("大屏"), owner);
        });
        try {
            on(() -> menu.show(owner, 200, 200));
            becomes(look, () -> text(menu));
            becomes(look, "raised", () -> ground(menu));
            on(menu::hide);
            on(() -> look.themeProperty().set(first.other()));
            on(() -> menu.show(owner, 200, 200));
            becomes(look, () -> text(menu));
            becomes(look, "raised", () -> ground(menu));
        } finally {
            on(() -> {
                stage.close();
                look.close();
            });
        }
    }

    private static Stage window(Look look, MenuButton pick, Button tipped) {
        look.start();
        Stage stage = new Stage();
        Scene scene = new Scene(new VBox(pick, tipped), 300, 200);
        look.dress(scene);
        stage.setScene(scene);
        stage.show();
        return stage;
    }

    /** As the pointer does it: the menu below opens. */
    private static void enter(Node item) {
        for (EventType<MouseEvent> what : List.of(MouseEvent.MOUSE_ENTERED, MouseEvent.MOUSE_RELEASED)) {
            Event.fireEvent(item, new MouseEvent(what, 5, 5, 5, 5, MouseButton.PRIMARY, 1, false, false, false, false, false, false, false, true, false, true, null));
        }
    }

    private static void on(Runnable work) {
        Fx.on(() -> {
            work.run();
            return true;
        });
    }

    private static @Nullable Paint ground(ContextMenu popup) {
        return popup.getSkin() != null && popup.getSkin().getNode() instanceof Region menu && menu.getBackground() != null
                ? menu.getBackground().getFills().getLast().getFill() : null;
    }

    private static void becomes(Look look, Supplier<@Nullable Paint> shown) {
        becomes(look, "text", shown);
    }

    private static void becomes(Look look, String token, Supplier<@Nullable Paint> shown) {
        try {
            RunningHub.until("it has the colour " + token + " of " + look.theme(), () -> Fx.on(() -> look.tokens().color(token).equals(shown.get())));
        } catch (AssertionError no) {
            throw new AssertionError(no.getMessage() + ": " + Fx.on(shown), no);
        }
    }
}
