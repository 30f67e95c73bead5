package wanglou.console.pages;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import wanglou.console.Fx;
import wanglou.console.Selection;
import wanglou.console.text.Language;
import wanglou.console.theme.Theme;
import wanglou.core.IncidentId;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** On a screen of 1366 × 768, less what the desktop takes, everything lies where it belongs and nothing pushes the rest away. */
final class LowWindowTest {

    private static final ExecutorService WORKERS = Executors.newFixedThreadPool(2);
    private static final IncidentId THREAT = new IncidentId("20261121-0217");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;
    @SuppressWarnings("NullAway.Init") // each test opens one
    private PagesStage stage;

    @AfterAll
    static void stopWorkers() {
        WORKERS.shutdown();
    }

    @BeforeEach
    void open() {
        Fx.start();
        stage = new PagesStage(InstantSource.system(), WORKERS, folder, Language.EN, Theme.DAY);
        stage.play("size 1364 740\nwait #incident-queue visible 60s\n");
    }

    @AfterEach
    void closeWindow() {
        stage.close();
    }

    private Bounds bounds(String selector) {
        return Fx.on(() -> {
            Node node = Objects.requireNonNull(stage.desk().toasts().getScene().getRoot().lookup(selector), selector);
            return node.localToScene(node.getLayoutBounds());
        });
    }

    @Test
    void theSheetOfKeysFitsAndLeavesTheConsoleWhereItIs() {
        stage.play("""
                key ?
                wait #shortcuts-sheet visible
                shot low-shortcuts-day-en
                """);
        assertTrue(bounds("#top-people").getMinY() >= 0, "the top bar is in sight: " + bounds("#top-people"));
        Bounds sheet = bounds("#shortcuts-sheet");
        assertTrue(sheet.getMinY() >= 0 && sheet.getMaxY() <= 740, "the sheet is in sight: " + sheet);
    }

    @Test
    void whatIsNearbyStaysWithinTheMap() {
        stage.play("""
                right #map 30% 60%
                click #menu-nearby
                wait #nearby-card visible
                shot low-nearby-day-en
                """);
        Bounds map = bounds("#map");
        assertTrue(bounds("#nearby-card").getMaxY() <= map.getMaxY() && bounds("#map-search").getMinY() >= map.getMinY(),
                bounds("#nearby-card") + " and " + bounds("#map-search") + " in " + map);
    }

    @Test
    void anOpenCardLeavesTheTableItsColumnsAndAClosedOneTheToolsOfTheMap() {
        Fx.on(() -> {
            stage.desk().selection().set(new Selection.OfIncident(THREAT));
            return true;
        });
        stage.play("""
                click #command-drawer
                shot low-drawer-day-en
                """);
        assertTrue(bounds("#command-drawer").getMinY() >= bounds("#map-cameras").getMaxY(), bounds("#command-drawer") + " below " + bounds("#map-cameras"));
        stage.play("""
                page calls
                wait #calls-page visible
                shot low-calls-day-en
                """);
        assertTrue(bounds("#calls-page").getMaxX() <= bounds("#panel-calls-card").getMinX(), bounds("#calls-page") + " beside " + bounds("#panel-calls-card"));
    }

    @Test
    void thoseAPushMayGoToAreShortenedNotScrolledAndTheLineOfTheMapIsNotWrittenOver() {
        Fx.on(() -> {
            stage.desk().selection().set(new Selection.OfIncident(THREAT));
            return true;
        });
        stage.play("""
                page incidents
                wait #push-targets visible 20s
                wait .push-target visible 20s
                shot low-work-day-en
                """);
        assertTrue(Fx.on(() -> stage.desk().toasts().getScene().getRoot().lookupAll("#push-targets .scroll-bar").stream().map(ScrollBar.class::cast)
                .noneMatch(bar -> bar.getOrientation() == Orientation.HORIZONTAL && bar.isVisible())), "nothing scrolls sideways");
        assertTrue(bounds("#push-search").getWidth() >= 56, "a name can be typed: " + bounds("#push-search"));
        Bounds scale = bounds("#incident-work #map-line .wl-scale-bar");
        assertTrue(scale.getMaxX() <= bounds("#incident-work #map-wgs84").getMinX(), scale + " before " + bounds("#incident-work #map-wgs84"));
    }
}
