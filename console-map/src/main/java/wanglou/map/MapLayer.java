package wanglou.map;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.canvas.GraphicsContext;

import org.jspecify.annotations.Nullable;

import wanglou.map.geo.GeoPoint;

/**
 * Home: FX. One thing drawn over the ground. All layers of a map share one canvas, painted at most once per pulse and only when a layer
 * called {@link #changed()} or the view moved: a canvas of its own would cost every layer a blend of the whole screen.
 */
public abstract class MapLayer {

    private final String id;
    private final BooleanProperty visible = new SimpleBooleanProperty(true);
    private final DoubleProperty opacity = new SimpleDoubleProperty(1);
    private Runnable onChange = () -> { };

    /** @param id short and stable, for a layer list */
    protected MapLayer(String id) {
        this.id = id;
        visible.addListener((o, was, is) -> onChange.run());
        opacity.addListener((o, was, is) -> onChange.run());
    }

    /** Draws into the shared canvas, in pixels of the view; must restore what it changes besides fill, stroke, line and font. */
    protected abstract void paint(GraphicsContext g, Viewport view, MapPalette palette);

    /** The nearest thing within {@link Pick#REACH} of the point (or under it, for an area), as last painted. */
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

    public final DoubleProperty opacityProperty() {
        return opacity;
    }

    /** Asks for a repaint in the next pulse. */
    protected final void changed() {
        onChange.run();
    }

    final void attach(Runnable listener) {
        onChange = listener;
    }

    final void detach() {
        onChange = () -> { };
    }
}
