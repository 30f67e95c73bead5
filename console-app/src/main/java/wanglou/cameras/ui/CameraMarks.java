package wanglou.cameras.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.paint.Color;

import wanglou.cameras.Camera;
import wanglou.cameras.CameraId;
import wanglou.cameras.CameraLine;
import wanglou.console.Listening;
import wanglou.console.shell.Desk;
import wanglou.console.theme.Tokens;
import wanglou.map.Glyph;
import wanglou.map.GlyphSprite;
import wanglou.map.MapShape;
import wanglou.map.Mark;
import wanglou.map.MarkLayer;
import wanglou.map.MarkStyle;
import wanglou.map.Pen;
import wanglou.map.ShapeLayer;
import wanglou.map.Viewport;
import wanglou.map.geo.GeoPoint;

/**
 * Home: FX. Cameras that hang somewhere, on the map: a mark each, by letter, shape and colour how the line to it stands, and from street zoom on what it
 * looks at. What a unit carries is where the unit is and has no mark of its own.
 */
public final class CameraMarks implements AutoCloseable {

    /** From this zoom on a street is wide enough to see which side of it a camera looks at. */
    static final int CONES_FROM = 16;
    private static final double REACH_M = 60;
    private static final double SIZE = 18;

    private final Desk desk;
    private final MarkLayer marks;
    private final ShapeLayer cones = new ShapeLayer("camera-cones");
    private final BooleanProperty coned = new SimpleBooleanProperty();
    private final Listening listening = new Listening();

    public CameraMarks(Desk desk, ReadOnlyObjectProperty<Viewport> viewport) {
        this.desk = desk;
        marks = new MarkLayer("cameras", this::style, segments());
        listening.to(desk.mirrors().of(Camera.BOARD), changed -> show());
        listening.to(desk.mirrors().of(CameraLine.BOARD), changed -> show());
        listening.to(this::restyle, desk.look().themeProperty(), desk.link().liveProperty());
        listening.to(() -> coned.set(viewport.get().zoom() >= CONES_FROM), viewport);
        coned.set(viewport.get().zoom() >= CONES_FROM);
        listening.to(this::showCones, coned);
        show();
    }

    public MarkLayer marks() {
        return marks;
    }

    public ShapeLayer cones() {
        return cones;
    }

    private void restyle() {
        marks.restyle(segments());
        show();
    }

    private List<Color> segments() {
        Tokens tokens = desk.look().tokens();
        return List.of(tokens.color("accent"), tokens.color("warn"), tokens.color("text-3"));
    }

    private void show() {
        List<Mark> all = new ArrayList<>();
        for (Camera camera : desk.mirrors().of(Camera.BOARD).values()) {
            GeoPoint at = camera.place();
            if (camera.unit() == null && at != null) {
                all.add(Mark.at(camera.id().value(), at, key(camera), camera.id().value()));
            }
        }
        marks.replaceAll(all);
        showCones();
    }

    /** {@code restricted/open}: letter and shape come from the first word, the rest from the second. */
    private String key(Camera camera) {
        CameraLine line = desk.mirrors().of(CameraLine.BOARD).get(camera.id());
        String how = line == null || !desk.link().live() ? "none" : switch (line.state()) {
            case OPEN -> "open";
            case OPENING -> "none";
            case DOWN -> "down";
        };
        return (camera.restricted() ? "R" : "C") + "/" + how;
    }

    private MarkStyle style(String key) {
        Tokens tokens = desk.look().tokens();
        boolean restricted = key.startsWith("R");
        Color ink = tokens.color("on-unit");
        Color ground = tokens.color("map-halo");
        Glyph glyph = restricted ? Glyph.OCTAGON : Glyph.SQUARE;
        String letter = restricted ? "R" : "C";
        return switch (key.substring(2)) {
            case "open" -> MarkStyle.flat(new GlyphSprite(glyph, GlyphSprite.Look.FILLED, letter, tokens.color("accent"), ink, ground, SIZE), false, 0, 10);
            case "down" -> MarkStyle.flat(new GlyphSprite(glyph, GlyphSprite.Look.DASHED, "×", tokens.color("warn"), ink, ground, SIZE), false, 1, 9);
            default -> MarkStyle.flat(new GlyphSprite(glyph, GlyphSprite.Look.HOLLOW, letter, tokens.color("text-2"), ink, ground, SIZE), false, 2, 11);
        };
    }

    private void showCones() {
        List<MapShape> all = new ArrayList<>();
        if (coned.get()) {
            for (Camera camera : desk.mirrors().of(Camera.BOARD).values()) {
                cone(camera).ifPresent(all::add);
            }
        }
        cones.replaceAll(all);
    }

    private Optional<MapShape> cone(Camera camera) {
        GeoPoint at = camera.place();
        if (camera.unit() != null || at == null || Double.isNaN(camera.direction()) || Double.isNaN(camera.angle())) {
            return Optional.empty();
        }
        boolean open = key(camera).endsWith("open");
        Color color = desk.look().tokens().color(open ? "accent" : "text-2");
        Pen pen = open ? Pen.solid(color, 1.2) : Pen.dashed(color, 1);
        return Optional.of(new MapShape.Cone(camera.id().value(), at, REACH_M, camera.direction(), camera.angle(), pen, color.deriveColor(0, 1, 1, 0.16)));
    }

    /** The camera whose mark was hit. */
    public Optional<Camera> camera(String key) {
        return Optional.ofNullable(desk.mirrors().of(Camera.BOARD).get(new CameraId(key)));
    }

    @Override
    public void close() {
        listening.close();
    }
}
