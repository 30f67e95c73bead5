package wanglou.console.command;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.AnchorPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import wanglou.calls.Call;
import wanglou.calls.CallBoards;
import wanglou.calls.ui.CallForm;
import wanglou.cameras.ui.CameraCallout;
import wanglou.cameras.ui.CameraMarks;
import wanglou.cameras.ui.VideoMeans;
import wanglou.console.Listening;
import wanglou.console.Selection;
import wanglou.console.map.CityMap;
import wanglou.console.map.MapActs;
import wanglou.console.map.MapLine;
import wanglou.console.shell.Desk;
import wanglou.console.shell.MapRequest;
import wanglou.console.ui.EmptyState;
import wanglou.console.ui.Icon;
import wanglou.console.ui.Labels;
import wanglou.core.IncidentId;
import wanglou.core.UnitId;
import wanglou.dispatch.ui.EtaLayer;
import wanglou.incidents.Incident;
import wanglou.incidents.ui.IncidentPins;
import wanglou.incidents.ui.IncidentWords;
import wanglou.map.MapPointer;
import wanglou.map.MapView;
import wanglou.map.Pick;
import wanglou.map.geo.GeoBox;
import wanglou.map.geo.GeoPoint;
import wanglou.units.Fix;
import wanglou.units.ui.UnitMarks;

/** Home: FX. The map of the command page with all that floats over it. Data never moves it; only a person's act does. */
final class MapDesk implements MapActs, AutoCloseable {

    private static final int NEAR = 16;
    private static final double EDGE = 12;

    private final Desk desk;
    private final CityMap map;
    private final UnitMarks units;
    private final IncidentPins pins;
    private final Reach reach;
    private final Routes routes;
    private final Nearby nearby;
    private final EtaLayer etas;
    private final CameraMarks cameras;
    private final CameraCallout camera;
    private final SearchBox search;
    private final LayersCard layers;
    private final OverlayList overlays;
    private final GroundList grounds;
    private final MapTools tools;
    private final FollowChip chip;
    private final Callout callout;
    private final MapLine line;
    private final CallForm form;
    private final Corrections corrections;
    private final VBox node;
    private final Listening listening = new Listening();
    private final Consumer<MapRequest> requests = this::answer;

    MapDesk(Desk desk, CityMap map, IncidentWords words, Optional<VideoMeans> video) {
        this.desk = desk;
        this.map = map;
        MapView view = map.view();
        units = new UnitMarks(desk);
        pins = new IncidentPins(desk);
        reach = new Reach(desk, map.city());
        routes = new Routes(desk, map.city());
        nearby = new Nearby(desk, map.city(), words, this);
        etas = new EtaLayer(desk);
        cameras = new CameraMarks(desk, view.viewportProperty());
        camera = new CameraCallout(desk, view, video);
        view.layers().addAll(List.of(reach.layer(), nearby.circle(), routes.layer(), etas.layer(), cameras.cones(), cameras.marks(), nearby.marks(),
                pins.layer(), units.layer()));
        view.layers().add(new PointMark(desk, listening).layer());
        search = new SearchBox(desk, map, this);
        nearby.onCamera(id -> cameras.camera(id.value()).ifPresent(camera::show));
        layers = new LayersCard(desk).layer("units", units.layer()).layer("incidents", pins.layer()).layer("reach", reach.layer())
                .layer("route", routes.layer()).layer("responses", etas.layer()).layer("nearby", nearby.circle(), nearby.marks())
                .layer("cameras", cameras.cones(), cameras.marks());
        map.overview().ifPresent(overview -> layers.inset("overview", overview));
        overlays = new OverlayList(desk, map);
        layers.getChildren().add(overlays);
        grounds = new GroundList(desk, map);
        layers.getChildren().add(grounds);
        tools = new MapTools(desk, map, new MapTools.Acts(layers::toggle, this::toggleReach, search::focusField, layers.shown("cameras")));
        chip = new FollowChip(desk, view, this, pins);
        callout = new Callout(desk, view);
        line = new MapLine(desk, view, this::inView);
        form = new CallForm(desk, words, map.city().places(), this::closeForm);
        form.setVisible(false);
        view.layers().add(form.preview());
        corrections = new Corrections(desk, map, words, pins, listening);
        StackPane stack = new StackPane(view, overlay());
        stack.setMinSize(0, 0);
        VBox.setVgrow(stack, Priority.ALWAYS);
        node = new VBox(stack, line.node());
        if (map.city().pack().isEmpty()) {
            EmptyState none = new EmptyState(Icon.MAP, desk.texts().bind("map.none"), desk.texts().bind("map.none.how"));
            none.setMouseTransparent(true);
            stack.getChildren().add(1, none);
        }
        new MapMenu(desk, map, this, units.layer().id());
        view.onClick(this::clicked);
        view.addEventHandler(javafx.scene.input.KeyEvent.KEY_RELEASED, e -> tools.showTool());
        desk.map().answer(requests);
    }

    Node node() {
        return node;
    }

    private AnchorPane overlay() {
        AnchorPane over = new AnchorPane();
        over.setPickOnBounds(false);
        VBox left = new VBox(8, Labels.row(8, search, chip.node()), scrolled(form), corrections.form(), nearby.card());
        left.setPickOnBounds(false);
        left.setAlignment(javafx.geometry.Pos.TOP_LEFT);
        ((javafx.scene.layout.HBox) left.getChildren().getFirst()).setAlignment(javafx.geometry.Pos.TOP_LEFT);
        left.getChildren().getFirst().setPickOnBounds(false);
        collapseHidden(form, corrections.form(), nearby.card(), reach.legend(), routes.card(), layers);
        javafx.scene.layout.HBox right = new javafx.scene.layout.HBox(8, layers, tools);
        right.setPickOnBounds(false);
        VBox low = new VBox(8, routes.card(), reach.legend());
        low.setAlignment(javafx.geometry.Pos.BOTTOM_RIGHT);
        low.setPickOnBounds(false);
        // Never higher than the map: else the whole layer moves up, over what stands above the map.
        left.maxHeightProperty().bind(map.view().heightProperty().subtract(2 * EDGE));
        left.setMinHeight(0);
        AnchorPane.setTopAnchor(left, EDGE);
        AnchorPane.setLeftAnchor(left, EDGE);
        AnchorPane.setTopAnchor(right, EDGE);
        AnchorPane.setRightAnchor(right, EDGE);
        AnchorPane.setBottomAnchor(low, EDGE);
        AnchorPane.setRightAnchor(low, EDGE);
        over.getChildren().addAll(left, right, low);
        map.overview().ifPresent(overview -> {
            overview.getStyleClass().add("floating");
            AnchorPane.setBottomAnchor(overview, EDGE);
            AnchorPane.setLeftAnchor(overview, EDGE);
            over.getChildren().addFirst(overview); // what was asked for comes over what is always there
        });
        return over;
    }

    /** In a low window what does not fit can be scrolled to; its keys work all the same. */
    private ScrollPane scrolled(Node tall) {
        ScrollPane scroll = new ScrollPane(tall);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.visibleProperty().bind(tall.visibleProperty());
        scroll.managedProperty().bind(tall.visibleProperty());
        scroll.maxHeightProperty().bind(map.view().heightProperty().subtract(2 * EDGE + 44));
        scroll.setMinHeight(0);
        return scroll;
    }

    private static void collapseHidden(Node... nodes) {
        for (Node each : nodes) {
            each.managedProperty().bind(each.visibleProperty());
        }
    }

    private String inView() {
        GeoBox box = map.view().viewport().box();
        if (!desk.link().live()) {
            return desk.texts().get("map.in-view.lost", units.within(box).units(), desk.texts().formats().time(desk.link().pictureAt(desk.clock().now())));
        }
        UnitMarks.InView seen = units.within(box);
        return desk.texts().get("map.in-view", seen.units(), seen.stale());
    }

    private void clicked(MapPointer at) {
        if (at.pick().isEmpty()) {
            if (at.clicks() == 2) {
                map.view().zoomBy(1, at.x(), at.y());
            } else {
                desk.selection().set(Selection.NONE);
            }
            return;
        }
        Pick pick = at.pick().get();
        if (pick.isCluster()) {
            map.view().zoomBy(1, at.x(), at.y());
        } else if (pick.layer().equals(pins.layer().id())) {
            desk.selection().set(new Selection.OfIncident(new IncidentId(pick.key())));
        } else if (pick.layer().equals(units.layer().id())) {
            desk.selection().set(new Selection.OfUnit(new UnitId(pick.key())));
        } else if (pick.layer().equals(cameras.marks().id())) {
            cameras.camera(pick.key()).ifPresent(camera::show);
        } else if (pick.layer().equals(nearby.marks().id())) {
            nearby.choose(pick.key());
        } else {
            desk.selection().set(new Selection.OfPoint(pick.at()));
        }
    }

    private void answer(MapRequest request) {
        switch (request) {
            case MapRequest.GoTo go -> show(go.place());
            case MapRequest.Follow of -> follow(of.unit());
            case MapRequest.Unfollow un -> unfollow();
            case MapRequest.Nearby of -> nearby(of.place());
            case MapRequest.Search s -> search.focusField();
            case MapRequest.Reach of -> reach(of.place());
            case MapRequest.RouteFrom of -> routeFrom(of.place());
            case MapRequest.RouteTo of -> routeTo(of.place());
            case MapRequest.NewIncident of -> newIncident(of.place());
            case MapRequest.Correct of -> corrections.begin(of.incident(), of.offered());
            case MapRequest.SeeBoth of -> corrections.seeBoth(of.incident());
        }
    }

    private void toggleReach() {
        if (reach.shown()) {
            reach.clear();
            return;
        }
        reach(switch (desk.selection().get()) {
            case Selection.OfUnit of -> {
                Fix fix = desk.mirrors().fixes().get(of.unit());
                yield fix == null ? map.view().viewport().center() : fix.place();
            }
            case Selection.OfIncident of -> {
                Incident incident = desk.mirrors().incidents().get(of.incident());
                GeoPoint at = incident == null ? null : incident.place().point();
                yield at == null ? map.view().viewport().center() : at;
            }
            case Selection.OfCall of -> {
                Call call = desk.mirrors().of(CallBoards.CALLS).get(of.call());
                GeoPoint at = call == null ? null : call.place().point();
                yield at == null ? map.view().viewport().center() : at;
            }
            case Selection.OfPoint of -> of.point();
            case Selection.None none -> map.view().viewport().center();
        });
    }

    @Override
    public void show(GeoPoint place) {
        int zoom = Math.max(NEAR, map.view().viewport().zoom());
        map.view().goTo(place, zoom, true);
    }

    @Override
    public void follow(UnitId unit) {
        map.view().follow(units.layer(), unit.value());
    }

    @Override
    public void unfollow() {
        map.view().unfollow();
    }

    @Override
    public void nearby(GeoPoint place) {
        closeForm();
        nearby.show(place);
    }

    @Override
    public void reach(GeoPoint place) {
        reach.show(place);
    }

    @Override
    public void routeFrom(GeoPoint place) {
        routes.from(place);
    }

    @Override
    public void routeTo(GeoPoint place) {
        routes.to(place);
    }

    @Override
    public void newIncident(Optional<GeoPoint> place) {
        nearby.clear();
        form.setVisible(true);
        form.begin(place);
    }

    private void closeForm() {
        if (form.isVisible()) {
            form.setVisible(false);
            map.view().requestFocus();
        }
    }

    @Override
    public void close() {
        desk.map().leave(requests);
        listening.close();
        overlays.close();
        grounds.close();
        line.close();
        callout.close();
        chip.close();
        nearby.close();
        routes.close();
        etas.close();
        camera.close();
        cameras.close();
        reach.close();
        pins.close();
        units.close();
        map.close();
    }
}
