package wanglou.console.pages;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import wanglou.console.Fx;
import wanglou.console.text.Language;
import wanglou.console.theme.Theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Walks with Tab over the pages and open forms of the dispatcher's day: the walk ends where it began, meets every control that takes the keys,
 * shows where it is, and goes back the same way.
 */
final class TabWalkTest {

    private static final int MOST = 400;
    private static final ExecutorService WORKERS = Executors.newFixedThreadPool(2);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @BeforeAll
    static void startToolkit() {
        Fx.start();
    }

    @AfterAll
    static void stopWorkers() {
        WORKERS.shutdown();
    }

    @Test
    void tabMeetsEveryControlShowsWhereItIsAndIsNeverCaught() throws Exception {
        List<String> wrong = new ArrayList<>();
        try (PagesStage stage = new PagesStage(InstantSource.system(), WORKERS, folder, Language.EN, Theme.DAY)) {
            stage.play("wait #incident-queue visible 60s\npause 300ms\n");
            for (String place : List.of("command empty", "command incident", "command form", "command reason", "command unit", "incidents", "incidents list",
                    "replay", "handover", "units", "links", "calls")) {
                stage.play(way(place) + "pause 500ms\n");
                wrong.addAll(Fx.on(() -> walk(place, stage.desk().toasts().getScene())));
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static String way(String place) {
        return switch (place) {
            case "command empty" -> "page command\n";
            case "command incident" -> "click .incident-row\nwait #incident-card visible 30s\n";
            case "command form" -> "click #incident-new\nwait #incident-form visible 30s\n";
            case "command reason" -> "key Esc\nclick #incident-close\nwait #reason-text visible 30s\n";
            case "command unit" -> "click #unit-list 60 16\nwait #unit-card visible 30s\n";
            case "incidents" -> "page command\nclick .incident-row\npage incidents\nwait #incident-work visible 30s\n";
            case "incidents list" -> "click #work-list\nwait #incidents-page visible 30s\n";
            default -> "page " + place + "\n";
        };
    }

    /** @return what is wrong, each with the place */
    private static List<String> walk(String place, Scene scene) {
        List<String> wrong = new ArrayList<>();
        Set<Node> wanted = reachable(scene.getRoot());
        Node first = scene.lookup("#command-input");
        first.requestFocus();
        List<Node> met = new ArrayList<>();
        Node at = first;
        do {
            tab(scene, at, false);
            Node next = scene.getFocusOwner();
            if (next == null || next.equals(at)) {
                wrong.add(place + ": caught at " + name(at));
                return wrong;
            }
            at = next;
            met.add(at);
            if (!at.isFocusVisible() && !at.equals(first)) {
                wrong.add(place + ": no ring at " + name(at));
            }
            Bounds box = at.localToScene(at.getBoundsInLocal());
            if (box.getWidth() < 1 || box.getHeight() < 1) {
                wrong.add(place + ": nothing to see of " + name(at));
            }
        } while (!at.equals(first) && met.size() < MOST);
        if (!at.equals(first)) {
            wrong.add(place + ": goes round without coming back: " + met.stream().map(TabWalkTest::name).distinct().toList());
        }
        wanted.removeAll(met);
        wrong.addAll(groups(place, scene, met, wanted));
        wanted.forEach(node -> wrong.add(place + ": not met: " + name(node)));
        if (met.size() > 1) {
            Node second = met.getFirst();
            second.requestFocus();
            tab(scene, second, true);
            if (!first.equals(scene.getFocusOwner())) {
                wrong.add(place + ": Shift+Tab from " + name(second) + " goes to " + name(scene.getFocusOwner()));
            }
        }
        assertTrue(met.size() > 5, place + ": " + met.size());
        return wrong;
    }

    /** Of chips that exclude each other Tab meets the chosen one; the arrow keys go to the others and choose. Takes those out of the wanted. */
    private static List<String> groups(String place, Scene scene, List<Node> met, Set<Node> wanted) {
        List<String> wrong = new ArrayList<>();
        for (Node node : met) {
            if (node instanceof ToggleButton chosen && chosen.getToggleGroup() != null && wanted.removeAll(chosen.getToggleGroup().getToggles())) {
                chosen.requestFocus();
                int at = chosen.getToggleGroup().getToggles().indexOf(chosen);
                boolean last = at == chosen.getToggleGroup().getToggles().size() - 1;
                press(scene, chosen, last ? KeyCode.LEFT : KeyCode.RIGHT, false);
                if (!(scene.getFocusOwner() instanceof ToggleButton other) || other.equals(chosen)
                        || !chosen.getToggleGroup().equals(other.getToggleGroup())) {
                    wrong.add(place + ": the arrows do not go on from " + name(chosen) + " but to " + name(scene.getFocusOwner()));
                } else {
                    press(scene, other, last ? KeyCode.RIGHT : KeyCode.LEFT, false);
                }
            }
        }
        return wrong;
    }

    private static void tab(Scene scene, Node at, boolean back) {
        press(scene, at, KeyCode.TAB, back);
    }

    private static void press(Scene scene, Node at, KeyCode key, boolean shift) {
        KeyEvent.fireEvent(at, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, shift, false, false, false));
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    /** What takes the keys, as far as a person sees it. */
    private static Set<Node> reachable(Node node) {
        Set<Node> found = new LinkedHashSet<>();
        if (!node.isVisible() || node.isDisabled()) {
            return found;
        }
        if (node.isFocusTraversable() && node instanceof Control && !(node instanceof ScrollPane)) {
            found.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> found.addAll(reachable(child)));
        }
        return found;
    }

    private static String name(Node node) {
        return node == null ? "nothing" : node.getClass().getSimpleName() + "#" + node.getId() + " " + node.getStyleClass();
    }
}
