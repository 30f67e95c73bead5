package wanglou.map;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import wanglou.map.geo.GeoBox;
import wanglou.map.geo.GeoPoint;
import wanglou.map.tiles.TileSource;

/**
 * Home: FX. A map: one picture of the ground with all layers in it, and nodes anchored to places. It moves only when a person or {@link #goTo},
 * {@link #fit} or {@link #follow} says so; data never moves it.
 */
public final class MapView extends Region implements AutoCloseable {

    private final AnchoredNodes anchored = new AnchoredNodes();
    private final Rectangle clip = new Rectangle();
    /** Above the picture, which would cover a border of the map itself; drawn by CSS when the map has the focus. */
    private final Region focusRing = new Region();
    private final ObservableList<MapLayer> layers = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Viewport> viewport;
    private final ReadOnlyObjectWrapper<Optional<GeoPoint>> pointer = new ReadOnlyObjectWrapper<>(this, "pointer", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> followed = new ReadOnlyObjectWrapper<>(this, "followed", Optional.empty());
    private final ReadOnlyStringWrapper attribution = new ReadOnlyStringWrapper(this, "attribution", "");
    private final ObjectProperty<MapPalette> palette = new SimpleObjectProperty<>(this, "palette", MapPalette.NIGHT);
    private final ObjectProperty<Duration> glide = new SimpleObjectProperty<>(this, "glide", Duration.millis(200));
    private final Glide motion = new Glide(this::setViewport);
    private final Renderer renderer;
    private @Nullable MapLayer followedLayer;
    private @Nullable MapTool tool;
    private Consumer<MapPointer> onClick = p -> { };
    private Consumer<MapPointer> onContextMenu = p -> { };
    private Consumer<Optional<MapPointer>> onHover = p -> { };
    private BiConsumer<Pick, GeoPoint> onMoved = (pick, to) -> { };

    /** @param start what is shown first; its size is replaced by the real one at the first layout */
    public MapView(Viewport start) {
        this.viewport = new ReadOnlyObjectWrapper<>(this, "viewport", start);
        getStyleClass().add("wl-map");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setClip(clip);
        focusRing.getStyleClass().add("focus-ring");
        focusRing.setMouseTransparent(true);
        renderer = new Renderer(viewport::get, layers, palette, this::stayWithFollowed, anchored::show);
        getChildren().addAll(renderer.node(), anchored, focusRing);
        getChildren().forEach(child -> child.setManaged(false)); // what they show never changes the size of the map
        layers.addListener((ListChangeListener<MapLayer>) change -> relayer(change));
        palette.addListener((o, was, is) -> renderer.redraw(true));
        sceneProperty().addListener((o, was, is) -> renderer.in(is));
        new MapInput(this).install();
    }

    // ---- what is shown

    public ReadOnlyObjectProperty<Viewport> viewportProperty() {
        return viewport.getReadOnlyProperty();
    }

    public Viewport viewport() {
        return viewport.get();
    }

    /** Goes there; when {@code animated} by gliding for at most 200 ms. Ends following. */
    public void goTo(GeoPoint center, int zoom, boolean animated) {
        unfollow();
        moveTo(viewport().centeredOn(center, zoom), animated);
    }

    /** Goes to the place without changing the zoom, unless that is already well visible and {@code onlyIfHidden}. */
    public void reveal(GeoPoint point, boolean onlyIfHidden) {
        var at = viewport().toScreen(point);
        double edge = 48;
        boolean visible = at.getX() > edge && at.getX() < getWidth() - edge && at.getY() > edge && at.getY() < getHeight() - edge;
        if (!visible || !onlyIfHidden) {
            goTo(point, viewport().zoom(), true);
        }
    }

    /** Shows the whole box with 48 px around it. Ends following. */
    public void fit(GeoBox box) {
        fit(box, 48);
    }

    /** The same with another rim. @param padding px left free on every side */
    public void fit(GeoBox box, double padding) {
        unfollow();
        moveTo(viewport().fitted(box, padding), true);
    }

    /** Zooms by whole steps around a point of the view; a followed mark stays followed. */
    public void zoomBy(int steps, double x, double y) {
        moveTo(viewport().zoomedAt(viewport().zoom() + steps, x, y), false);
    }

    public void zoomBy(int steps) {
        zoomBy(steps, getWidth() / 2, getHeight() / 2);
    }

    /** Moves the view, e.g. by a drag. Ends following. */
    public void panBy(double dx, double dy, boolean animated) {
        unfollow();
        moveTo(motion.target().orElse(viewport()).panned(dx, dy), animated);
    }

    /** Keeps the thing with this key in the middle until a person moves the map, {@link #unfollow} is called or it goes. */
    public void follow(MapLayer layer, String key) {
        followedLayer = layer;
        followed.set(Optional.of(key));
        layer.locate(key).ifPresent(p -> moveTo(viewport().centeredOn(p, viewport().zoom()), true));
        renderer.redraw(true);
    }

    public void unfollow() {
        followedLayer = null;
        followed.set(Optional.empty());
    }

    public ReadOnlyObjectProperty<Optional<String>> followedProperty() {
        return followed.getReadOnlyProperty();
    }

    /** How long a glide takes: at most 200 ms, zero when motion is to be reduced. */
    public ObjectProperty<Duration> glideProperty() {
        return glide;
    }

    // ---- what it is drawn from

    /** Another map or another theme of the same one. The attribution follows. */
    public void source(TileSource source) {
        attribution.set(source.attribution());
        renderer.source(source);
    }

    /** Asks the source again for every tile, e.g. after a server came back. */
    public void refreshGround() {
        renderer.refresh();
    }

    /** Tiles asked for and not yet there, plus squares that show something older than the data. */
    public int pending() {
        return renderer.pending();
    }

    /** For how long the most outdated part of the picture has been waiting to show newer data; zero when all is shown. */
    public java.time.Duration lateness() {
        return renderer.lateness();
    }

    /** What the licence of the ground wants shown. */
    public ReadOnlyStringProperty attributionProperty() {
        return attribution.getReadOnlyProperty();
    }

    public ObjectProperty<MapPalette> paletteProperty() {
        return palette;
    }

    /** From the lowest to the uppermost. */
    public ObservableList<MapLayer> layers() {
        return layers;
    }

    public Optional<MapLayer> layer(String id) {
        return layers.stream().filter(l -> l.id().equals(id)).findFirst();
    }

    /** Keeps a node at a place, its upper left corner {@code dx, dy} pixels away; it follows every movement until {@link #unanchor}. */
    public void anchor(Node node, GeoPoint place, double dx, double dy) {
        anchored.put(node, place, dx, dy, viewport());
    }

    public void unanchor(Node node) {
        anchored.remove(node);
    }

    // ---- what a person does

    /** The place under the pointer, none when the pointer is elsewhere. */
    public ReadOnlyObjectProperty<Optional<GeoPoint>> pointerProperty() {
        return pointer.getReadOnlyProperty();
    }

    /** A click (also double, see {@link MapPointer#clicks}) on a thing or on the bare map. */
    public void onClick(Consumer<MapPointer> handler) {
        onClick = handler;
    }

    /** Right click or the menu key; the key means the middle of the view. */
    public void onContextMenu(Consumer<MapPointer> handler) {
        onContextMenu = handler;
    }

    /** The pointer came over another thing, or left it (empty). */
    public void onHover(Consumer<Optional<MapPointer>> handler) {
        onHover = handler;
    }

    /** A hand let go of a movable thing at another place. Nothing has changed yet: the handler decides. */
    public void onMoved(BiConsumer<Pick, GeoPoint> handler) {
        onMoved = handler;
    }

    /** Takes a tool into the hand, or puts it away with {@code null}. */
    public void tool(@Nullable MapTool newTool) {
        if (tool != null) {
            layers.remove(tool.layer());
            tool.dropped();
        }
        tool = newTool;
        if (newTool != null) {
            layers.add(newTool.layer());
        }
        setCursor(newTool == null ? Cursor.DEFAULT : newTool.cursor());
    }

    public Optional<MapTool> tool() {
        return Optional.ofNullable(tool);
    }

    /** The uppermost thing there. */
    public Optional<Pick> pick(double x, double y) {
        for (MapLayer layer : layers.reversed()) {
            Optional<Pick> hit = layer.isVisible() ? layer.pick(viewport(), x, y) : Optional.empty();
            if (hit.isPresent()) {
                return hit;
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        motion.stop();
        List.copyOf(layers).forEach(layers::remove);
        renderer.in(null);
    }

    // ---- inside

    void pointerAt(Optional<GeoPoint> place) {
        pointer.set(place);
    }

    void clicked(MapPointer at) {
        onClick.accept(at);
    }

    void menuAsked(MapPointer at) {
        onContextMenu.accept(at);
    }

    void hovered(Optional<MapPointer> at) {
        onHover.accept(at);
    }

    void moved(Pick pick, GeoPoint to) {
        onMoved.accept(pick, to);
    }

    private void moveTo(Viewport to, boolean animated) {
        if (animated && glide.get().greaterThan(Duration.ZERO) && getScene() != null) {
            motion.start(viewport(), to, Duration.millis(Math.min(200, glide.get().toMillis())));
        } else {
            motion.stop();
            setViewport(to);
        }
    }

    private void setViewport(Viewport to) {
        if (!to.equals(viewport())) {
            viewport.set(to);
            renderer.moved();
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return 640;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 480;
    }

    @Override
    protected void layoutChildren() {
        double w = Math.floor(getWidth());
        double h = Math.floor(getHeight());
        renderer.node().relocate(0, 0);
        anchored.resizeRelocate(0, 0, w, h);
        focusRing.resizeRelocate(0, 0, w, h);
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        if (viewport().width() != w || viewport().height() != h) {
            motion.stop();
            setViewport(viewport().resized(w, h));
        }
    }

    private void relayer(ListChangeListener.Change<? extends MapLayer> change) {
        while (change.next()) {
            change.getRemoved().forEach(MapLayer::detach);
            change.getAddedSubList().forEach(layer -> layer.attach((l, now) -> renderer.redraw(now)));
        }
        renderer.redraw(true);
    }

    private void stayWithFollowed() {
        if (followedLayer != null && !motion.isRunning()) {
            followed.get().flatMap(followedLayer::locate).ifPresentOrElse(
                    p -> setViewport(viewport().centeredOn(p, viewport().zoom())), this::unfollow);
        }
    }
}
