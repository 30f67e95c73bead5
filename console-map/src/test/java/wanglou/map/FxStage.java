package wanglou.map;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelReader;
import javafx.stage.Stage;

import org.junit.jupiter.api.Assumptions;

/** A window for tests: runs on the FX thread and waits for pulses instead of sleeping. */
public final class FxStage implements AutoCloseable {

    private final Stage stage;

    private FxStage(Stage stage) {
        this.stage = stage;
    }

    /** Starts the toolkit once per JVM; skips the tests, with a message, where there is no screen. */
    public static void start() throws Exception {
        Assumptions.assumeTrue(System.getenv("DISPLAY") != null || !System.getProperty("os.name").contains("Linux"),
                "needs a display; packaging/test starts one");
        CompletableFuture<Void> started = new CompletableFuture<>();
        try {
            Platform.startup(() -> started.complete(null));
        } catch (IllegalStateException alreadyRunning) {
            started.complete(null);
        }
        started.get(30, TimeUnit.SECONDS);
        Platform.setImplicitExit(false);
    }

    public static FxStage show(Callable<Parent> content, double width, double height) throws Exception {
        return new FxStage(call(() -> {
            Stage stage = new Stage();
            stage.setScene(new Scene(content.call(), width, height));
            stage.show();
            return stage;
        }));
    }

    public static <T> T call(Callable<T> work) throws Exception {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(work.call());
            } catch (Exception | AssertionError e) {
                done.completeExceptionally(e);
            }
        });
        return done.get(30, TimeUnit.SECONDS);
    }

    public static void run(Runnable work) throws Exception {
        call(() -> {
            work.run();
            return true;
        });
    }

    /** Looks at every pulse until it holds. */
    public static void await(BooleanSupplier condition) throws Exception {
        CompletableFuture<Boolean> held = new CompletableFuture<>();
        Platform.runLater(() -> new AnimationTimer() {
            private int holding;

            @Override
            public void handle(long now) {
                // Three pulses in a row: what was decided in one is painted in the next.
                holding = condition.getAsBoolean() ? holding + 1 : 0;
                if (holding == 3) {
                    stop();
                    held.complete(true);
                }
            }
        }.start());
        held.orTimeout(Duration.ofSeconds(20).toSeconds(), TimeUnit.SECONDS).join();
    }

    /** What the window shows. */
    public PixelReader pixels() throws Exception {
        return call(() -> stage.getScene().getRoot().snapshot(new SnapshotParameters(), null).getPixelReader());
    }

    Scene scene() {
        return stage.getScene();
    }

    @Override
    public void close() {
        Platform.runLater(stage::close);
    }
}
