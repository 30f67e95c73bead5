package wanglou.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import wanglou.map.tiles.TileKey;

/**
 * Home: FX. Keeps the picture of the world in squares with all layers already in them. A pan only copies squares; a square is composed
 * again when its signature changed, the longest outdated first and only for as long as a frame may take: with ten thousand marks
 * on screen the map stays smooth and each mark is at most some tenths of a second late.
 */
final class Compositor {

    /** What a square costs at least: half a megabyte that goes through the caches, and is paid by whoever comes next. */
    private static final long SQUARE_NANOS = 250_000;

    private final TileStore ground;
    private final Map<TileArea, Composed> squares = new LinkedHashMap<>(128, 0.75f, true);
    private long frame;
    private long oldestNanos;

    private static final class Composed {
        private final Raster raster;
        private long signature;
        private long shownInFrame = -1;
        /** Nano time, 0 while it is as it should be. */
        private long outdatedSince;

        private Composed(int size) {
            raster = new Raster(size, size);
        }
    }

    private record Outdated(TileArea area, Composed square, long signature) {
    }

    Compositor(TileStore ground) {
        this.ground = ground;
    }

    /**
     * Draws one frame of ground and layers; all visible layers are prepared for the scope.
     *
     * @param budgetNanos how long squares may be composed again that could also be shown as they were; those that come into view are always composed
     * @return how many squares are still out of date
     */
    int draw(Raster picture, LayerScope scope, List<MapLayer> layers, long budgetNanos) {
        frame++;
        long started = System.nanoTime();
        List<Outdated> outdated = new ArrayList<>();
        List<TileArea> areas = scope.range().areas();
        for (TileArea area : areas) {
            long signature = signature(area, scope, layers);
            Composed square = squares.get(area);
            if (square == null) {
                square = new Composed(area.size());
                squares.put(area, square);
            }
            boolean entered = square.shownInFrame != frame - 1;
            square.shownInFrame = frame;
            if (entered && square.signature != signature) {
                compose(new Outdated(area, square, signature), scope, layers); // it may be minutes old
            } else if (square.signature != signature) {
                square.outdatedSince = square.outdatedSince == 0 ? started : square.outdatedSince;
                outdated.add(new Outdated(area, square, signature));
            }
        }
        outdated.sort(Comparator.comparingLong(o -> o.square().outdatedSince));
        int done = 0;
        long left = budgetNanos;
        while (done < outdated.size() && left > 0) {
            long before = System.nanoTime();
            compose(outdated.get(done++), scope, layers);
            long took = System.nanoTime() - before;
            left -= Math.max(SQUARE_NANOS, took + took / 2); // the next one would not fit either when less than half of it is left
        }
        oldestNanos = done < outdated.size() ? started - outdated.get(done).square().outdatedSince : 0;
        copy(picture, scope, areas);
        forgetFarOnes(areas.size());
        return outdated.size() - done;
    }

    /** For how long the most outdated square of the last frame has been waiting. */
    long oldestNanos() {
        return oldestNanos;
    }

    /** The tiles the view needs and, after them, those just outside it. */
    void ask(LayerScope scope) {
        TileRange range = scope.range();
        int zoom = ground.zoomAsked(range.zoom());
        int up = Math.max(0, range.zoom() - zoom);
        List<TileKey> keys = new ArrayList<>();
        if (zoom <= range.zoom()) {
            range.areas().forEach(a -> keys.add(new TileKey(zoom, a.column() >> up, a.row() >> up)));
            range.wider().areas().forEach(a -> keys.add(new TileKey(zoom, a.column() >> up, a.row() >> up)));
        }
        ground.want(keys.stream().distinct().toList(), range.size());
    }

    private long signature(TileArea area, LayerScope scope, List<MapLayer> layers) {
        long hash = DisplayList.mix(ground.stamp(area), scope.palette().hashCode());
        for (MapLayer layer : layers) {
            long part = layer.isVisible() ? layer.signature(area) : 0;
            hash = part == 0 ? hash : DisplayList.mix(DisplayList.mix(hash, System.identityHashCode(layer)), part);
        }
        return hash;
    }

    private void compose(Outdated what, LayerScope scope, List<MapLayer> layers) {
        Raster raster = what.square().raster;
        ground.paint(raster, what.area(), scope.palette().outside());
        for (MapLayer layer : layers) {
            if (layer.isVisible()) {
                layer.paint(raster, what.area());
            }
        }
        what.square().signature = what.signature();
        what.square().outdatedSince = 0;
    }

    private void copy(Raster picture, LayerScope scope, List<TileArea> areas) {
        int left = ((int) scope.view().left()) * scope.scale();
        int top = ((int) scope.view().top()) * scope.scale();
        TileRange range = scope.range();
        if (left < range.left() || top < range.top() || left + picture.width() > range.left() + range.width()
                || top + picture.height() > range.top() + range.height()) {
            Arrays.fill(picture.pixels(), Raster.argb(scope.palette().outside()));
        }
        for (TileArea area : areas) {
            @Nullable Composed square = squares.get(area);
            if (square != null) {
                picture.copy(square.raster.pixels(), area.size(), area.left() - left, area.top() - top);
            }
        }
    }

    /** Squares just left stay for the way back; more would cost memory for nothing. */
    private void forgetFarOnes(int visible) {
        var eldest = squares.entrySet().iterator();
        while (squares.size() > visible * 3 / 2 + 8) {
            eldest.next();
            eldest.remove();
        }
    }
}
