package wanglou.map.gluon;

import javafx.beans.value.ChangeListener;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

import com.gluonhq.maps.tile.TileRetrieverProvider;
import org.jspecify.annotations.Nullable;

import wanglou.map.MapView;
import wanglou.map.Viewport;
import wanglou.map.geo.GeoBox;
import wanglou.map.tiles.TileSource;

/**
 * Home: FX. The whole city in a corner, with a rectangle where the main map is; a click or drag takes the main map there. While it is not visible
 * there is no Gluon view and no tile is asked for. The owner shows the attribution beside the main map, whose source this should be.
 */
public final class OverviewMap extends Region implements AutoCloseable {

    private static final double WIDTH = 200;
    private static final double HEIGHT = 140;
    private static final double BORDER = 1;
    /** Px of ground around the city. */
    private static final double MARGIN = 4;

    private final MapView main;
    private final Viewport view;
    private final ChangeListener<Object> follow = (o, was, is) -> follow();
    private final ChangeListener<Object> relay = (o, was, is) -> lay();
    private @Nullable TileSource source;
    private @Nullable Shown shown;

    private record Shown(TileLoader loader, GluonTiles tiles, ViewFrame frame) {
    }

    /** @param city all of it is shown, at the deepest whole zoom that has room for it */
    public OverviewMap(MapView main, GeoBox city) {
        this.main = main;
        view = new Viewport(city.center(), Viewport.MIN_ZOOM, WIDTH - 2 * BORDER, HEIGHT - 2 * BORDER).fitted(city, MARGIN);
        getStyleClass().add("wl-overview");
        setPadding(new Insets(BORDER));
        setPrefSize(WIDTH, HEIGHT);
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(false); // the main map has keys for all of this
        setCursor(Cursor.CROSSHAIR);
        visibleProperty().addListener(relay);
        sceneProperty().addListener(relay);
        main.viewportProperty().addListener(follow);
        main.paletteProperty().addListener(follow);
        addEventHandler(MouseEvent.MOUSE_PRESSED, e -> go(e, true));
        addEventHandler(MouseEvent.MOUSE_DRAGGED, e -> go(e, false));
    }

    /** Draws from another source from now on: a theme, a language, another ground. */
    public void source(TileSource newSource) {
        source = newSource;
        lay();
    }

    /** Tiles asked for and not yet there. */
    public int pending() {
        return shown == null ? 0 : shown.loader().pending();
    }

    /** What it shows of the earth; its size is without the border. */
    public Viewport viewport() {
        return view;
    }

    @Override
    public void close() {
        main.viewportProperty().removeListener(follow);
        main.paletteProperty().removeListener(follow);
        source = null;
        lay();
    }

    /** Gluon keeps every tile it ever showed and never asks again, so another source is another view. */
    private void lay() {
        if (shown != null) {
            shown.loader().close();
            shown = null;
            getChildren().clear();
        }
        if (source != null && isVisible() && getScene() != null) {
            boolean fine = getScene().getWindow() != null && getScene().getWindow().getRenderScaleX() >= 1.5;
            TileLoader loader = new TileLoader(source, fine ? 512 : 256);
            GluonTiles tiles = new GluonTiles(loader, asked());
            ViewFrame frame = new ViewFrame(main.viewport().box());
            tiles.addLayer(frame);
            tiles.setMouseTransparent(true); // its own drag and scroll would move the city away
            shown = new Shown(loader, tiles, frame);
            getChildren().add(tiles);
            follow();
        }
    }

    private void follow() {
        if (shown != null) {
            shown.frame().colour(main.paletteProperty().get().accent());
            shown.frame().show(main.viewport().box());
        }
    }

    private void go(MouseEvent event, boolean animated) {
        if (event.getButton() == MouseButton.PRIMARY) {
            main.goTo(view.toGeo(event.getX() - BORDER, event.getY() - BORDER), main.viewport().zoom(), animated);
            event.consume();
        }
    }

    @Override
    protected void layoutChildren() {
        if (shown != null) {
            shown.tiles().resizeRelocate(BORDER, BORDER, view.width(), view.height());
            shown.tiles().show(view);
            shown.frame().show(main.viewport().box());
        }
    }

    private static AskedTiles asked() {
        if (TileRetrieverProvider.getInstance().load() instanceof AskedTiles ours) {
            return ours;
        }
        throw new IllegalStateException("META-INF/services names another TileRetriever before ours");
    }
}
