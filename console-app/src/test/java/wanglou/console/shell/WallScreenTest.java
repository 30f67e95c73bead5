package wanglou.console.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import wanglou.console.Fx;
import wanglou.console.shell.WallScreen.Filled;
import wanglou.console.shell.WallScreen.Stand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

/** Which screen a wall fills as screens come and go. What a window manager makes of it was seen on three screens: docs/video.md. */
class WallScreenTest {

    private static final Rectangle2D A = new Rectangle2D(0, 0, 1920, 1080);
    private static final Rectangle2D B = new Rectangle2D(1920, 0, 1280, 1024);
    private static final Rectangle2D C = new Rectangle2D(3200, 0, 1280, 720);

    @Test
    void itFillsTheScreenOfItsNumber() {
        assertEquals(new Stand(true, A), WallScreen.stand(0, null, List.of(A, B, C)));
        assertEquals(new Stand(true, B), WallScreen.stand(1, null, List.of(A, B, C)));
        assertEquals(new Stand(true, C), WallScreen.stand(2, null, List.of(A, B, C)));
    }

    @Test
    void whereThatIsMissingItIsAWindowUntilItIsPluggedIn() {
        assertEquals(new Stand(false, A), WallScreen.stand(1, null, List.of(A)));
        assertEquals(new Stand(true, B), WallScreen.stand(1, null, List.of(A, B)));
    }

    @Test
    void unpluggedItIsAWindowOnAScreenThatIsThereAndFillsItsOwnAgain() {
        Filled filled = new Filled(C, 3);
        assertEquals(new Stand(false, A), WallScreen.stand(2, filled, List.of(A, B)));
        assertEquals(new Stand(true, C), WallScreen.stand(2, filled, List.of(A, B, C)));
    }

    @Test
    void anotherOneUnpluggedMovesItNowhereThoughNumbersMoveUp() {
        assertEquals(new Stand(true, C), WallScreen.stand(2, new Filled(C, 3), List.of(A, C)));
        assertEquals(new Stand(false, A), WallScreen.stand(1, new Filled(B, 3), List.of(A, C)), "the wall of the missing one does not jump over the other");
    }

    @Test
    void aScreenThatComesBackInAnotherSizeOrPlaceIsFilledByNumber() {
        Rectangle2D larger = new Rectangle2D(1920, 0, 1920, 1080);
        assertEquals(new Stand(true, larger), WallScreen.stand(1, new Filled(B, 2), List.of(A, larger)));
    }

    @Test
    void aWallLeavesTheDesksWindowWhereItWas(@TempDir Path folder) {
        Fx.start();
        WindowPlace place = new WindowPlace(100, 80, 1200, 700, false);
        Preferences.open(folder, "desk", Choices.DEFAULT).keepWindow("main", place);
        Rectangle2D screen = Fx.on(() -> {
            ConsoleSetup desk = ShellDemo.setup(new ScriptedHub(java.time.InstantSource.system()), folder, false);
            ConsoleApp wall = new ConsoleApp(new ConsoleSetup(desk.access(), desk.seat(), folder, desk.zone(), desk.clock(), desk.pages(), desk.bundles(), desk.sheets(),
                    desk.verbs(), desk.places(), desk.catalogues(), desk.floats(), desk.language(), desk.theme(), Optional.empty(),
                    Optional.of(new ConsoleSetup.WallSeat(d -> EmptyPage.video().open().apply(d), 0))), new Stage());
            wall.start();
            Rectangle2D filled = new Rectangle2D(wall.stage().getX(), wall.stage().getY(), wall.stage().getWidth(), wall.stage().getHeight());
            wall.stage().close();
            return filled;
        });
        assertEquals(Fx.on(() -> Screen.getPrimary().getBounds()), screen);
        assertEquals(place, Preferences.open(folder, "desk", Choices.DEFAULT).window("main"));
        assertNull(Preferences.open(folder, "desk", Choices.DEFAULT).window("wall-1"));
    }
}
