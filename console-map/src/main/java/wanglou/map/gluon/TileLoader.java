package wanglou.map.gluon;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import wanglou.map.tiles.TileImage;
import wanglou.map.tiles.TileKey;
import wanglou.map.tiles.TileSource;

/**
 * Home: FX, except that a source may answer on any thread. Between Gluon and a tile source: newest request first (what was scrolled past can
 * wait), a few at a time, a small cache of ready pictures, and never a failed future, since one would stop Gluon's loading for good.
 */
final class TileLoader implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TileLoader.class);
    private static final int AT_A_TIME = 6;
    private static final int CACHED = 160;
    private static final long PATIENCE_S = 20;

    private final TileSource source;
    private final int pixels;
    private final Deque<Request> waiting = new ArrayDeque<>();
    private final Map<TileKey, Image> ready = new LinkedHashMap<>(CACHED, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<TileKey, Image> eldest) {
            return size() > CACHED;
        }
    };
    private Runnable settled = () -> { };
    private int running;
    private int handedOut;
    private boolean complained;
    private boolean closed;

    private record Request(TileKey key, CompletableFuture<Image> answer) {
    }

    TileLoader(TileSource source, int pixels) {
        this.source = source;
        this.pixels = pixels;
    }

    CompletableFuture<Image> load(TileKey key) {
        handedOut++;
        Image known = ready.get(key);
        if (known != null) {
            return CompletableFuture.completedFuture(known);
        }
        CompletableFuture<Image> answer = new CompletableFuture<>();
        waiting.push(new Request(key, answer));
        // Started after the layout that asks, so that the order is by the whole screen and not by the first six.
        Platform.runLater(this::startSome);
        return answer;
    }

    int pending() {
        return running + waiting.size();
    }

    /** Tiles given to Gluon views since {@link #handedOutAnew()}. */
    int handedOut() {
        return handedOut;
    }

    void handedOutAnew() {
        handedOut = 0;
    }

    /** Runs it on the FX thread when nothing is pending, at the earliest after the next layout. */
    void whenSettled(Runnable then) {
        Runnable before = settled;
        settled = () -> {
            before.run();
            then.run();
        };
        Platform.runLater(() -> Platform.runLater(this::settleIfIdle));
    }

    @Override
    public void close() {
        closed = true;
        waiting.clear();
        settled = () -> { };
    }

    private void startSome() {
        while (running < AT_A_TIME && !waiting.isEmpty()) {
            start(waiting.pop());
        }
    }

    private void start(Request request) {
        running++;
        source.tile(request.key(), pixels)
                .orTimeout(PATIENCE_S, TimeUnit.SECONDS)
                .thenApply(TileLoader::image)
                .whenComplete((image, failure) -> Platform.runLater(() -> finish(request, image, failure)));
    }

    @SuppressWarnings("NullAway") // one of both is null, as CompletableFuture has it
    private void finish(Request request, Image image, Throwable failure) {
        running--;
        if (closed) {
            return;
        }
        if (failure != null) {
            if (!complained) {
                LOG.warn("tile {} of {} failed; shown empty until a refresh", request.key(), source.name(), failure);
                complained = true;
            }
            request.answer().complete(new WritableImage(1, 1));
        } else {
            ready.put(request.key(), image);
            request.answer().complete(image);
        }
        startSome();
        settleIfIdle();
    }

    private void settleIfIdle() {
        if (pending() == 0) {
            Runnable now = settled;
            settled = () -> { };
            now.run();
        }
    }

    private static Image image(TileImage tile) {
        WritableImage image = new WritableImage(tile.size(), tile.size());
        image.getPixelWriter().setPixels(0, 0, tile.size(), tile.size(), PixelFormat.getIntArgbPreInstance(), tile.argbPre(), 0, tile.size());
        return image;
    }
}
