package wanglou.map.gluon;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import wanglou.map.tiles.TileImage;
import wanglou.map.tiles.TileKey;
import wanglou.map.tiles.TileSource;

/**
 * Home: FX, except that a source may answer on any thread. Between Gluon and a tile source: never a failed future, since one would stop Gluon's
 * loading for good. An overview is a dozen tiles, so nothing is queued and nothing cached; Gluon keeps what it shows.
 */
final class TileLoader implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TileLoader.class);
    private static final long PATIENCE_S = 20;

    private final TileSource source;
    private final int pixels;
    private int pending;
    private boolean complained;
    private boolean closed;

    /** @param pixels 256, or 512 for a screen of two pixels per logical pixel */
    TileLoader(TileSource source, int pixels) {
        this.source = source;
        this.pixels = pixels;
    }

    CompletableFuture<Image> load(TileKey key) {
        CompletableFuture<Image> answer = new CompletableFuture<>();
        pending++;
        // Asked inside a stage, so that a source that throws fails like one whose future does; a copy, so that the time limit stays ours.
        CompletableFuture.completedFuture(key).thenCompose(k -> source.tile(k, pixels).copy())
                .orTimeout(PATIENCE_S, TimeUnit.SECONDS)
                .thenApply(TileLoader::image)
                .whenComplete((image, failure) -> Platform.runLater(() -> finish(key, answer, image, failure)));
        return answer;
    }

    int pending() {
        return pending;
    }

    @Override
    public void close() {
        closed = true;
    }

    private void finish(TileKey key, CompletableFuture<Image> answer, @Nullable Image image, @Nullable Throwable failure) {
        pending--;
        if (closed) {
            return;
        }
        if (image == null && !complained) {
            LOG.warn("tile {} of {} failed; the overview has a gap there until the next theme or language", key, source.name(), failure);
            complained = true;
        }
        answer.complete(image == null ? new WritableImage(1, 1) : image);
    }

    private static Image image(TileImage tile) {
        WritableImage image = new WritableImage(tile.size(), tile.size());
        image.getPixelWriter().setPixels(0, 0, tile.size(), tile.size(), PixelFormat.getIntArgbPreInstance(), tile.argbPre(), 0, tile.size());
        return image;
    }
}
