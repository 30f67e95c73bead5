package wanglou.console.command;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import wanglou.console.Listening;
import wanglou.console.map.MapActs;
import wanglou.console.map.Places;
import wanglou.console.shell.Desk;
import wanglou.console.text.Language;
import wanglou.console.text.Texts;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.Facts;
import wanglou.console.ui.Icon;
import wanglou.console.ui.IconView;
import wanglou.console.ui.Labels;
import wanglou.map.geo.Gcj02;
import wanglou.map.geo.GeoPoint;
import wanglou.units.ui.UnitWords;

/** Home: FX. A place that stands for nothing but itself: its address, its coordinates in both datums, what can be done there. */
final class PointCard extends VBox implements AutoCloseable {

    private final Desk desk;
    private final GeoPoint at;
    private final Places places;
    private final Label address = Labels.of("", "title", "text-1");
    private final Label detail = Labels.of("", "caption", "text-2");
    private final Label gcj;
    private final Listening listening = new Listening();

    PointCard(Desk desk, GeoPoint at, Places places, MapActs map) {
        this.desk = desk;
        this.at = at;
        this.places = places;
        Texts texts = desk.texts();
        setId("point-card");
        getStyleClass().add("card");
        address.setWrapText(true);
        Facts facts = new Facts();
        facts.line(new javafx.beans.property.SimpleStringProperty("WGS-84")).setText(UnitWords.coordinates(at.lat(), at.lon()));
        gcj = facts.line(new javafx.beans.property.SimpleStringProperty("GCJ-02"));
        FlowPane acts = new FlowPane(8, 8,
                Buttons.with(Buttons.primary("point-incident", texts.bind("map.menu.incident"), () -> map.newIncident(Optional.of(at))), Icon.PLUS),
                Buttons.with(Buttons.plain("point-nearby", texts.bind("map.menu.nearby"), () -> map.nearby(at)), Icon.USERS),
                Buttons.with(Buttons.plain("point-reach", texts.bind("map.menu.reach"), () -> map.reach(at)), Icon.CLOCK),
                Buttons.with(Buttons.plain("point-route", texts.bind("map.menu.route-to"), () -> map.routeTo(at)), Icon.ROUTE));
        VBox top = new VBox(4, Labels.row(8, new IconView(Icon.PIN).tinted("accent"), address), detail);
        top.getStyleClass().add("card-section");
        VBox middle = new VBox(facts);
        middle.getStyleClass().add("card-section");
        acts.getStyleClass().add("card-acts");
        getChildren().addAll(top, middle, acts);
        listening.to(this::show, texts.languageProperty());
        show();
    }

    private void show() {
        Texts texts = desk.texts();
        gcj.setText(Gcj02.applies(at) ? UnitWords.coordinates(Gcj02.fromWgs84(at).lat(), Gcj02.fromWgs84(at).lon()) : texts.get("map.point.gcj-same"));
        address.setText(UnitWords.coordinates(at.lat(), at.lon()));
        detail.setText(texts.get(places.available() ? "map.point.no-address" : "map.no-places"));
        places.addressAt(at).thenAccept(spot -> desk.pulse().later(() -> spot.ifPresent(s -> {
            address.setText(s.name(texts.language() == Language.ZH));
            detail.setText(texts.get("map.point.from", texts.formats().metres(s.metres())));
        })));
    }

    @Override
    public void close() {
        listening.close();
    }
}
