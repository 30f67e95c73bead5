package wanglou.console.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

import org.jspecify.annotations.Nullable;

import wanglou.console.Listening;
import wanglou.console.Selection;
import wanglou.console.map.City;
import wanglou.console.map.MapActs;
import wanglou.console.map.Spot;
import wanglou.console.shell.Desk;
import wanglou.console.text.Language;
import wanglou.console.text.Texts;
import wanglou.console.theme.Tokens;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.Icon;
import wanglou.console.ui.Labels;
import wanglou.map.Caption;
import wanglou.map.Glyph;
import wanglou.map.GlyphSprite;
import wanglou.map.MapShape;
import wanglou.map.Mark;
import wanglou.map.MarkLayer;
import wanglou.map.MarkStyle;
import wanglou.map.Pen;
import wanglou.map.ShapeLayer;
import wanglou.map.geo.GeoPoint;
import wanglou.units.Fix;
import wanglou.units.FixAge;
import wanglou.units.Unit;
import wanglou.units.ui.UnitWords;

/** Home: FX. What is around a place: units and places by distance, listed and marked, within a radius one can change. */
final class Nearby implements AutoCloseable {

    private static final int[] RADII = {300, 500, 1000, 3000};
    private static final int LISTED = 40;

    private final Desk desk;
    private final City city;
    private final MapActs acts;
    private final UnitWords words;
    private final ShapeLayer circle = new ShapeLayer("nearby-circle");
    private final MarkLayer marks;
    private final VBox card = new VBox(8);
    private final VBox rows = new VBox();
    private final Label where = Labels.of("", "caption", "text-2");
    private final Listening listening = new Listening();
    private @Nullable GeoPoint centre;
    private List<Spot> spots = List.of();
    private int radius = RADII[1];
    private int places;

    Nearby(Desk desk, City city, MapActs acts) {
        this.desk = desk;
        this.city = city;
        this.acts = acts;
        this.words = new UnitWords(desk.texts());
        this.marks = new MarkLayer("nearby", key -> style(), List.of(desk.look().tokens().color("text-2")));
        marks.clusterWhen(Integer.MAX_VALUE, 0);
        Texts texts = desk.texts();
        card.setId("nearby-card");
        card.getStyleClass().addAll("floating", "map-card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        ToggleGroup group = new ToggleGroup();
        HBox radii = Labels.row(4);
        for (int each : RADII) {
            ToggleButton button = new ToggleButton(texts.formats().metres(each));
            button.setId("nearby-" + each);
            button.getStyleClass().addAll("small", "chip");
            button.setToggleGroup(group);
            button.setSelected(each == radius);
            button.setOnAction(e -> {
                radius = each;
                button.setSelected(true);
                search();
            });
            radii.getChildren().add(button);
        }
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setPrefSize(300, 320);
        card.getChildren().addAll(Labels.row(8, Labels.of(texts.bind("map.nearby"), "strong"), where, Labels.gap(),
                Buttons.icon("nearby-close", Icon.CROSS, texts.bind("map.close"), this::clear)), radii, scroll);
        card.setVisible(false);
        listening.to(this::list, texts.languageProperty());
        listening.to(this::listUnlessPointedAt, desk.clock().secondProperty());
        listening.to(() -> {
            marks.restyle(List.of(desk.look().tokens().color("text-2")));
            draw();
        }, desk.look().themeProperty());
    }

    ShapeLayer circle() {
        return circle;
    }

    MarkLayer marks() {
        return marks;
    }

    Region card() {
        return card;
    }

    void show(GeoPoint place) {
        centre = place;
        card.setVisible(true);
        search();
    }

    void clear() {
        centre = null;
        spots = List.of();
        places = 0;
        circle.clear();
        marks.replaceAll(List.of());
        card.setVisible(false);
    }

    private void search() {
        GeoPoint at = centre;
        if (at == null) {
            return;
        }
        draw();
        list();
        int asked = radius;
        city.places().nearby(at, asked).thenAccept(found -> desk.pulse().later(() -> {
            if (at.equals(centre) && asked == radius) {
                places = found.size();
                spots = found.stream().limit(LISTED).toList();
                draw();
                list();
            }
        }));
    }

    private void draw() {
        GeoPoint at = centre;
        if (at == null) {
            return;
        }
        Color accent = desk.look().tokens().color("accent");
        circle.replaceAll(List.of(new MapShape.Circle("radius", at, radius, Pen.dashed(accent, 1.2), accent.deriveColor(0, 1, 1, 0.06),
                Optional.of(Caption.at(Caption.Place.TOP, desk.texts().formats().metres(radius), accent)))));
        boolean zh = desk.texts().language() == Language.ZH;
        marks.replaceAll(IntStream.range(0, spots.size())
                .mapToObj(i -> Mark.at("p" + i, spots.get(i).at(), "place", spots.get(i).name(zh))).toList());
    }

    private MarkStyle style() {
        Tokens tokens = desk.look().tokens();
        return MarkStyle.flat(new GlyphSprite(Glyph.SQUARE, GlyphSprite.Look.HOLLOW, "", tokens.color("text-2"), tokens.color("on-unit"),
                tokens.color("map-halo"), 10), false, 0, 12);
    }

    /** Distances change by the second, and nothing moves under the pointer. */
    private void listUnlessPointedAt() {
        if (!rows.isHover()) {
            list();
        }
    }

    private record NearUnit(Unit unit, Fix fix, double metres) {
    }

    private void list() {
        GeoPoint at = centre;
        if (at == null) {
            return;
        }
        Instant now = desk.clock().now();
        List<NearUnit> near = new ArrayList<>();
        for (Unit unit : desk.mirrors().units().values()) {
            Fix fix = desk.mirrors().fixes().get(unit.id());
            if (fix != null && FixAge.of(fix, now) != FixAge.LOST) {
                double metres = at.distanceTo(fix.place());
                if (metres <= radius) {
                    near.add(new NearUnit(unit, fix, metres));
                }
            }
        }
        near.sort(Comparator.comparingDouble(NearUnit::metres));
        Texts texts = desk.texts();
        where.setText(texts.get("map.nearby.found", near.size(), places));
        List<Node> all = new ArrayList<>();
        all.add(Labels.of(texts.get("map.nearby.units"), "caption", "text-3"));
        near.stream().limit(LISTED).forEach(n -> all.add(row(desk.marks().unit(n.unit().status(), FixAge.of(n.fix(), now) != FixAge.LIVE, 14),
                n.unit().callSign() + " · " + words.status(n.unit().status()), n.metres(),
                () -> desk.selection().set(new Selection.OfUnit(n.unit().id())))));
        if (near.isEmpty()) {
            all.add(Labels.of(texts.get("map.nearby.no-units"), "caption", "text-2"));
        }
        all.add(Labels.of(texts.get("map.nearby.places"), "caption", "text-3"));
        boolean zh = texts.language() == Language.ZH;
        spots.forEach(s -> all.add(row(Labels.of(s.kind(zh), "caption", "text-3"), s.name(zh), s.metres(), () -> acts.show(s.at()))));
        if (spots.isEmpty()) {
            all.add(Labels.of(texts.get(city.places().available() ? "map.nearby.no-places" : "map.no-places"), "caption", "text-2"));
        }
        rows.getChildren().setAll(all);
    }

    private Button row(Node sign, String name, double metres, Runnable act) {
        Label words = Labels.of(name, "caption", "text-1");
        Label far = Labels.of(desk.texts().formats().metres(metres), "caption", "text-2");
        far.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = Labels.row(8, sign, words, Labels.gap(), far);
        Button row = new Button("", line);
        line.prefWidthProperty().bind(row.widthProperty().subtract(16));
        row.setContentDisplay(javafx.scene.control.ContentDisplay.GRAPHIC_ONLY);
        row.getStyleClass().addAll("suggestion", "small");
        row.setMaxWidth(Double.MAX_VALUE);
        row.setMinWidth(0);
        row.setAccessibleText(name);
        row.setOnAction(e -> act.run());
        return row;
    }

    @Override
    public void close() {
        listening.close();
    }
}
