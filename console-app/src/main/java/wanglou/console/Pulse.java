package wanglou.console;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/** Home: FX. Drains all mirrors once a frame. The only class that calls {@link Platform#runLater}. */
public final class Pulse implements AutoCloseable {

    private final List<Mirror<?, ?>> mirrors = new CopyOnWriteArrayList<>();
    private final List<Runnable> everyFrame = new CopyOnWriteArrayList<>();
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            mirrors.forEach(Mirror::drain);
            everyFrame.forEach(Runnable::run);
        }
    };

    public void start() {
        timer.start();
    }

    public void add(Mirror<?, ?> mirror) {
        mirrors.add(mirror);
    }

    /** Runs after the mirrors were drained, in each frame. Keep it to a flag check. */
    public void everyFrame(Runnable check) {
        everyFrame.add(check);
    }

    /** Runs once on the FX thread, from any thread. */
    public void later(Runnable work) {
        Platform.runLater(work);
    }

    @Override
    public void close() {
        timer.stop();
    }
}
