package wanglou.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.scene.paint.Color;

import org.junit.jupiter.api.Test;

import wanglou.map.tiles.TileImage;
import wanglou.map.tiles.TileKey;
import wanglou.map.tiles.WorldSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TileStoreTest {

    private static final TileKey KEY = new TileKey(10, 500, 400);
    private static final TileArea AREA = new TileArea(10, 500, 400, 256);

    private final ManualSource source = new ManualSource();
    private final TileStore store = new TileStore();

    TileStoreTest() {
        store.source(source);
    }

    @Test
    void untilATileIsThereItsPlaceShowsTheCoarserOneEnlarged() {
        TileKey parent = new TileKey(9, 250, 200);
        store.want(List.of(parent), 256);
        source.answer(parent, 0xff112233);
        assertTrue(store.drain());
        assertEquals(0xff112233, painted()[30_000]);
    }

    @Test
    void zoomingOutShowsTheFinerTilesShrunkInTheirQuarter() {
        TileKey finer = new TileKey(11, 1001, 800);
        store.want(List.of(finer), 256);
        source.answer(finer, 0xff445566);
        store.drain();
        int[] pixels = painted();
        assertEquals(0xff445566, pixels[60 * 256 + 200]);
        assertEquals(0xff000000, pixels[60 * 256 + 50]);
    }

    @Test
    void whatItPaintsChangesOnlyWithItsStamp() {
        long nothing = store.stamp(AREA);
        store.want(List.of(KEY), 256);
        assertEquals(nothing, store.stamp(AREA));
        source.answer(KEY, 0xff112233);
        assertEquals(nothing, store.stamp(AREA), "what arrived counts from the next pulse on");
        store.drain();
        assertNotEquals(nothing, store.stamp(AREA));
    }

    @Test
    void onlyWhatIsStillWantedIsAskedForWhenAPlaceBecomesFree() {
        List<TileKey> first = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            first.add(new TileKey(10, i, 0));
        }
        store.want(first, 256);
        int running = source.asked.size();
        assertTrue(running < 30, "a few at a time");
        List<TileKey> scrolled = List.of(new TileKey(10, 100, 0), new TileKey(10, 101, 0));
        source.answer(first.getFirst(), 0xff000001);
        store.drain();
        store.want(scrolled, 256);
        assertEquals(scrolled.getFirst(), source.asked.getLast());
        assertFalse(source.asked.contains(first.getLast()));
    }

    @Test
    void aTileIsAskedForOnce() {
        store.want(List.of(KEY), 256);
        store.want(List.of(KEY), 256);
        source.answer(KEY, 0xff112233);
        store.drain();
        store.want(List.of(KEY), 256);
        assertEquals(List.of(KEY), source.asked);
        assertEquals(0, store.pending());
    }

    @Test
    void aSourceThatBreaksItsPromiseAndFailsStopsNothingAndIsNotAskedAgainUntilARefresh() {
        TileKey other = new TileKey(10, 1, 1);
        store.want(List.of(KEY, other), 256);
        source.fail(KEY);
        source.answer(other, 0xff112233);
        store.drain();
        store.want(List.of(KEY, other), 256);
        assertEquals(2, source.asked.size());
        store.refresh();
        store.want(List.of(KEY, other), 256);
        assertEquals(4, source.asked.size());
    }

    @Test
    void theOldThemeStaysUntilTheNewOneIsThereAndLateAnswersOfTheOldAreDropped() {
        TileKey late = new TileKey(10, 1, 1);
        store.want(List.of(KEY, late), 256);
        source.answer(KEY, 0xff112233);
        store.drain();
        ManualSource day = new ManualSource();
        store.source(day);
        assertEquals(0xff112233, painted()[0]);
        source.answer(late, 0xff112233);
        assertFalse(store.drain());
        store.want(List.of(KEY), 256);
        day.answer(KEY, 0xffeeeeee);
        store.drain();
        assertEquals(0xffeeeeee, painted()[0]);
    }

    @Test
    void beyondItsDeepestZoomASourceIsAskedForThatZoom() {
        assertEquals(18, store.zoomAsked(20));
        assertEquals(12, store.zoomAsked(12));
    }

    private int[] painted() {
        Raster raster = new Raster(256, 256);
        store.paint(raster, AREA, Color.BLACK);
        return raster.pixels();
    }

    /** Answers when the test says so. */
    private static final class ManualSource extends WorldSource {

        private final List<TileKey> asked = new ArrayList<>();
        private final List<CompletableFuture<TileImage>> answers = new ArrayList<>();

        @Override
        public CompletableFuture<TileImage> tile(TileKey key, int pixels) {
            asked.add(key);
            answers.add(new CompletableFuture<>());
            return answers.getLast();
        }

        void answer(TileKey key, int color) {
            int[] argb = new int[256 * 256];
            Arrays.fill(argb, color);
            answers.get(asked.indexOf(key)).complete(new TileImage(256, argb));
        }

        void fail(TileKey key) {
            answers.get(asked.indexOf(key)).completeExceptionally(new IllegalStateException("broken server"));
        }

        @Override
        public int maxZoom() {
            return 18;
        }

    }
}
