package wanglou.map;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/** Home: FX. Lines and areas in the order they were put: routes, reach rings, districts, camera views, imported overlays. */
public final class ShapeLayer extends MapLayer {

    /** A caption keeps this far from the edge of the view, in logical pixels. */
    private static final int CAPTION_EDGE = 48;

    private final Map<String, MapShape> shapes = new LinkedHashMap<>();
    private final DisplayList captions = new DisplayList();
    private IdentityHashMap<MapShape, ShapePath> known = new IdentityHashMap<>();
    private IdentityHashMap<ShapePath, Point2D> anchors = new IdentityHashMap<>();
    private List<ShapePath> paths = List.of();
    private @Nullable LayerScope scope;
    private @Nullable CaptionSheet sheet;
    private boolean pickable;

    public ShapeLayer(String id) {
        super(id);
    }

    /** Adds it on top, or replaces the one with the same key where it is. */
    public void put(MapShape shape) {
        shapes.put(shape.key(), shape);
        changedNow();
    }

    public void remove(String key) {
        if (shapes.remove(key) != null) {
            changedNow();
        }
    }

    /** These shapes and no others. */
    public void replaceAll(Collection<? extends MapShape> all) {
        shapes.clear();
        all.forEach(s -> shapes.put(s.key(), s));
        changedNow();
    }

    public void clear() {
        replaceAll(List.of());
    }

    public Optional<MapShape> find(String key) {
        return Optional.ofNullable(shapes.get(key));
    }

    /** Whether a click means these shapes; most only explain what else is clicked. */
    public void pickable(boolean yes) {
        pickable = yes;
    }

    @Override
    public Optional<Pick> pick(Viewport view, double x, double y) {
        LayerScope laidOut = scope;
        if (!pickable || laidOut == null || laidOut.view().zoom() != view.zoom()) {
            return Optional.empty();
        }
        int scale = laidOut.scale();
        return paths.reversed().stream()
                .map(p -> new Pick(id(), List.of(p.shape().key()), view.toGeo(x, y),
                        p.distance((view.left() + x) * scale, (view.top() + y) * scale) / scale))
                .filter(p -> p.distance() <= Pick.REACH)
                .min(Comparator.comparingDouble(Pick::distance));
    }

    @Override
    void prepare(LayerScope newScope) {
        boolean sameWorld = scope != null && scope.world() == newScope.world();
        scope = newScope;
        IdentityHashMap<MapShape, ShapePath> next = new IdentityHashMap<>();
        List<ShapePath> all = new ArrayList<>();
        for (MapShape shape : shapes.values()) {
            ShapePath path = sameWorld ? known.get(shape) : null;
            path = path == null ? ShapePath.of(shape, newScope.world(), newScope.scale()) : path;
            next.put(shape, path);
            all.add(path);
        }
        known = next;
        paths = List.copyOf(all);
        layCaptions(newScope);
    }

    @Override
    boolean minds() {
        return !anchors.isEmpty();
    }

    private void layCaptions(LayerScope in) {
        CaptionSheet boxes = sheet;
        if (boxes == null || !boxes.serves(in.palette(), in.scale())) {
            boxes = new CaptionSheet(in.palette(), in.scale());
            sheet = boxes;
        }
        captions.clear();
        double edge = CAPTION_EDGE * in.scale();
        Rectangle2D box = new Rectangle2D.Double(in.view().left() * in.scale() + edge, in.view().top() * in.scale() + edge / 2,
                in.view().width() * in.scale() - 2 * edge, in.view().height() * in.scale() - edge);
        IdentityHashMap<ShapePath, Point2D> next = new IdentityHashMap<>();
        List<LabelRoom.Box> taken = new ArrayList<>();
        in.above().forEach(layer -> taken.addAll(layer.covers()));
        for (int n = 0; n < paths.size(); n++) {
            ShapePath path = paths.get(n);
            if (path.shape().caption().isPresent()) {
                int owner = -10 - n; // none of a mark's
                Caption caption = path.shape().caption().get();
                PixelSprite sprite = boxes.get(caption);
                Predicate<Point2D> free = at -> taken.stream().noneMatch(cover(sprite, at, owner)::meets);
                // It stays where it was as long as that is visible and free: a caption that wanders is harder to read than one off its best place.
                Optional<Point2D> before = Optional.ofNullable(anchors.get(path)).filter(at -> box.contains(at) && free.test(at));
                before.or(() -> path.anchor(caption.place(), box, free)).ifPresent(at -> {
                    next.put(path, at);
                    captions.add(sprite, (int) Math.rint(at.getX()), (int) Math.rint(at.getY()));
                    taken.add(cover(sprite, at, owner));
                });
            }
        }
        anchors = next;
        captions.index(in.range());
    }

    private static LabelRoom.Box cover(PixelSprite sprite, Point2D at, int owner) {
        return new LabelRoom.Box(at.getX() - sprite.width() / 2.0, at.getY() - sprite.height() / 2.0, at.getX() + sprite.width() / 2.0,
                at.getY() + sprite.height() / 2.0, owner);
    }

    @Override
    long signature(TileArea area) {
        long hash = captions.signature(area);
        for (ShapePath path : paths) {
            if (path.touches(area)) {
                hash = DisplayList.mix(hash, System.identityHashCode(path));
            }
        }
        return hash == 0 ? 0 : DisplayList.mix(hash, Double.hashCode(opacityProperty().get()));
    }

    @Override
    void paint(Raster raster, TileArea area) {
        LayerScope in = scope;
        if (in != null) {
            for (ShapePath path : paths) {
                if (path.touches(area)) {
                    ShapePainter.paint(raster, area.left(), area.top(), path, in.palette().halo(), in.scale(), opacityProperty().get());
                }
            }
            captions.paint(raster, area, opacityProperty().get());
        }
    }
}
