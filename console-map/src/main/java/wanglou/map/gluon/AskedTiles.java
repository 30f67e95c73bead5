package wanglou.map.gluon;

import java.util.concurrent.CompletableFuture;
import javafx.scene.image.Image;

import com.gluonhq.maps.tile.TileRetriever;
import org.jspecify.annotations.Nullable;

import wanglou.map.tiles.TileKey;

/**
 * Home: FX. The one tile retriever Gluon loads per JVM (named in META-INF/services). It serves the view that is being laid out; layout of
 * several maps runs one after the other on the FX thread.
 */
public final class AskedTiles implements TileRetriever {

    private @Nullable TileLoader serving;

    void nowFor(TileLoader loader) {
        serving = loader;
    }

    @Override
    public CompletableFuture<Image> loadTile(int zoom, long i, long j) {
        if (serving == null) {
            throw new IllegalStateException("asked for tile " + zoom + "/" + i + "/" + j + " outside a layout");
        }
        return serving.load(new TileKey(zoom, (int) i, (int) j));
    }
}
