package wanglou.map;

import javafx.scene.layout.Region;

import wanglou.map.tiles.TileSource;

/** Home: FX. What lies under all layers: the tiles of one source. */
public interface Ground extends AutoCloseable {

    Region node();

    /** Moves the tiles to this view; called whenever it changes. */
    void show(Viewport view);

    /** Draws from another source from now on (a theme, another map); the old picture stays until the new one is there. */
    void source(TileSource source);

    /** Asks the source again for everything, e.g. after a server came back. */
    void refresh();

    /** Tiles asked for and not yet there. */
    int pending();

    @Override
    void close();
}
