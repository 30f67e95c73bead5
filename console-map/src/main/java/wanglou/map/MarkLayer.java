package wanglou.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.scene.paint.Color;

import org.jspecify.annotations.Nullable;

import wanglou.map.LabelSheet.Label;
import wanglou.map.LabelSheet.Weight;
import wanglou.map.geo.GeoBox;
import wanglou.map.geo.GeoPoint;

/**
 * Home: FX. Tens of thousands of moving marks, or a few hundred pins: ready-made sprites on whole pixels, labels where there is room for them, rings
 * where marks are too close to tell apart. However many calls come between two frames, one layout follows.
 */
public final class MarkLayer extends MapLayer {

    /** Rank up to which a cluster's worst mark stands on its ring. */
    private static final int URGENT = 1;
    /** With more marks on screen their labels would cover the map; those selected keep theirs. */
    private static final int MARKS_WITH_LABELS = 800;

    private final MarkSheets sheets;
    private final MarkTable table = new MarkTable();
    private final MarkView marks = new MarkView();
    private final DisplayList display = new DisplayList();
    private final MarkLabels texts;
    private final Set<String> selected = new LinkedHashSet<>();
    private final SelectedMarks selection = new SelectedMarks();
    private Predicate<String> movable = key -> false;
    private List<Color> segments;
    private List<MarkCluster> clusters = List.of();
    private @Nullable LayerScope scope;
    private @Nullable LabelSheet labels;
    private @Nullable RingSheet rings;
    private @Nullable MarkGrid grid;
    private int clusterAtLeast = 4;
    private int clusterBelowZoom = 18;
    private int labelsFromZoom = 14;

    /**
     * @param styles gives the look of a style key; asked once per key until {@link #restyle}
     * @param segments colours of the ring of a cluster, in its fixed order
     */
    public MarkLayer(String id, Function<String, MarkStyle> styles, List<Color> segments) {
        super(id);
        this.sheets = new MarkSheets(styles);
        this.texts = new MarkLabels(table, sheets);
        this.segments = List.copyOf(segments);
    }

    /** Adds or changes these marks; others stay. */
    public void update(Collection<Mark> some) {
        some.forEach(table::put);
        changed();
    }

    public void put(Mark mark) {
        table.put(mark);
        changed();
    }

    public void remove(String key) {
        if (table.remove(key)) {
            selected.remove(key);
            changed();
        }
    }

    /** These marks and no others. */
    public void replaceAll(Collection<Mark> all) {
        table.replaceAll(all);
        selected.removeIf(key -> table.find(key) == null);
        changed();
    }

    public int size() {
        return table.size();
    }

    public Optional<Mark> find(String key) {
        return Optional.ofNullable(table.find(key));
    }

    /** Marks whose point is in the box, in no order. */
    public List<Mark> within(GeoBox box) {
        List<Mark> found = new ArrayList<>();
        for (int s = 0; s < table.size(); s++) {
            if (box.contains(table.mark(s).point())) {
                found.add(table.mark(s));
            }
        }
        return found;
    }

    /** Exactly these keys are selected: ringed, on top, with their accuracy, never late, never in a cluster. */
    public void select(Collection<String> keys) {
        selected.clear();
        selected.addAll(keys);
        changedNow();
    }

    public Set<String> selected() {
        return Set.copyOf(selected);
    }

    /** Asks for all styles anew, e.g. after a change of theme. */
    public void restyle(List<Color> newSegments) {
        segments = List.copyOf(newSegments);
        forgetSprites();
        rings = null;
        changedNow();
    }

    /**
     * @param atLeast marks within a cell of 56 px that become a ring; {@code Integer.MAX_VALUE} for never
     * @param belowZoom from this zoom on every mark stands alone
     */
    public void clusterWhen(int atLeast, int belowZoom) {
        clusterAtLeast = atLeast;
        clusterBelowZoom = belowZoom;
        changedNow();
    }

    public void labelsFrom(int zoom) {
        labelsFromZoom = zoom;
        changedNow();
    }

    /** Which marks a hand may carry to another place. */
    public void movable(Predicate<String> keys) {
        movable = keys;
    }

    @Override
    public boolean movable(String key) {
        return movable.test(key);
    }

    @Override
    public void carry(String key, @Nullable GeoPoint to) {
        selection.carry(key, to);
        changedNow();
    }

    @Override
    public Optional<GeoPoint> locate(String key) {
        return find(key).map(Mark::point);
    }

    @Override
    public Optional<Pick> pick(Viewport view, double x, double y) {
        LayerScope laidOut = scope;
        if (laidOut == null || laidOut.view().zoom() != view.zoom()) {
            return Optional.empty();
        }
        int scale = sheets.scale();
        double wx = (view.left() + x) * scale;
        double wy = (view.top() + y) * scale;
        Optional<Pick> chosen = selected.stream().map(table::find).flatMap(m -> Optional.ofNullable(m).stream())
                .map(m -> pick(m, m.mx() * laidOut.world(), m.my() * laidOut.world() - lift(m), wx, wy))
                .filter(p -> p.distance() < Pick.REACH).findFirst();
        if (chosen.isPresent()) {
            return chosen;
        }
        int near = grid(laidOut).nearest(wx, wy, Pick.REACH * scale);
        if (near >= 0) {
            Mark mark = table.mark(marks.slot(near));
            return Optional.of(pick(mark, marks.x(near), marks.y(near) - lift(mark), wx, wy));
        }
        return clusters.stream()
                .filter(c -> Math.hypot(c.x() - wx, c.y() - wy) <= (MarkCluster.RADIUS + 3) * scale)
                .findFirst()
                .map(c -> new Pick(id(), Arrays.stream(c.slots()).mapToObj(s -> table.mark(s).key()).toList(),
                        view.toGeo(c.x() / (double) scale - view.left(), c.y() / (double) scale - view.top()),
                        Math.hypot(c.x() - wx, c.y() - wy) / scale));
    }

    private Pick pick(Mark mark, double wx, double wy, double x, double y) {
        return new Pick(id(), List.of(mark.key()), mark.point(), Math.hypot(wx - x, wy - y) / sheets.scale());
    }

    private double lift(Mark mark) {
        return sheets.of(mark.style()).style().lift() * sheets.scale();
    }

    /** Of what stands alone; made when somebody points and dropped with the next layout. */
    private MarkGrid grid(LayerScope laidOut) {
        MarkGrid known = grid;
        if (known == null) {
            int[] xs = new int[marks.count()];
            int[] ys = new int[marks.count()];
            for (int i = 0; i < xs.length; i++) {
                xs[i] = marks.x(i);
                ys[i] = marks.y(i) - (int) Math.rint(sheets.style(marks.slot(i)).lift() * sheets.scale());
            }
            TileRange range = laidOut.range();
            known = new MarkGrid(xs, ys, range.left(), range.top(), range.width(), range.height());
            grid = known;
        }
        return known;
    }

    @Override
    void prepare(LayerScope newScope) {
        scope = newScope;
        grid = null;
        if (sheets.scaleTo(newScope.scale())) {
            forgetSprites();
            rings = null;
        }
        sheets.dress(table);
        Set<Integer> apart = new HashSet<>();
        selected.forEach(key -> apart.add(table.slot(key)));
        selection.carried().ifPresent(key -> apart.add(table.slot(key)));
        marks.cull(table, newScope, s -> sheets.style(s).rank(), apart.isEmpty() ? s -> false : apart::contains);
        clusters = newScope.view().zoom() >= clusterBelowZoom || clusterAtLeast > table.size() ? List.of()
                : new MarkClusters(segments.size(), s -> sheets.style(s).segment(), s -> sheets.style(s).rank())
                        .group(marks, newScope, clusterAtLeast);
        display.clear();
        if (newScope.view().zoom() >= labelsFromZoom && marks.count() <= MARKS_WITH_LABELS) {
            texts.add(marks, clusters, newScope, labels(newScope), display);
        } else {
            texts.none();
        }
        for (int i = 0; i < marks.count(); i++) {
            int s = marks.slot(i);
            display.add(sheets.of(s).sprite(table.heading(s)), marks.x(i), marks.y(i));
        }
        clusters.forEach(cluster -> addCluster(cluster, newScope));
        display.index(newScope.range());
        if (labels(newScope).catchUp()) {
            changed();
        }
    }

    private void forgetSprites() {
        sheets.forget();
        selection.forgetSprites();
        marks.forgetOrder();
    }

    @Override
    List<LabelRoom.Box> covers() {
        LayerScope laidOut = scope;
        if (laidOut == null || (texts.boxes().isEmpty() && selected.isEmpty())) {
            return texts.boxes();
        }
        List<LabelRoom.Box> all = new ArrayList<>(texts.boxes());
        for (String key : selected) {
            find(key).ifPresent(m -> all.add(selection.box(m, sheets.of(m.style()).style(), laidOut)));
        }
        return all;
    }

    @Override
    boolean minds() {
        return true;
    }

    private LabelSheet labels(LayerScope wanted) {
        LabelSheet known = labels;
        if (known == null || !known.serves(wanted.palette(), wanted.scale())) {
            known = new LabelSheet(wanted.palette(), wanted.scale());
            labels = known;
            rings = null;
        }
        return known;
    }

    private void addCluster(MarkCluster cluster, LayerScope in) {
        int scale = in.scale();
        LabelSheet sheet = labels(in);
        RingSheet ringSheet = rings;
        if (ringSheet == null) {
            ringSheet = new RingSheet(segments, in.palette().halo(), scale);
            rings = ringSheet;
        }
        display.add(ringSheet.ring(cluster.parts()), cluster.x(), cluster.y());
        LabelSheet.Drawn count = sheet.get(new Label(Integer.toString(cluster.slots().length), "", Weight.COUNT));
        if (count != null) {
            display.add(count.sprite(), cluster.x(), cluster.y() - 9 * scale);
        }
        if (sheets.style(cluster.worst()).rank() <= URGENT) {
            display.add(sheets.of(cluster.worst()).sprite(Double.NaN), cluster.x() + 14 * scale, cluster.y() - 14 * scale);
        }
    }

    @Override
    long signature(TileArea area) {
        long hash = display.signature(area);
        return hash == 0 ? 0 : DisplayList.mix(hash, Double.hashCode(opacityProperty().get()));
    }

    @Override
    void paint(Raster raster, TileArea area) {
        display.paint(raster, area, opacityProperty().get());
    }

    @Override
    void paintLive(Raster raster, LayerScope now) {
        selection.paint(raster, now, selected.stream().flatMap(key -> find(key).stream()).toList(), this::find, sheets::of, labels(now));
    }
}
