package wanglou.map;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

import org.jspecify.annotations.Nullable;

import wanglou.map.geo.GeoPoint;

/**
 * Home: FX. One thing drawn over the ground. Layers are painted into the squares the picture is composed of; a square is painted again only when a
 * layer's signature of it changes. {@link #changed()} is for data (shown within 80 ms), {@link #changedNow()} for what a person did (next pulse).
 */
public abstract sealed class MapLayer permits MarkLayer, ShapeLayer, SketchLayer {

    private final String id;
    private final BooleanProperty visible = new SimpleBooleanProperty(true);
    private final DoubleProperty opacity = new SimpleDoubleProperty(1);
    private Listener listener = (layer, urgent) -> { };
    private @Nullable LayerScope preparedFor;
    private boolean stale = true;

    /** Hears that a layer wants to be painted. */
    interface Listener {
        void changed(MapLayer layer, boolean urgent);
    }

    /** @param id short and stable, for a layer list */
    MapLayer(String id) {
        this.id = id;
        visible.addListener((o, was, is) -> listener.changed(this, true));
        opacity.addListener((o, was, is) -> changedNow());
    }

    public final String id() {
        return id;
    }

    public final BooleanProperty visibleProperty() {
        return visible;
    }

    public final boolean isVisible() {
        return visible.get();
    }

    public final void setVisible(boolean shown) {
        visible.set(shown);
    }

    /** 0…1. */
    public final DoubleProperty opacityProperty() {
        return opacity;
    }

    /** The nearest thing within {@link Pick#REACH} of the point, or under it for an area. */
    public Optional<Pick> pick(Viewport view, double x, double y) {
        return Optional.empty();
    }

    /** Where the thing with this key is now. */
    public Optional<GeoPoint> locate(String key) {
        return Optional.empty();
    }

    /** Whether a hand may move the thing with this key. */
    public boolean movable(String key) {
        return false;
    }

    /** Shows the thing at another place while a hand moves it; {@code null} ends that. */
    public void carry(String key, @Nullable GeoPoint to) {
    }

    /** Lays out what is to be painted in this scope. Called after a change and when the scope is another one, not for each frame. */
    abstract void prepare(LayerScope scope);

    /** What of the last layout covers what lies below, in world pixels, so that layers below write their labels elsewhere. */
    List<LabelRoom.Box> covers() {
        return List.of();
    }

    /** Two equal signatures of a square mean equal pixels; 0 means none. */
    abstract long signature(TileArea area);

    /** Paints what was prepared into one square. */
    abstract void paint(Raster raster, TileArea area);

    /** Paints over the finished picture, anew in each frame: for the few things that must never lag. */
    void paintLive(Raster raster, LayerScope scope) {
    }

    final void changed() {
        stale = true;
        listener.changed(this, false);
    }

    final void changedNow() {
        stale = true;
        listener.changed(this, true);
    }

    /**
     * @param freely whether changed data may be laid out in this frame, or only what the scope demands
     * @param aboveChanged a layer above was laid out anew
     * @return whether this one was
     */
    final boolean prepareIfNeeded(LayerScope scope, boolean freely, boolean aboveChanged) {
        boolean needed = preparedFor == null || !preparedFor.sameGroundAs(scope) || (freely && (stale || (aboveChanged && minds())));
        if (needed) {
            stale = false;
            preparedFor = scope;
            prepare(scope);
        }
        return needed;
    }

    /** Whether its layout depends on what lies above. */
    boolean minds() {
        return false;
    }

    final void attach(Listener newListener) {
        listener = newListener;
        preparedFor = null;
    }

    final void detach() {
        listener = (layer, urgent) -> { };
    }
}
