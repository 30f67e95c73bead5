package wanglou.console.work;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import wanglou.console.Listening;
import wanglou.console.Selection;
import wanglou.console.map.CityMap;
import wanglou.console.map.MapLine;
import wanglou.console.shell.Desk;
import wanglou.console.ui.EmptyState;
import wanglou.console.ui.Icon;
import wanglou.core.IncidentId;
import wanglou.core.UnitId;
import wanglou.incidents.ui.IncidentPins;
import wanglou.map.MapView;
import wanglou.map.geo.GeoPoint;
import wanglou.units.ui.UnitMarks;

/** Home: FX. The scene from above: rings, ways, what is left open, the units tried out, and the four numbers. Follows one incident at a time. */
final class WorkMap extends VBox implements AutoCloseable {

    private static final int ZOOM = 16;

    private final Desk desk;
    private final Advice advice;
    private final AdviceWords words;
    private final CityMap map;
    private final UnitMarks units;
    private final IncidentPins pins;
    private final MapLine line;
    private final StackPane over = new StackPane();
    private final Listening listening = new Listening();
    private List<AutoCloseable> parts = List.of();

    WorkMap(Desk desk, Advice advice, AdviceWords words) {
        this.desk = desk;
        this.advice = advice;
        this.words = words;
        // Not live: the command page's map says which fixes the hub sends often; all others come a little later.
        map = new CityMap(desk, advice.city(), false);
        MapView view = map.view();
        view.setId("work-map");
        units = new UnitMarks(desk);
        pins = new IncidentPins(desk);
        view.layers().addAll(List.of(pins.layer(), units.layer()));
        view.onClick(at -> at.pick().filter(p -> !p.isCluster() && p.layer().equals(pins.layer().id()))
                .ifPresent(p -> desk.selection().set(new Selection.OfIncident(new IncidentId(p.key())))));
        over.setPickOnBounds(false);
        StackPane stack = new StackPane(view, over);
        stack.setMinSize(0, 0);
        VBox.setVgrow(stack, Priority.ALWAYS);
        if (advice.city().pack().isEmpty()) {
            EmptyState none = new EmptyState(Icon.MAP, desk.texts().bind("map.none"), desk.texts().bind("map.none.how"));
            none.setMouseTransparent(true);
            stack.getChildren().add(1, none);
        }
        line = new MapLine(desk, view, () -> {
            UnitMarks.InView seen = units.within(view.viewport().box());
            return desk.texts().get("map.in-view", seen.units(), seen.stale());
        });
        getChildren().addAll(stack, line.node());
        listening.to(this::ring, advice.tried().changesProperty(), desk.selection());
    }

    /** Shows another incident; the map goes there, because a person chose it. */
    void follow(Consulting consulting) {
        end();
        Ground ground = new Ground(desk, advice, words, consulting);
        Ways ways = new Ways(desk, advice, words, consulting);
        map.view().layers().setAll(List.of(ground.rings(), ground.gaps(), ways.layer(), pins.layer(), units.layer()));
        WhatIfBand band = new WhatIfBand(desk, advice, consulting.incident());
        Figures figures = new Figures(desk, words, consulting);
        StackPane.setAlignment(band, Pos.TOP_LEFT);
        StackPane.setAlignment(figures, Pos.BOTTOM_CENTER);
        figures.setMaxHeight(HBox.USE_PREF_SIZE);
        over.getChildren().setAll(band, figures);
        over.getStyleClass().setAll("work-over");
        parts = List.of(ground, ways, band, figures);
        var incident = desk.mirrors().incidents().get(consulting.incident());
        GeoPoint at = incident == null ? null : incident.place().point();
        if (at != null) {
            map.view().goTo(at, ZOOM, false);
        }
        ring();
    }

    private void ring() {
        if (desk.selection().get() instanceof Selection.OfIncident of) {
            Set<String> tried = advice.tried().of(of.incident()).stream().map(UnitId::value).collect(Collectors.toSet());
            units.layer().select(tried);
        }
    }

    void end() {
        Closing.all(parts);
        parts = List.of();
        over.getChildren().clear();
    }

    @Override
    public void close() {
        end();
        listening.close();
        line.close();
        pins.close();
        units.close();
        map.close();
    }
}
