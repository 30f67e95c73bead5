package wanglou.console.map;

import java.util.Locale;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import wanglou.console.Listening;
import wanglou.console.shell.Desk;
import wanglou.console.text.Texts;
import wanglou.console.ui.Labels;
import wanglou.map.MapView;
import wanglou.map.geo.Gcj02;
import wanglou.map.geo.GeoPoint;

/** Home: FX. Under the map: scale, the place under the pointer in both datums, what is in view, whose data the map is. */
public final class MapLine implements AutoCloseable {

    private final Desk desk;
    private final MapView map;
    private final Supplier<String> inView;
    private final Listening listening = new Listening();
    private final ScaleBar bar = new ScaleBar();
    private final Label metres = Labels.of("", "caption", "text-2");
    private final Label wgs = Labels.of("", "caption", "text-1");
    private final Label gcj = Labels.of("", "caption", "text-2");
    private final Label seen = Labels.of("", "caption", "text-2");
    private final HBox line;

    /** @param inView what to say of the things in view; asked once a second and when the map moved */
    public MapLine(Desk desk, MapView map, Supplier<String> inView) {
        this.desk = desk;
        this.map = map;
        this.inView = inView;
        Label whose = Labels.of(map.attributionProperty(), "caption", "text-2");
        wgs.setId("map-wgs84");
        gcj.setId("map-gcj02");
        seen.setId("map-in-view");
        HBox place = Labels.row(6, Labels.of("WGS-84", "caption", "text-2"), wgs);
        line = Labels.row(16, Labels.row(8, bar, metres), place, gcj, Labels.gap(), seen, whose);
        for (Label each : new Label[] {metres, wgs, whose}) {
            each.setMinWidth(Label.USE_PREF_SIZE);
        }
        line.setId("map-line");
        line.getStyleClass().add("map-line");
        listening.to(this::moved, map.viewportProperty(), desk.texts().languageProperty());
        listening.to(this::pointed, map.pointerProperty(), map.viewportProperty(), desk.texts().languageProperty());
        listening.to(this::count, desk.clock().secondProperty(), map.viewportProperty(), desk.texts().languageProperty());
        moved();
        pointed();
        count();
    }

    public HBox node() {
        return line;
    }

    private void moved() {
        double m = bar.show(map.viewport().metresPerPixel());
        metres.setText(m >= 1000 ? String.format(Locale.ROOT, "%.0f km", m / 1000) : String.format(Locale.ROOT, "%.0f m", m));
    }

    private void pointed() {
        GeoPoint at = map.pointerProperty().get().orElse(map.viewport().center());
        wgs.setText(coordinates(at));
        gcj.setText(shifted(at, desk.texts()));
    }

    private void count() {
        seen.setText(inView.get());
    }

    static String coordinates(GeoPoint at) {
        return String.format(Locale.ROOT, "%.5f, %.5f", at.lat(), at.lon());
    }

    /** What a Chinese web map would call the place; abroad it is the same. */
    static String shifted(GeoPoint at, Texts texts) {
        return Gcj02.applies(at) ? "GCJ-02 " + coordinates(Gcj02.fromWgs84(at)) : texts.get("map.gcj02.same");
    }


    @Override
    public void close() {
        listening.close();
    }
}
