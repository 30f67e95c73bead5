package wanglou.console;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Home: FX. Drains all mirrors once a frame. The only class that calls {@link Platform#runLater}. */
public final class Pulse implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);

    private final List<Mirror<?, ?>> mirrors = new CopyOnWriteArrayList<>();
    private final List<Runnable> everyFrame = new CopyOnWriteArrayList<>();
    private final Set<Runnable> failing = new HashSet<>();
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            mirrors.forEach(Mirror::drain);
            everyFrame.forEach(Pulse.this::check);
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

    /** One check that fails keeps no other from being made; each is said once, not sixty times a second. */
    private void check(Runnable each) {
        try {
            each.run();
            failing.remove(each);
        } catch (RuntimeException | Error bug) {
            if (failing.add(each)) {
                LOG.error("bug: a check of each frame fails", bug);
            }
        }
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
