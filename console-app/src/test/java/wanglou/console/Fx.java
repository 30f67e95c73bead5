package wanglou.console;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.robot.Robot;

import org.junit.jupiter.api.Assumptions;

/** The JavaFX toolkit for tests: started once in a test JVM, kept when windows close. */
public final class Fx {

    private Fx() {
    }

    /** Skips the test where there is no display. */
    public static void start() {
        Assumptions.assumeTrue(System.getenv("DISPLAY") != null, "no DISPLAY: packaging/test makes one");
        CompletableFuture<Void> started = new CompletableFuture<>();
        try {
            Platform.startup(() -> started.complete(null));
        } catch (IllegalStateException alreadyRunning) {
            started.complete(null);
        }
        started.orTimeout(60, TimeUnit.SECONDS).join();
        Platform.setImplicitExit(false);
        putPointerAway();
    }

    /** A pointer that another test left over a note would keep that note standing, and over a button would colour it. */
    private static void putPointerAway() {
        on(() -> {
            new Robot().mouseMove(0, 0);
            return true;
        });
    }

    /** Does it on the FX thread and waits for what comes of it. */
    public static <T> T on(Supplier<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(work.get());
            } catch (RuntimeException | Error e) {
                result.completeExceptionally(e);
            }
        });
        return result.orTimeout(120, TimeUnit.SECONDS).join();
    }
}
