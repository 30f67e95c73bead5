package wanglou.console.tour;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Home: FX; pictures are written by the executor. Plays a tour step by step, one try a frame, never blocking the thread the console
 * lives on. A step that fails is reported and the tour goes on, so that one fault does not hide the next.
 */
public final class TourPlayer {

    private static final Logger LOG = LoggerFactory.getLogger(TourPlayer.class);
    /** A step that finds no node waits this long for it: pages open while the tour runs. */
    private static final Duration TO_APPEAR = Duration.ofSeconds(5);
    /** What lies over it may be a note that goes by itself: twice the time that one stands. */
    private static final Duration TO_CLEAR = Duration.ofSeconds(20);
    private static final int FRAMES_TO_SETTLE = 3;
    private static final Duration HOLD = Duration.ofMillis(1_500);

    private final TourScript script;
    private final TourStage stage;
    private final Path folder;
    private final InstantSource clock;
    private final Executor writer;
    private final List<TourReport.Step> done = new ArrayList<>();
    private final Map<String, Double> figures = new TreeMap<>();
    private final List<CompletableFuture<Void>> pictures = new ArrayList<>();
    private final CompletableFuture<TourReport> report = new CompletableFuture<>();
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            frame();
        }
    };
    private Instant startedAt = Instant.EPOCH;
    private Instant stepAt = Instant.EPOCH;
    private int next;
    private int settle;
    private Optional<Duration> heldAt = Optional.empty();

    /** @param folder where pictures and the report go */
    public TourPlayer(TourScript script, TourStage stage, Path folder, InstantSource clock, Executor writer) {
        this.script = script;
        this.stage = stage;
        this.folder = folder;
        this.clock = clock;
        this.writer = writer;
    }

    /** Adds a measured figure to the report. */
    public void figure(String name, double value) {
        figures.put(name, value);
    }

    /** Begins; completes, on the FX thread or the writer's, once the last picture lies in the folder with {@code tour.json}. */
    public CompletableFuture<TourReport> play() {
        startedAt = clock.instant();
        stepAt = startedAt;
        timer.start();
        return report;
    }

    private void frame() {
        if (settle > 0) {
            settle--;
            return;
        }
        if (next >= script.lines().size()) {
            timer.stop();
            finish();
            return;
        }
        TourScript.Line line = script.lines().get(next);
        Result result;
        try {
            result = attempt(line.step(), Duration.between(stepAt, clock.instant()));
        } catch (RuntimeException e) {
            LOG.warn("tour step {} “{}” broke", line.number(), line.text(), e);
            result = new Result.Failed(e.toString());
        }
        switch (result) {
            case Result.NotYet n -> { }
            case Result.Did did -> passed(line, did.shot(), null);
            case Result.Failed failed -> passed(line, null, failed.why());
        }
    }

    /** What one try of a step came to. */
    private sealed interface Result {

        record Did(@Nullable String shot) implements Result {
        }

        record NotYet() implements Result {
        }

        record Failed(String why) implements Result {
        }
    }

    private static final Result DID = new Result.Did(null);
    private static final Result NOT_YET = new Result.NotYet();

    private void passed(TourScript.Line line, @Nullable String shot, @Nullable String problem) {
        Instant now = clock.instant();
        done.add(new TourReport.Step(line.number(), line.text(), Duration.between(stepAt, now).toMillis(), problem == null, shot, problem));
        if (problem != null) {
            LOG.warn("tour {}:{} “{}”: {}", script.name(), line.number(), line.text(), problem);
        }
        next++;
        stepAt = now;
        settle = FRAMES_TO_SETTLE;
    }

    private Result attempt(TourStep step, Duration waited) {
        return switch (step) {
            case TourStep.Do act -> {
                String wrong = stage.act(act.act(), act.args());
                yield wrong == null ? DID : new Result.Failed(wrong);
            }
            case TourStep.Size size -> {
                Window window = stage.window();
                Scene scene = window.getScene();
                window.setWidth(size.width() + window.getWidth() - scene.getWidth());
                window.setHeight(size.height() + window.getHeight() - scene.getHeight());
                yield DID;
            }
            case TourStep.Pause pause -> waited.compareTo(pause.time()) >= 0 ? DID : NOT_YET;
            case TourStep.Await await -> await(await, waited);
            case TourStep.Mouse mouse when mouse.press() == TourStep.Press.HOLD -> hold(mouse, waited);
            case TourStep.Mouse mouse -> with(mouse.selector(), mouse.spot(), waited, n -> Hand.press(n, mouse.press(), mouse.spot()));
            case TourStep.Drag drag -> with(drag.selector(), drag.from(), waited, n -> Hand.drag(n, drag.from(), drag.to()));
            case TourStep.Scroll scroll -> with(scroll.selector(), scroll.spot(), waited, n -> Hand.scroll(n, scroll.spot(), scroll.notches()));
            case TourStep.Type type -> {
                Hand.type(stage.window().getScene(), type.text());
                yield DID;
            }
            case TourStep.Key key -> {
                Hand.keys(stage.window().getScene(), key.keys());
                yield DID;
            }
            case TourStep.Shot shot -> shoot(shot);
        };
    }

    /** Down at the first try; up, on what stands there then, after long enough. */
    private Result hold(TourStep.Mouse mouse, Duration waited) {
        if (heldAt.isEmpty()) {
            Result down = with(mouse.selector(), mouse.spot(), waited, n -> Hand.press(n, mouse.press(), mouse.spot()));
            if (!(down instanceof Result.Did)) {
                return down;
            }
            heldAt = Optional.of(waited);
            return NOT_YET;
        }
        if (waited.minus(heldAt.get()).compareTo(HOLD) < 0) {
            return NOT_YET;
        }
        heldAt = Optional.empty();
        Nodes.find(mouse.selector()).ifPresent(n -> Hand.letGo(n, mouse.spot()));
        return DID;
    }

    private Result with(String selector, TourStep.Spot spot, Duration waited, java.util.function.Consumer<Node> act) {
        Optional<Node> node = Nodes.find(selector);
        if (node.isEmpty()) {
            return waited.compareTo(TO_APPEAR) > 0 ? new Result.Failed("there is no visible " + selector) : NOT_YET;
        }
        if (node.get().isDisabled()) {
            return waited.compareTo(TO_APPEAR) > 0 ? new Result.Failed(selector + " is disabled") : NOT_YET;
        }
        if (stage.byHand()) {
            if (Nodes.reveal(node.get())) {
                return NOT_YET;
            }
            Optional<String> over = Nodes.over(node.get(), Hand.point(node.get(), spot));
            if (over.isPresent()) {
                return waited.compareTo(TO_CLEAR) > 0 ? new Result.Failed(selector + " cannot be reached: " + over.get()) : NOT_YET;
            }
        }
        act.accept(node.get());
        return DID;
    }

    private static Result await(TourStep.Await await, Duration waited) {
        Optional<Node> node = Nodes.find(await.selector());
        boolean holds = switch (await.fact()) {
            case VISIBLE -> node.isPresent();
            case GONE -> node.isEmpty();
            case ENABLED -> node.isPresent() && !node.get().isDisabled();
            case DISABLED -> node.isPresent() && node.get().isDisabled();
            case TEXT -> node.isPresent() && Nodes.text(node.get()).equals(await.value());
            case CONTAINS -> node.isPresent() && Nodes.text(node.get()).contains(await.value());
            case HAS -> node.isPresent() && node.get().getStyleClass().contains(await.value());
        };
        if (holds) {
            return DID;
        }
        if (waited.compareTo(await.within()) < 0) {
            return NOT_YET;
        }
        return new Result.Failed(node.isEmpty() ? "there is no visible " + await.selector()
                : await.selector() + " says “" + Nodes.text(node.get()) + "”");
    }

    private Result shoot(TourStep.Shot shot) {
        Window window = stage.window();
        if (!shot.of().isEmpty()) {
            Optional<Node> node = Nodes.find(shot.of());
            if (node.isEmpty()) {
                return new Result.Failed("there is no visible " + shot.of());
            }
            window = node.get().getScene().getWindow();
        }
        var picture = Camera.take(window);
        String file = shot.name() + ".png";
        pictures.add(CompletableFuture.runAsync(() -> {
            try {
                Camera.keep(picture, folder.resolve(file));
            } catch (IOException e) {
                throw new CompletionException("picture " + file, e);
            }
        }, writer));
        return new Result.Did(file);
    }

    private void finish() {
        int failed = (int) done.stream().filter(s -> !s.ok()).count();
        TourReport made = new TourReport(script.name(), startedAt, Duration.between(startedAt, clock.instant()).toMillis(),
                done.size() - failed, failed, done, figures);
        CompletableFuture.allOf(pictures.toArray(CompletableFuture[]::new)).thenRun(() -> {
            try {
                made.write(folder);
            } catch (IOException e) {
                throw new CompletionException("tour.json", e);
            }
        }).whenComplete((nothing, error) -> {
            if (error == null) {
                report.complete(made);
            } else {
                report.completeExceptionally(error);
            }
        });
    }
}
