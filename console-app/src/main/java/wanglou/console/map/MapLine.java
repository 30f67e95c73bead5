package wanglou.console.map;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import wanglou.console.Listening;
import wanglou.console.shell.Desk;
import wanglou.console.ui.Labels;
import wanglou.map.CoordinateText;
import wanglou.map.MapView;
import wanglou.map.ScaleBar;
import wanglou.map.geo.GeoPoint;

/** Home: FX. Under the map: scale, the place under the pointer in both datums, what is in view, whose data the map is. */
public final class MapLine implements AutoCloseable {

    /** px. */
    private static final double GCJ_FROM = 940;
    private static final double COUNT_FROM = 700;

    private final Desk desk;
    private final MapView map;
    private final Supplier<String> inView;
    private final Listening listening = new Listening();
    private final Label wgs = Labels.of("", "caption", "text-1");
    private final Label gcj = Labels.of("", "caption", "text-2");
    private final Label seen = Labels.of("", "caption", "text-2");
    private final HBox line;

    /** @param inView what to say of the things in view; asked once a second */
    public MapLine(Desk desk, MapView map, Supplier<String> inView) {
        this.desk = desk;
        this.map = map;
        this.inView = inView;
        Label whose = Labels.of(map.attributionProperty(), "caption", "text-2");
        wgs.setId("map-wgs84");
        gcj.setId("map-gcj02");
        seen.setId("map-in-view");
        Label datum = Labels.of("WGS-84", "caption", "text-2");
        HBox place = Labels.row(6, datum, wgs);
        line = Labels.row(16, new ScaleBar(map), place, gcj, Labels.gap(), seen, whose);
        for (Label each : List.of(datum, wgs, whose)) {
            each.setMinWidth(Label.USE_PREF_SIZE);
        }
        // In a narrow map the datum nobody asked for goes first, then the count; where one points and whose map it is stay.
        gcj.visibleProperty().bind(line.widthProperty().greaterThan(GCJ_FROM));
        gcj.managedProperty().bind(gcj.visibleProperty());
        seen.visibleProperty().bind(line.widthProperty().greaterThan(COUNT_FROM));
        seen.managedProperty().bind(seen.visibleProperty());
        line.setId("map-line");
        line.getStyleClass().add("map-line");
        listening.to(this::pointed, map.pointerProperty(), map.viewportProperty(), desk.texts().languageProperty());
        listening.to(this::count, desk.clock().secondProperty(), desk.texts().languageProperty());
        pointed();
        count();
    }

    public HBox node() {
        return line;
    }

    private void pointed() {
        GeoPoint at = map.pointerProperty().get().orElse(map.viewport().center());
        CoordinateText text = CoordinateText.of(at);
        wgs.setText(text.wgs84());
        gcj.setText(text.gcj02().map(shifted -> "GCJ-02 " + shifted).orElseGet(() -> desk.texts().get("map.gcj02.same")));
    }

    private void count() {
        seen.setText(inView.get());
    }

    @Override
    public void close() {
        listening.close();
    }
}
