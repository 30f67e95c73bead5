package wanglou.console.pages;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import wanglou.console.Fx;
import wanglou.console.text.Language;
import wanglou.console.theme.Theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whatever the Tab key can reach on a page of the dispatcher's day says what it is to who cannot see it. */
final class NamedControlsTest {

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
    void everyControlThatTakesTheFocusHasAName() throws Exception {
        try (PagesStage stage = new PagesStage(InstantSource.system(), WORKERS, folder, Language.EN, Theme.DAY)) {
            stage.play("wait #incident-queue visible 60s\npause 300ms\nclick .incident-row\nwait #incident-card visible 30s\n");
            List<String> nameless = new ArrayList<>();
            int seen = 0;
            for (String page : List.of("command", "incidents", "replay", "handover", "units", "links")) {
                stage.play("page " + page + "\npause 500ms\n");
                List<Node> reached = Fx.on(() -> focusable(stage.desk().toasts().getScene().getRoot()));
                seen += reached.size();
                reached.stream().filter(node -> Fx.on(() -> name(node)).isBlank()).forEach(node -> nameless.add(page + ": " + path(node)));
            }
            assertTrue(seen > 60, "controls looked at: " + seen);
            assertEquals(List.of(), nameless.stream().distinct().toList());
        }
    }

    private static List<Node> focusable(Node node) {
        List<Node> found = new ArrayList<>();
        if (!node.isVisible() || node.isDisabled()) {
            return found;
        }
        if (node.isFocusTraversable() && node instanceof Control && !(node instanceof ScrollPane)) {
            found.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> found.addAll(focusable(child)));
        }
        return found;
    }

    private static String name(Node node) {
        StringBuilder name = new StringBuilder(node.getAccessibleText() == null ? "" : node.getAccessibleText());
        switch (node) {
            case TextInputControl field -> name.append(field.getPromptText() == null ? "" : field.getPromptText());
            case ComboBoxBase<?> box -> name.append(box.getPromptText() == null ? "" : box.getPromptText());
            case Labeled labeled -> name.append(labeled.getText() == null ? "" : labeled.getText());
            case ListView<?> list -> name.append(list.getAccessibleRoleDescription() == null ? "" : list.getAccessibleRoleDescription());
            default -> { }
        }
        return name.toString();
    }

    private static String path(Node node) {
        return node.getClass().getSimpleName() + "#" + node.getId() + " " + node.getStyleClass();
    }
}
