package wanglou.map.gluon;

import java.util.Optional;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import com.gluonhq.maps.tile.TileRetrieverProvider;
import org.jspecify.annotations.Nullable;

import wanglou.map.Ground;
import wanglou.map.Viewport;
import wanglou.map.tiles.TileSource;

/**
 * Home: FX. Tiles through Gluon Maps. The library keeps every tile it ever showed and never asks again, so a change of source or a refresh is a
 * new Gluon view laid over the old one, which goes when the new one is filled.
 */
public final class GluonGround implements Ground {

    /** Each tile the library holds is moved at every step of a pan; beyond this many a fresh view (from the cache) pans faster. */
    private static final int TILES_HELD = 320;

    private final StackPane pane = new StackPane();
    private final AskedTiles asked = asked();
    private @Nullable TileSource source;
    private @Nullable TileLoader loader;
    private @Nullable GluonTiles tiles;
    private @Nullable Viewport view;

    @Override
    public Region node() {
        return pane;
    }

    @Override
    public void show(Viewport to) {
        view = to;
        if (tiles != null && loader != null) {
            if (loader.handedOut() > TILES_HELD && loader.pending() == 0) {
                loader.handedOutAnew();
                lay(loader);
            }
            tiles.show(to);
        }
    }

    @Override
    public void source(TileSource newSource) {
        source = newSource;
        refresh();
    }

    @Override
    public void refresh() {
        if (source != null) {
            Optional.ofNullable(loader).ifPresent(TileLoader::close);
            loader = new TileLoader(source, 256);
            lay(loader);
        }
    }

    @Override
    public int pending() {
        return loader == null ? 0 : loader.pending();
    }

    @Override
    public void close() {
        Optional.ofNullable(loader).ifPresent(TileLoader::close);
        pane.getChildren().clear();
        tiles = null;
    }

    /** A fresh Gluon view over the present one; the old pictures stay visible where the new ones are still missing. */
    private void lay(TileLoader from) {
        GluonTiles over = new GluonTiles(from, asked);
        over.setMouseTransparent(true);
        GluonTiles under = tiles;
        tiles = over;
        pane.getChildren().removeIf(n -> n != under);
        pane.getChildren().add(over);
        if (view != null) {
            over.show(view);
        }
        if (under != null) {
            from.whenSettled(() -> pane.getChildren().remove(under));
        }
    }

    private static AskedTiles asked() {
        if (TileRetrieverProvider.getInstance().load() instanceof AskedTiles ours) {
            return ours;
        }
        throw new IllegalStateException("META-INF/services names another TileRetriever before ours");
    }
}
