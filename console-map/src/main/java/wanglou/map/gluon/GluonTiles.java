package wanglou.map.gluon;

import com.gluonhq.impl.maps.BaseMap;
import com.gluonhq.maps.MapLayer;
import com.gluonhq.maps.MapView;

import wanglou.map.Viewport;

/**
 * Home: FX. One Gluon view that is only ever moved from outside. Its own centre is stale after a resize and its zoom drifts, so neither is read:
 * the tile group is put where our viewport says.
 */
final class GluonTiles extends MapView {

    private final TileLoader loader;
    private final AskedTiles asked;
    private final BaseMap base;

    GluonTiles(TileLoader loader, AskedTiles asked) {
        this.loader = loader;
        this.asked = asked;
        Probe probe = new Probe();
        addLayer(probe);
        base = probe.base();
        removeLayer(probe);
        base.needsLayoutProperty().addListener((o, was, is) -> {
            if (is) {
                requestLayout();
            }
        });
    }

    void show(Viewport view) {
        if (base.zoom().get() != view.zoom()) {
            setZoom(view.zoom());
        }
        base.setTranslateX(-view.left());
        base.setTranslateY(-view.top());
        base.moveX(0); // marks the tile group dirty
    }

    /** The library asks for tiles while its group is laid out, right after this, and does not say for which view. */
    @Override
    protected void layoutChildren() {
        asked.nowFor(loader);
        super.layoutChildren();
    }

    /** A layer is the only one who is told the tile group. */
    private static final class Probe extends MapLayer {
        BaseMap base() {
            return baseMap;
        }
    }
}
