package wanglou.console.shell;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.stage.Screen;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import wanglou.console.theme.Look;

/** Home: FX. The further windows of one person: detached pages and floating panels. Each stands where it stood last time. */
public final class Windows implements AutoCloseable {

    private final Look look;
    private final Preferences preferences;
    private final Map<String, Stage> open = new HashMap<>();
    private final Map<Stage, Parent> covered = new HashMap<>();
    private @Nullable Supplier<Parent> cover;
    private EventHandler<InputEvent> input = e -> { };

    public Windows(Look look, Preferences preferences) {
        this.look = look;
        this.preferences = preferences;
    }

    /**
     * Opens a window, or brings the one with that id to the front.
     *
     * @param closed runs after the person closed it, not at sign-out
     */
    public Stage open(String id, ObservableValue<String> title, Parent content, double width, double height, Runnable closed) {
        Stage there = open.get(id);
        if (there != null) {
            there.toFront();
            return there;
        }
        Stage stage = new Stage();
        stage.titleProperty().bind(title);
        Scene scene = new Scene(content, width, height);
        look.dress(scene);
        stage.setScene(scene);
        stage.addEventFilter(InputEvent.ANY, e -> input.handle(e));
        coverOne(stage);
        place(stage, id, width, height);
        stage.setOnHidden(e -> {
            remember(stage, id);
            uncoverOne(stage);
            if (open.remove(id) != null) {
                closed.run();
            }
        });
        open.put(id, stage);
        stage.show();
        return stage;
    }

    public void close(String id) {
        Stage stage = open.get(id);
        if (stage != null) {
            stage.close();
        }
    }

    /** Sees every input to any of these windows, those to come included. */
    void onInput(EventHandler<InputEvent> seen) {
        input = seen;
    }

    /** Takes the content of every window off the screen, of those to come too, and puts something else there. */
    void cover(Supplier<Parent> instead) {
        cover = instead;
        open.values().forEach(this::coverOne);
    }

    void uncover() {
        cover = null;
        open.values().forEach(this::uncoverOne);
    }

    private void coverOne(Stage stage) {
        if (cover != null) {
            covered.put(stage, stage.getScene().getRoot());
            stage.getScene().setRoot(cover.get());
        }
    }

    private void uncoverOne(Stage stage) {
        Parent content = covered.remove(stage);
        if (content != null) {
            stage.getScene().setRoot(content);
        }
    }

    /** Puts a window where this person last had it, if that is still on a screen. */
    public void place(Stage stage, String id, double width, double height) {
        WindowPlace place = preferences.window(id);
        if (place != null && onScreen(place)) {
            stage.setX(place.x());
            stage.setY(place.y());
            stage.setWidth(place.width());
            stage.setHeight(place.height());
            stage.setMaximized(place.maximized());
        } else {
            Rectangle2D screen = Screen.getPrimary().getVisualBounds();
            stage.setWidth(Math.min(width, screen.getWidth()));
            stage.setHeight(Math.min(height, screen.getHeight()));
        }
    }

    public void remember(Stage stage, String id) {
        if (!Double.isNaN(stage.getX()) && stage.getWidth() > 0) {
            preferences.keepWindow(id, new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized()));
        }
    }

    private static boolean onScreen(WindowPlace place) {
        return place.width() >= 200 && place.height() >= 120
                && !Screen.getScreensForRectangle(place.x(), place.y(), 100, 40).isEmpty();
    }

    /** All at once, at sign-out: their panels come back docked or floating as they were. */
    @Override
    public void close() {
        Map<String, Stage> leaving = Map.copyOf(open);
        open.clear();
        leaving.values().forEach(Stage::close);
    }
}
