package wanglou.console.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import wanglou.console.Listening;
import wanglou.console.map.City;
import wanglou.console.shell.Desk;
import wanglou.console.shell.Orders;
import wanglou.console.text.Texts;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.Icon;
import wanglou.console.ui.Labels;
import wanglou.console.ui.Toasts;
import wanglou.map.Caption;
import wanglou.map.MapShape;
import wanglou.map.Pen;
import wanglou.map.ShapeLayer;
import wanglou.map.geo.GeoPoint;
import wanglou.map.road.Ring;
import wanglou.units.Fix;
import wanglou.units.FixAge;
import wanglou.units.Unit;
import wanglou.units.UnitStatus;

/** Home: FX. How far a car gets from a place in 1, 3 and 5 minutes on the road, and how many available units stand in each ring. */
final class Reach implements AutoCloseable {

    private static final int[] MINUTES = {1, 3, 5};

    private static final Logger LOG = LoggerFactory.getLogger(Reach.class);
    private final Desk desk;
    private final City city;
    private final ShapeLayer layer = new ShapeLayer("reach");
    private final VBox legend = new VBox(6);
    private final List<Label> counts = new ArrayList<>();
    private final List<Line> samples = new ArrayList<>();
    private final Listening listening = new Listening();
    private List<Ring> rings = List.of();
    private @Nullable GeoPoint asked;

    Reach(Desk desk, City city) {
        this.desk = desk;
        this.city = city;
        Texts texts = desk.texts();
        legend.setId("reach-legend");
        legend.getStyleClass().addAll("floating", "map-card");
        legend.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Label title = Labels.of(texts.bind("map.reach"), "caption", "strong");
        Label head = Labels.of(texts.bind("map.reach.available"), "caption", "text-3");
        GridPane grid = new GridPane();
        grid.setHgap(10);
        grid.setVgap(4);
        for (int i = 0; i < MINUTES.length; i++) {
            Line sample = new Line(0, 0, 28, 0);
            sample.setStrokeWidth(i == 0 ? 2 : 1.2);
            if (i == 2) {
                sample.getStrokeDashArray().addAll(2.0, 3.0);
            }
            samples.add(sample);
            Label count = Labels.of("", "caption", "strong");
            counts.add(count);
            Label minutes = Labels.of(texts.bind("map.reach.within", MINUTES[i]), "caption", "text-2");
            minutes.setMinWidth(120);
            grid.addRow(i, sample, minutes, count);
        }
        legend.getChildren().addAll(Labels.row(12, title, Labels.gap(), head,
                Buttons.icon("reach-close", Icon.CROSS, texts.bind("map.close"), this::clear)), grid);
        legend.setVisible(false);
        listening.to(this::draw, desk.look().themeProperty(), texts.languageProperty());
        listening.to(this::count, desk.clock().secondProperty());
    }

    ShapeLayer layer() {
        return layer;
    }

    Region legend() {
        return legend;
    }

    boolean shown() {
        return !rings.isEmpty();
    }

    void show(GeoPoint from) {
        if (city.roads().isEmpty()) {
            desk.toasts().show(Toasts.Kind.INFO, desk.texts().bind("map.no-roads"), desk.texts().bind("map.no-roads.how"));
            return;
        }
        asked = from;
        var roads = city.roads().get();
        CompletableFuture.supplyAsync(() -> roads.reach(from, MINUTES), city.workers()).whenComplete((found, error) -> desk.pulse().later(() -> {
            if (!from.equals(asked)) {
                return;
            }
            if (error != null) {
                LOG.warn("the road graph failed", error);
                desk.toasts().show(Toasts.Kind.WARNING, desk.texts().bind("map.reach.failed"), desk.texts().bindProblem(Orders.problemOf(error)));
            } else if (found.isEmpty()) {
                desk.toasts().show(Toasts.Kind.INFO, desk.texts().bind("map.reach.off-road"), desk.texts().bind("map.off-road.how"));
            } else {
                rings = found;
                draw();
                count();
                legend.setVisible(true);
            }
        }));
    }

    void clear() {
        asked = null;
        rings = List.of();
        layer.clear();
        legend.setVisible(false);
    }

    private void draw() {
        Color accent = desk.look().tokens().color("accent");
        samples.forEach(s -> s.setStroke(accent));
        Color none = Color.TRANSPARENT;
        List<Pen> pens = List.of(Pen.solid(accent, 1.8), Pen.solid(accent, 1), Pen.dotted(accent, 1.2));
        // Captions of the three rings stand apart.
        List<Caption.Place> sides = List.of(Caption.Place.LEFT, Caption.Place.TOP, Caption.Place.RIGHT);
        List<MapShape> shapes = new ArrayList<>();
        for (int i = rings.size() - 1; i >= 0; i--) {
            Ring ring = rings.get(i);
            shapes.add(new MapShape.Area("ring-" + ring.minutes(), ring.outlines(), pens.get(i),
                    i == 0 ? accent.deriveColor(0, 1, 1, 0.15) : none,
                    Optional.of(Caption.at(sides.get(i), desk.texts().get("map.reach.minutes", ring.minutes()), accent))));
        }
        layer.replaceAll(shapes);
    }

    private void count() {
        if (rings.isEmpty()) {
            return;
        }
        Instant now = desk.clock().now();
        List<GeoPoint> free = new ArrayList<>();
        for (Unit unit : desk.mirrors().units().values()) {
            Fix fix = desk.mirrors().fixes().get(unit.id());
            if (unit.status().equals(UnitStatus.AVAILABLE) && fix != null && FixAge.of(fix, now) == FixAge.LIVE) {
                free.add(fix.place());
            }
        }
        for (int i = 0; i < counts.size() && i < rings.size(); i++) {
            Ring ring = rings.get(i);
            long within = free.stream().filter(p -> ring.outlines().stream().anyMatch(o -> Polygon.contains(o, p))).count();
            counts.get(i).setText(String.valueOf(within));
            counts.get(i).getStyleClass().remove("warn");
            if (within == 0) {
                counts.get(i).getStyleClass().add("warn");
            }
        }
    }

    @Override
    public void close() {
        listening.close();
    }
}
