package wanglou.console.command;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.FileChooser;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import wanglou.console.Listening;
import wanglou.console.map.CityMap;
import wanglou.console.shell.Desk;
import wanglou.console.shell.Orders;
import wanglou.console.text.Language;
import wanglou.console.theme.Tokens;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.Icon;
import wanglou.console.ui.Labels;
import wanglou.console.ui.Toasts;
import wanglou.map.Glyph;
import wanglou.map.GlyphSprite;
import wanglou.map.MarkLayer;
import wanglou.map.MarkStyle;
import wanglou.map.OverlayShapes;
import wanglou.map.Pen;
import wanglou.map.ShapeLayer;
import wanglou.map.geotools.OverlayFile;
import wanglou.map.geotools.OverlayShape;
import wanglou.map.geotools.Overlays;

/** Home: FX. Files a person lays over the map: GeoJSON in any coordinate system it names, each with a switch and a way out. */
final class OverlayList extends VBox implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OverlayList.class);

    private final Desk desk;
    private final CityMap map;
    private final List<Laid> laid = new ArrayList<>();
    private final VBox rows = new VBox(4);
    private final Listening listening = new Listening();

    /** One file on the map. */
    private record Laid(String name, List<OverlayShape> features, ShapeLayer shapes, MarkLayer dots) {
    }

    OverlayList(Desk desk, CityMap map) {
        super(6);
        this.desk = desk;
        this.map = map;
        Button add = Buttons.small(Buttons.with(Buttons.plain("overlay-add", desk.texts().bind("map.overlay.add"), this::choose), Icon.PLUS));
        getChildren().addAll(rows, add);
        listening.to(this::redraw, desk.look().themeProperty(), desk.texts().languageProperty());
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(desk.texts().get("map.overlay.add"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("GeoJSON", "*.geojson", "*.json"));
        File file = chooser.showOpenDialog(getScene().getWindow());
        if (file != null) {
            lay(file.toPath());
        }
    }

    /** Reads the file in the background and shows it, or says why not. */
    CompletableFuture<OverlayFile> lay(Path file) {
        CompletableFuture<OverlayFile> shown = new CompletableFuture<>();
        CompletableFuture.supplyAsync(() -> Overlays.read(file), map.city().workers()).whenComplete((read, error) -> desk.pulse().later(() -> {
            if (error != null) {
                LOG.warn("overlay {} failed", file, error);
                desk.toasts().show(Toasts.Kind.WARNING, desk.texts().bind("map.overlay.refused", file.getFileName()),
                        desk.texts().bindProblem(Orders.problemOf(error)));
                shown.completeExceptionally(error);
                return;
            }
            switch (read) {
                case OverlayFile.Refused refused -> desk.toasts().show(Toasts.Kind.WARNING,
                        desk.texts().bind("map.overlay.refused", file.getFileName()), desk.texts().bind("map.overlay.fault." + refused.fault()));
                case OverlayFile.Shapes shapes -> add(String.valueOf(file.getFileName()), shapes);
            }
            shown.complete(read);
        }));
        return shown;
    }

    private void add(String name, OverlayFile.Shapes shapes) {
        ShapeLayer lines = new ShapeLayer("overlay-" + name);
        MarkLayer dots = new MarkLayer("overlay-dots-" + name, key -> style(), List.of(ink()));
        dots.clusterWhen(Integer.MAX_VALUE, 0);
        Laid one = new Laid(name, shapes.shapes(), lines, dots);
        laid.add(one);
        map.view().layers().addAll(0, List.of(lines, dots));
        draw(one);
        CheckBox box = new CheckBox(name);
        box.setId("overlay-" + laid.size());
        box.setSelected(true);
        box.setMaxWidth(200);
        box.setTooltip(Buttons.tip(desk.texts().bind("map.overlay.what", shapes.shapes().size(), shapes.crs())));
        lines.visibleProperty().bind(box.selectedProperty());
        dots.visibleProperty().bind(box.selectedProperty());
        HBox row = Labels.row(8, box, Labels.gap());
        row.getChildren().add(Buttons.icon("overlay-remove-" + laid.size(), Icon.CROSS, desk.texts().bind("map.overlay.remove"), () -> {
            map.view().layers().removeAll(lines, dots);
            laid.remove(one);
            rows.getChildren().remove(row);
        }));
        rows.getChildren().add(row);
    }

    private void redraw() {
        laid.forEach(this::draw);
    }

    private void draw(Laid one) {
        OverlayShapes shapes = new OverlayShapes(one.name(), Pen.solid(ink(), 1.5), ink().deriveColor(0, 1, 1, 0.08),
                desk.texts().language() == Language.ZH);
        one.shapes().replaceAll(shapes.shapes(one.features()));
        one.dots().restyle(List.of(ink()));
        one.dots().replaceAll(shapes.marks(one.features(), "dot"));
    }

    private Color ink() {
        return desk.look().tokens().color("ice");
    }

    private MarkStyle style() {
        Tokens tokens = desk.look().tokens();
        return MarkStyle.flat(new GlyphSprite(Glyph.DIAMOND, GlyphSprite.Look.HOLLOW, "", tokens.color("ice"), tokens.color("on-unit"),
                tokens.color("map-halo"), 10), false, 0, 13);
    }

    @Override
    public void close() {
        listening.close();
    }
}
