package wanglou.video;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Starts JavaFX once for the tests that draw; they are skipped, with this message, where there is no display. */
public final class FxTest implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        assumeTrue(System.getenv("DISPLAY") != null || !System.getProperty("os.name").startsWith("Linux"), "no display: tiles are not drawn here (start Xvfb)");
        try {
            Platform.startup(() -> Platform.setImplicitExit(false));
        } catch (IllegalStateException e) {
            Platform.setImplicitExit(false);
        }
    }

    /** Runs {@code work} on the FX thread and returns what it returns. */
    public static <T> T onFx(Callable<T> work) throws InterruptedException, ExecutionException {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get();
    }
}
