package wanglou.map;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;

import org.jspecify.annotations.Nullable;

import wanglou.map.tiles.TileSource;

/**
 * Home: FX. Decides in each pulse, after the layout, whether the map is drawn anew and how much of it: at once when it moved or a person did
 * something, some times a second for data, not at all when nothing changed.
 */
final class Renderer {

    /** Data is shown at most this often: 80 ms is below what a person notices, and a mark moves by a pixel or two. */
    private static final long DATA_NANOS = 80_000_000;
    /** While the map moves, changed data is laid out in at most every so many frames, however long these take. */
    private static final int FRAMES_PER_LAYOUT = 6;
    /** What composing squares anew may take of a frame while the map moves, and while it stands. */
    private static final long MOVING_BUDGET_NANOS = 800_000;
    private static final long STANDING_BUDGET_NANOS = 8_000_000;

    private final Supplier<Viewport> view;
    private final List<MapLayer> layers;
    private final ObservableValue<MapPalette> palette;
    private final Runnable beforeFrame;
    private final Consumer<Viewport> afterFrame;
    private final TileStore ground = new TileStore();
    private final Compositor compositor = new Compositor(ground);
    private final Picture picture = new Picture();
    private final Runnable pulse = this::pulse;
    private @Nullable Scene scene;
    private boolean moved = true;
    private boolean urgent = true;
    private boolean data = true;
    private int outdated;
    private int framesSinceLayout;
    private long dataShownNanos;

    /**
     * @param beforeFrame may move the view once more (following)
     * @param afterFrame hears what was drawn, for what lies over the picture
     */
    Renderer(Supplier<Viewport> view, List<MapLayer> layers, ObservableValue<MapPalette> palette, Runnable beforeFrame, Consumer<Viewport> afterFrame) {
        this.view = view;
        this.layers = layers;
        this.palette = palette;
        this.beforeFrame = beforeFrame;
        this.afterFrame = afterFrame;
    }

    Node node() {
        return picture.node();
    }

    void source(TileSource source) {
        ground.source(source);
        redraw(true);
    }

    void refresh() {
        ground.refresh();
        redraw(true);
    }

    int pending() {
        return ground.pending() + outdated + (data ? 1 : 0);
    }

    Duration lateness() {
        return Duration.ofNanos(compositor.oldestNanos());
    }

    void moved() {
        moved = true;
        Platform.requestNextPulse();
    }

    /** @param now in the next pulse, because a person did something; else when data is due */
    void redraw(boolean now) {
        data = true;
        urgent |= now;
        Platform.requestNextPulse();
    }

    /** Draws in the pulses of this scene from now on, or of none. */
    void in(@Nullable Scene newScene) {
        if (scene != null) {
            scene.removePostLayoutPulseListener(pulse);
        }
        scene = newScene;
        if (newScene != null) {
            newScene.addPostLayoutPulseListener(pulse);
            redraw(true);
        }
    }

    /** After layout: everything that moves in this pulse has moved. */
    private void pulse() {
        data |= ground.drain();
        boolean dataDue = urgent || (System.nanoTime() - dataShownNanos >= DATA_NANOS && (!moved || framesSinceLayout >= FRAMES_PER_LAYOUT));
        boolean wanted = moved || urgent || (data && dataDue) || outdated > 0;
        if (wanted && view.get().width() >= 1 && view.get().height() >= 1) {
            draw(dataDue);
        }
        if (data || outdated > 0 || ground.pending() > 0) {
            Platform.requestNextPulse();
        }
    }

    private void draw(boolean dataDue) {
        beforeFrame.run();
        Viewport shown = view.get();
        int scale = scene == null || scene.getWindow() == null || scene.getWindow().getRenderScaleX() < 1.5 ? 1 : 2;
        LayerScope scope = new LayerScope(shown, TileRange.of(shown, scale), palette.getValue(), scale, List.of());
        long budget = urgent ? Long.MAX_VALUE : moved ? MOVING_BUDGET_NANOS : STANDING_BUDGET_NANOS;
        framesSinceLayout++;
        if (dataDue) {
            framesSinceLayout = 0;
            dataShownNanos = System.nanoTime();
            data = false; // before the layers are laid out: one may ask for another layout
        }
        moved = false;
        urgent = false;
        List<MapLayer> visible = layers.stream().filter(MapLayer::isVisible).toList();
        layOut(visible, scope, dataDue);
        compositor.ask(scope);
        Raster raster = picture.next(((int) shown.width()) * scale, ((int) shown.height()) * scale);
        outdated = compositor.draw(raster, scope, visible, budget);
        visible.forEach(layer -> layer.paintLive(raster, scope));
        picture.show(scale);
        afterFrame.accept(shown);
    }

    /** From above, so that each layer knows where it may write. */
    private static void layOut(List<MapLayer> visible, LayerScope scope, boolean dataDue) {
        boolean aboveChanged = false;
        for (int i = visible.size() - 1; i >= 0; i--) {
            aboveChanged |= visible.get(i).prepareIfNeeded(scope.under(visible.subList(i + 1, visible.size())), dataDue, aboveChanged);
        }
    }
}
