package wanglou.console.evidence;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import wanglou.cameras.Camera;
import wanglou.cameras.CameraId;
import wanglou.cameras.CameraKind;
import wanglou.console.Fx;
import wanglou.console.pages.PagesStage;
import wanglou.console.text.Language;
import wanglou.console.theme.Theme;
import wanglou.core.Command;
import wanglou.core.PersonId;
import wanglou.core.Role;
import wanglou.evidence.Cause;
import wanglou.evidence.EvidenceCommand;
import wanglou.evidence.Recording;
import wanglou.evidence.ui.RecordCorner;
import wanglou.video.PictureText;
import wanglou.video.VideoTile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The corner of a real tile under a real pointer: what it shows, and what it sends. */
@Timeout(180)
class RecordCornerTest {

    private static final CameraId GATE = new CameraId("C-0412");
    private static final ExecutorService WORKERS = Executors.newFixedThreadPool(2, r -> Thread.ofPlatform().daemon().unstarted(r));

    @BeforeAll
    static void start() {
        Fx.start();
    }

    @AfterAll
    static void stop() {
        WORKERS.shutdownNow();
    }

    private static void await(String what, BooleanSupplier condition) {
        long until = System.nanoTime() + 60_000_000_000L;
        while (!Fx.on(condition::getAsBoolean)) {
            assertTrue(System.nanoTime() < until, what);
            LockSupport.parkNanos(20_000_000);
        }
    }

    private static Node find(Stage window, String selector) {
        return window.getScene().getRoot().lookup(selector);
    }

    private static boolean seen(Stage window, String selector) {
        Node node = find(window, selector);
        return node != null && node.isVisible() && node.isManaged();
    }

    private static void pointAt(Stage window, String selector) {
        Fx.on(() -> {
            Bounds at = find(window, selector).localToScreen(find(window, selector).getBoundsInLocal());
            new Robot().mouseMove(at.getCenterX(), at.getCenterY());
            return true;
        });
    }

    private static void click(Stage window, String selector) {
        pointAt(window, selector);
        Fx.on(() -> {
            new Robot().mouseClick(MouseButton.PRIMARY);
            return true;
        });
    }

    private static <C extends Command> boolean sent(PagesStage stage, Class<C> type) {
        return stage.hub().commands().stream().anyMatch(type::isInstance);
    }

    private static void recording(PagesStage stage, boolean on) {
        Fx.on(() -> {
            var board = stage.desk().mirrors().of(Recording.BOARD);
            Instant since = Instant.now().minusSeconds(83);
            board.offer(GATE, on ? new Recording(GATE, "路口", null, since, List.of(new Cause(Cause.MANUAL, null, new PersonId("lin"), "", since, "ordinary", null, null)),
                    null, "") : null);
            return true;
        });
    }

    @Test
    void theDotTellsARecordingAndUnderThePointerAPictureCanBeKept(@TempDir Path folder) {
        try (PagesStage stage = new PagesStage(InstantSource.system(), WORKERS, folder, Language.ZH, Theme.NIGHT)) {
            stage.play("wait #page-evidence visible 30s");
            RecordCorner corner = Fx.on(() -> new RecordCorner(stage.desk()));
            Stage window = Fx.on(() -> {
                VideoTile tile = new VideoTile(new PictureText(Locale.SIMPLIFIED_CHINESE, java.time.ZoneOffset.UTC), InstantSource.system());
                tile.setId("tile");
                tile.setName("1", "路口");
                tile.setCorner(corner.node());
                Stage made = new Stage();
                made.setScene(new Scene(tile, 480, 300));
                made.setX(40);
                made.setY(40);
                made.setAlwaysOnTop(true);
                made.show();
                corner.show(new Camera(GATE, "路口", CameraKind.FIXED, "港口所", null, null, 0, 70, false, "", false));
                new Robot().mouseMove(1_800, 1_000);
                return made;
            });
            try {
                await("the button is there", () -> seen(window, "#camera-record"));
                assertFalse(Fx.on(() -> seen(window, ".record-state")), "nothing is recorded");
                assertFalse(Fx.on(() -> seen(window, "#camera-still")), "the pointer is elsewhere");
                pointAt(window, "#tile");
                await("under the pointer the second button comes", () -> seen(window, "#camera-still"));
                assertEquals("留快照", Fx.on(() -> find(window, "#camera-still").getAccessibleText()));
                click(window, "#camera-still");
                await("the picture is asked for", () -> sent(stage, EvidenceCommand.KeepSnapshot.class));
                click(window, "#camera-record");
                await("the recording is asked for", () -> sent(stage, EvidenceCommand.StartRecording.class));
                recording(stage, true);
                await("the dot tells it", () -> seen(window, ".record-state"));
                assertTrue(Fx.on(() -> find(window, ".record-state").getAccessibleText()).matches("录 01:2\\d"), "with its time");
                assertEquals("停止录像", Fx.on(() -> find(window, "#camera-record").getAccessibleText()));
                click(window, "#camera-record");
                await("it is ended", () -> sent(stage, EvidenceCommand.StopRecording.class));
                recording(stage, false);
                await("the dot goes", () -> !seen(window, ".record-state"));
                Fx.on(() -> {
                    new Robot().mouseMove(1_800, 1_000);
                    return true;
                });
                await("and so does the second button", () -> !seen(window, "#camera-still"));
            } finally {
                Fx.on(() -> {
                    window.close();
                    corner.close();
                    return true;
                });
            }
        }
    }

    @Test
    void whoMayNotRecordSeesTheDotAndNoButtons(@TempDir Path folder) {
        try (PagesStage stage = new PagesStage(InstantSource.system(), WORKERS, folder, Language.EN, Theme.DAY, Role.SYSTEM_ADMIN)) {
            stage.play("wait #page-evidence visible 30s");
            RecordCorner corner = Fx.on(() -> new RecordCorner(stage.desk()));
            Fx.on(() -> {
                corner.show(new Camera(GATE, "路口", CameraKind.FIXED, "港口所", null, null, 0, 70, false, "", false));
                return true;
            });
            recording(stage, true);
            await("the dot tells it", () -> corner.node().lookup(".record-state").isVisible());
            assertFalse(Fx.on(() -> corner.node().lookup("#camera-record").isVisible()));
            Fx.on(() -> {
                corner.close();
                return true;
            });
        }
    }
}
