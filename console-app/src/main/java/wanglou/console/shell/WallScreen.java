package wanglou.console.shell;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.KeyCombination;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Home: FX. Keeps a wall on the screen it was given: fills it, becomes a window on a screen that is there when it is unplugged, and fills it again when it is
 * back.
 */
final class WallScreen implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WallScreen.class);
    /** Of a window where the screen is missing; it lies in the corner, over as little of somebody's desk as can be. */
    private static final double WIDTH = 1024;
    private static final double HEIGHT = 640;
    /** How often it is told again; then whoever holds it there means it. */
    private static final int TRIES = 5;

    private final Stage stage;
    private final int screen;
    private final ListChangeListener<Screen> plugged = change -> look();
    private final PauseTransition settle = new PauseTransition(Duration.seconds(0.7));
    private int tries;
    private @Nullable Filled filled;
    private @Nullable Stand stands;

    /**
     * A screen that was filled.
     *
     * @param of how many were connected then
     */
    record Filled(Rectangle2D bounds, int of) {
    }

    /**
     * Where a wall should be.
     *
     * @param whole fills these bounds; else a window within them
     */
    record Stand(boolean whole, Rectangle2D bounds) {
    }

    /** @param screen number from 0 */
    WallScreen(Stage stage, int screen) {
        this.stage = stage;
        this.screen = screen;
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        settle.setOnFinished(e -> lookWhereItCame());
        Screen.getScreens().addListener(plugged);
        look();
    }

    /**
     * The screen it filled, as long as that is there: numbers move up when another one is unplugged, and walls must not jump over each other. Else the screen
     * of its number, unless one is missing since. Else a window on the first.
     *
     * @param screen number from 0
     * @param filled before, null where it never filled one
     * @param screens bounds of those that are connected, at least one
     */
    static Stand stand(int screen, @Nullable Filled filled, List<Rectangle2D> screens) {
        if (filled != null && screens.contains(filled.bounds())) {
            return new Stand(true, filled.bounds());
        }
        return screen < screens.size() && (filled == null || screens.size() >= filled.of()) ? new Stand(true, screens.get(screen))
                : new Stand(false, screens.getFirst());
    }

    private void look() {
        List<Rectangle2D> screens = Screen.getScreens().stream().map(Screen::getBounds).toList();
        if (screens.isEmpty()) {
            return; // between two states of the system
        }
        Stand now = stand(screen, filled, screens);
        if (now.whole()) {
            // Others may have been plugged in meanwhile: it is theirs to be missed then.
            filled = new Filled(now.bounds(), screens.size());
        }
        if (now.equals(stands)) {
            return;
        }
        stands = now;
        tries = TRIES;
        if (now.whole()) {
            LOG.info("this wall fills screen {} of {}", screen + 1, screens.size());
        } else {
            LOG.warn("there is no screen {}: {} are connected; this wall is a window until it is plugged in", screen + 1, screens.size());
        }
        goTo(now);
    }

    private void goTo(Stand now) {
        if (now.whole()) {
            fill(now.bounds());
        } else {
            window(Screen.getScreens().getFirst().getVisualBounds());
        }
        settle.playFromStart();
    }

    /** Window managers put a window back as large as it was before it filled a screen, some of them after it was told where to go. */
    private void lookWhereItCame() {
        Stand wanted = stands;
        if (wanted != null && !wanted.whole() && (stage.getWidth() > WIDTH || stage.getHeight() > HEIGHT) && tries > 0) {
            tries--;
            goTo(wanted);
        }
    }

    private void fill(Rectangle2D bounds) {
        // A window fills the screen it stands on: it goes there first, and what fills another screen cannot go anywhere.
        stage.setFullScreen(false);
        stage.setX(bounds.getMinX());
        stage.setY(bounds.getMinY());
        stage.setWidth(bounds.getWidth());
        stage.setHeight(bounds.getHeight());
        stage.setFullScreen(true);
    }

    private void window(Rectangle2D free) {
        stage.setFullScreen(false);
        stage.setWidth(Math.min(WIDTH, free.getWidth()));
        stage.setHeight(Math.min(HEIGHT, free.getHeight()));
        stage.setX(free.getMaxX() - stage.getWidth());
        stage.setY(free.getMaxY() - stage.getHeight());
    }

    @Override
    public void close() {
        settle.stop();
        Screen.getScreens().removeListener(plugged);
    }
}
