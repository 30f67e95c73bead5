package wanglou.console.command;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import wanglou.console.Listening;
import wanglou.console.Selection;
import wanglou.console.map.City;
import wanglou.console.shell.Desk;
import wanglou.console.shell.Orders;
import wanglou.console.text.Texts;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.Icon;
import wanglou.console.ui.IconView;
import wanglou.console.ui.Labels;
import wanglou.console.ui.Toasts;
import wanglou.map.Caption;
import wanglou.map.MapShape;
import wanglou.map.Pen;
import wanglou.map.ShapeLayer;
import wanglou.map.geo.GeoPoint;
import wanglou.map.road.Arrival;
import wanglou.map.road.RoadGraph;
import wanglou.map.road.Route;
import wanglou.map.road.Snapped;
import wanglou.units.Fix;
import wanglou.units.FixAge;
import wanglou.units.Unit;
import wanglou.units.UnitStatus;

/**
 * Home: FX. One route between two places, drawn and told. Asked for its end alone it starts at the selected unit, else at the available unit
 * that is there first by road.
 */
final class Routes implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Routes.class);
    private final Desk desk;
    private final City city;
    private final ShapeLayer layer = new ShapeLayer("route");
    private final HBox card;
    private final Label title = Labels.of("", "strong", "text-1");
    private final Label detail = Labels.of("", "caption", "text-2");
    private final Listening listening = new Listening();
    private @Nullable GeoPoint from;
    private @Nullable GeoPoint to;
    private String fromName = "";
    private Route.@Nullable Found found;
    private int question;

    /** A way with the name of the unit it starts at, empty when it starts at a place. */
    private record Answer(Route route, String name) {
    }

    Routes(Desk desk, City city) {
        this.desk = desk;
        this.city = city;
        Texts texts = desk.texts();
        title.setMinWidth(Region.USE_PREF_SIZE);
        card = Labels.row(10, new IconView(Icon.ROUTE).tinted("accent"), new VBox(2, title, detail),
                Buttons.icon("route-close", Icon.CROSS, texts.bind("map.close"), this::clear));
        card.setId("route-card");
        card.getStyleClass().addAll("floating", "map-card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        card.setVisible(false);
        listening.to(this::draw, desk.look().themeProperty(), texts.languageProperty());
    }

    ShapeLayer layer() {
        return layer;
    }

    Region card() {
        return card;
    }

    void from(GeoPoint place) {
        from = place;
        fromName = "";
        if (to == null) {
            say(desk.texts().get("map.route.from-set"), desk.texts().get("map.route.from-set.how"));
        } else {
            search();
        }
    }

    void to(GeoPoint place) {
        to = place;
        search();
    }

    void clear() {
        question++;
        from = null;
        to = null;
        found = null;
        fromName = "";
        layer.clear();
        card.setVisible(false);
    }

    private void search() {
        if (city.roads().isEmpty()) {
            desk.toasts().show(Toasts.Kind.INFO, desk.texts().bind("map.no-roads"), desk.texts().bind("map.no-roads.how"));
            return;
        }
        GeoPoint end = to;
        if (end == null) {
            return;
        }
        RoadGraph roads = city.roads().get();
        int asked = ++question;
        GeoPoint start = from;
        Optional<Unit> chosen = start == null ? chosenUnit() : Optional.empty();
        List<Unit> free = start == null && chosen.isEmpty() ? available() : List.of();
        List<GeoPoint> places = free.stream().map(u -> place(u).orElse(end)).toList();
        GeoPoint unitPlace = chosen.flatMap(this::place).orElse(null);
        CompletableFuture.supplyAsync(() -> answer(roads, start, unitPlace, chosen.map(Unit::callSign).orElse(""), free, places, end),
                city.workers()).whenComplete((answer, error) -> desk.pulse().later(() -> {
                    if (asked != question) {
                        return;
                    }
                    if (error != null) {
                LOG.warn("the road graph failed", error);
                        say(desk.texts().get("map.route.failed"), desk.texts().problem(Orders.problemOf(error)));
                    } else {
                        show(answer);
                    }
                }));
    }

    private static Answer answer(RoadGraph roads, @Nullable GeoPoint start, @Nullable GeoPoint unit, String callSign, List<Unit> free,
            List<GeoPoint> places, GeoPoint end) {
        if (start != null) {
            return new Answer(roads.route(start, end), "");
        }
        if (unit != null) {
            return new Answer(roads.route(unit, end), callSign);
        }
        List<Snapped> snapped = new ArrayList<>();
        List<Unit> on = new ArrayList<>();
        for (int i = 0; i < free.size(); i++) {
            int index = i;
            roads.snap(places.get(i)).ifPresent(s -> {
                snapped.add(s);
                on.add(free.get(index));
            });
        }
        List<Arrival> first = roads.nearest(snapped, end, 1);
        if (first.isEmpty()) {
            return new Answer(new Route.NoRoad(Route.Why.START_OFF_ROAD), "");
        }
        int index = first.getFirst().index();
        return new Answer(roads.route(snapped.get(index).asked(), end), on.get(index).callSign());
    }

    private void show(Answer answer) {
        switch (answer.route()) {
            case Route.NoRoad no -> {
                found = null;
                layer.clear();
                say(desk.texts().get("map.route.none"), desk.texts().get("map.route.why." + no.why()));
            }
            case Route.Found way -> {
                found = way;
                fromName = answer.name();
                draw();
            }
        }
    }

    private void draw() {
        Route.Found way = found;
        if (way == null) {
            return;
        }
        Texts texts = desk.texts();
        String time = texts.formats().spoken(Duration.ofSeconds(Math.round(way.seconds())));
        Color accent = desk.look().tokens().color("accent");
        layer.replaceAll(way.line().size() < 2 ? List.of() : List.of(new MapShape.Line("route", way.line(), Pen.dashed(accent, 4).cased(1.5),
                Optional.of(Caption.at(Caption.Place.MIDDLE, time, accent)))));
        Instant arrives = desk.clock().now().plusSeconds(Math.round(way.seconds()));
        say(fromName.isEmpty() ? texts.get("map.route.title", time) : texts.get("map.route.title.unit", fromName, time),
                texts.get("map.route.detail", texts.formats().metres(way.metres()), texts.formats().time(arrives)));
    }

    private void say(String fact, String more) {
        title.setText(fact);
        detail.setText(more);
        card.setVisible(true);
    }

    private Optional<Unit> chosenUnit() {
        return desk.selection().get() instanceof Selection.OfUnit of
                ? Optional.ofNullable(desk.mirrors().units().get(of.unit())).filter(u -> place(u).isPresent()) : Optional.empty();
    }

    private List<Unit> available() {
        Instant now = desk.clock().now();
        return desk.mirrors().units().values().stream().filter(u -> u.status().equals(UnitStatus.AVAILABLE)).filter(u -> {
            Fix fix = desk.mirrors().fixes().get(u.id());
            return fix != null && FixAge.of(fix, now) == FixAge.LIVE;
        }).toList();
    }

    private Optional<GeoPoint> place(Unit unit) {
        return Optional.ofNullable(desk.mirrors().fixes().get(unit.id())).map(Fix::place);
    }

    @Override
    public void close() {
        listening.close();
    }
}
