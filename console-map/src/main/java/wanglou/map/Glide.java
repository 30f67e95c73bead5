package wanglou.map;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

/** Home: FX. One movement of the view from here to there, fast first and slow at the end. A new one replaces it from where it is. */
final class Glide extends AnimationTimer {

    private final Consumer<Viewport> show;
    private @Nullable Viewport from;
    private @Nullable Viewport to;
    private long startedNanos;
    private double lasts = 1;

    Glide(Consumer<Viewport> show) {
        this.show = show;
    }

    void start(Viewport here, Viewport there, Duration duration) {
        from = here;
        to = there;
        lasts = duration.toMillis() * 1e6;
        startedNanos = 0;
        start();
    }

    boolean isRunning() {
        return to != null;
    }

    /** Where the running movement ends. */
    Optional<Viewport> target() {
        return Optional.ofNullable(to);
    }

    @Override
    public void stop() {
        super.stop();
        from = null;
        to = null;
    }

    @Override
    public void handle(long now) {
        Viewport start = from;
        Viewport end = to;
        if (start == null || end == null) {
            return;
        }
        startedNanos = startedNanos == 0 ? now : startedNanos;
        double t = (now - startedNanos) / lasts;
        // A long way is not flown over: showing streets racing by informs nobody and loads tiles nobody sees.
        var way = start.toScreen(end.center());
        boolean far = start.zoom() != end.zoom() || Math.hypot(way.getX() - start.width() / 2, way.getY() - start.height() / 2)
                > 2 * Math.max(start.width(), start.height());
        if (t >= 1 || far) {
            stop();
            show.accept(end);
        } else {
            double eased = 1 - Math.pow(1 - t, 3);
            show.accept(start.panned((way.getX() - start.width() / 2) * eased, (way.getY() - start.height() / 2) * eased));
        }
    }
}
