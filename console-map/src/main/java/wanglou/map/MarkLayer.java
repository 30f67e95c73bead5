package wanglou.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

import org.jspecify.annotations.Nullable;

import wanglou.map.geo.GeoBox;
import wanglou.map.geo.GeoPoint;
import wanglou.map.geo.Mercator;

/**
 * Home: FX. Tens of thousands of moving marks: ready-made sprites on whole pixels, labels where there is room for them, rings where marks are too
 * close to tell apart. All calls on the FX thread; however many come between two pulses, one repaint follows.
 */
public final class MarkLayer extends MapLayer {

    /** Rank up to which a cluster's worst mark stands on its ring. */
    private static final int URGENT = 1;
    private static final int LABELS_AT_MOST = 600;

    private final Function<String, MarkStyle> styles;
    private final List<Color> segments = new ArrayList<>();
    private final MarkTable table = new MarkTable();
    private final MarkView frame = new MarkView();
    private final Map<String, MarkSheet> sheets = new HashMap<>();
    private final Set<String> selected = new HashSet<>();
    private final LabelRoom room = new LabelRoom();
    private List<MarkCluster> clusters = List.of();
    private MarkSheet[] sheetOf = new MarkSheet[0];
    private int sheetsVersion = -1;
    private double scale = 1;
    private @Nullable LabelSheet labels;
    private @Nullable MarkGrid grid;
    private @Nullable Viewport painted;
    private int clusterAtLeast = 4;
    private double clusterBelowZoom = 17.5;
    private double labelsFromZoom = 13.5;

    /**
     * @param styles gives the look of a style key; asked once per key until {@link #restyle}
     * @param segments colours of the ring of a cluster, in its fixed order
     */
    public MarkLayer(String id, Function<String, MarkStyle> styles, List<Color> segments) {
        super(id);
        this.styles = styles;
        this.segments.addAll(segments);
    }

    /** Adds or changes these marks; others stay. */
    public void update(Collection<Mark> marks) {
        marks.forEach(table::put);
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
    public void replaceAll(Collection<Mark> marks) {
        table.replaceAll(marks);
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

    /** Exactly these keys are selected: ringed, on top, with their accuracy, never in a cluster. */
    public void select(Collection<String> keys) {
        selected.clear();
        selected.addAll(keys);
        changed();
    }

    /** Asks for all styles anew, e.g. after a change of theme. */
    public void restyle(List<Color> newSegments) {
        segments.clear();
        segments.addAll(newSegments);
        sheets.clear();
        sheetsVersion = -1;
        frame.forgetOrder();
        changed();
    }

    /**
     * @param atLeast marks within a cell of 56 px that become a ring; {@code Integer.MAX_VALUE} for never
     * @param belowZoom from this zoom on every mark stands alone
     */
    public void clusterWhen(int atLeast, double belowZoom) {
        clusterAtLeast = atLeast;
        clusterBelowZoom = belowZoom;
        changed();
    }

    public void labelsFrom(double zoom) {
        labelsFromZoom = zoom;
        changed();
    }

    @Override
    public Optional<GeoPoint> locate(String key) {
        return find(key).map(Mark::point);
    }

    @Override
    public Optional<Pick> pick(Viewport view, double x, double y) {
        if (painted == null || !painted.equals(view)) {
            return Optional.empty();
        }
        if (grid == null) {
            grid = frame.grid(view);
        }
        int near = grid.nearest(x, y, Pick.REACH);
        if (near >= 0) {
            Mark mark = table.mark(frame.slot(near));
            return Optional.of(new Pick(id(), List.of(mark.key()), mark.point(), Math.hypot(frame.x(near) - x, frame.y(near) - y)));
        }
        return clusters.stream()
                .filter(c -> Math.hypot(c.x() - x, c.y() - y) <= MarkCluster.RADIUS + 3)
                .findFirst()
                .map(c -> new Pick(id(), Arrays.stream(c.slots()).mapToObj(s -> table.mark(s).key()).toList(),
                        view.toGeo(c.x(), c.y()), Math.hypot(c.x() - x, c.y() - y)));
    }

    @Override
    protected void paint(GraphicsContext g, Viewport view, MapPalette palette) {
        styleAll(g);
        frame.cull(table, view, s -> sheetOf[s].style().rank());
        clusters = clusterAtLeast < Integer.MAX_VALUE && view.zoom() < clusterBelowZoom
                ? MarkClusters.group(frame, view, clusterAtLeast, segments.size(), s -> sheetOf[s].style().segment(),
                        s -> sheetOf[s].style().rank(), s -> !selected.isEmpty() && selected.contains(table.mark(s).key()))
                : List.of();
        grid = null;
        painted = view;
        paintSelection(g, view, palette);
        paintLabels(g, view, palette);
        for (int i = 0; i < frame.count(); i++) {
            int s = frame.slot(i);
            Mark mark = table.mark(s);
            double heading = selected.isEmpty() || !selected.contains(mark.key()) ? mark.heading() : Double.NaN; // the ring carries it
            sheetOf[s].sprite(heading).draw(g, frame.x(i), frame.y(i));
        }
        for (MarkCluster cluster : clusters) {
            cluster.paint(g, segments, palette);
            if (sheetOf[cluster.worst()].style().rank() <= URGENT) {
                sheetOf[cluster.worst()].sprite(Double.NaN).draw(g, cluster.x() + 14, cluster.y() - 14);
            }
        }
    }

    private void styleAll(GraphicsContext g) {
        double wanted = g.getCanvas().getScene() == null ? 1 : g.getCanvas().getScene().getWindow().getRenderScaleX();
        if (wanted != scale) {
            scale = wanted;
            sheets.clear();
            sheetsVersion = -1;
        }
        if (sheetsVersion != table.version()) {
            if (sheetOf.length < table.size()) {
                sheetOf = new MarkSheet[Math.max(256, table.size() * 3 / 2)];
            }
            for (int s = 0; s < table.size(); s++) {
                sheetOf[s] = sheets.computeIfAbsent(table.mark(s).style(), key -> new MarkSheet(styles.apply(key), scale));
            }
            sheetsVersion = table.version();
        }
    }

    private void paintSelection(GraphicsContext g, Viewport view, MapPalette palette) {
        for (String key : selected) {
            Mark mark = table.find(key);
            if (mark != null) {
                double x = mark.mx() * view.worldSize() - view.left();
                double y = mark.my() * view.worldSize() - view.top();
                accuracy(g, mark, x, y, view, palette);
                g.setStroke(palette.accent());
                g.setLineWidth(2);
                g.strokeOval(x - 17, y - 17, 34, 34);
                if (!Double.isNaN(mark.heading()) && styles.apply(mark.style()).heading()) {
                    g.save();
                    g.translate(x, y);
                    MarkSheet.pointer(g, mark.heading(), 15, 22, palette.accent());
                    g.restore();
                }
            }
        }
    }

    private static void accuracy(GraphicsContext g, Mark mark, double x, double y, Viewport view, MapPalette palette) {
        if (mark.accuracy() > 0) {
            double r = mark.accuracy() / (Mercator.metresPerUnit(Mercator.lat(mark.my())) / view.worldSize());
            g.setFill(palette.accent().deriveColor(0, 1, 1, 0.08));
            g.fillOval(x - r, y - r, 2 * r, 2 * r);
            g.setStroke(palette.accent().deriveColor(0, 1, 1, 0.55));
            g.setLineWidth(1);
            g.strokeOval(x - r, y - r, 2 * r, 2 * r);
        }
    }

    private void paintLabels(GraphicsContext g, Viewport view, MapPalette palette) {
        if (view.zoom() < labelsFromZoom) {
            return;
        }
        if (labels == null || !labels.serves(palette, scale)) {
            labels = new LabelSheet(palette, scale);
        }
        room.clear(view);
        int shown = 0;
        // From the most urgent: where two labels want the same place, the upper mark's wins.
        for (int i = frame.count() - 1; i >= 0 && shown < LABELS_AT_MOST; i--) {
            Mark mark = table.mark(frame.slot(i));
            if (!mark.label().isEmpty()) {
                MarkStyle style = sheetOf[frame.slot(i)].style();
                double y = frame.y(i) + style.glyph().size() / 2 + (style.bar() ? 5 : 3);
                boolean chosen = selected.contains(mark.key());
                LabelSheet.Drawn label = labels.get(new LabelSheet.Label(mark.label(), mark.note(), style.isStale(), chosen));
                if (label != null && (room.take(frame.x(i) - label.width() / 2, y, label.width()) || chosen)) {
                    label.sprite().draw(g, frame.x(i), y);
                    shown++;
                }
            }
        }
        if (labels.catchUp()) {
            changed();
        }
    }
}
