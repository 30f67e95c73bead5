package wanglou.incidents.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.TextAlignment;

import org.jspecify.annotations.Nullable;

import wanglou.console.Listening;
import wanglou.console.Selection;
import wanglou.console.shell.Desk;
import wanglou.console.theme.Tokens;
import wanglou.console.ui.Marks;
import wanglou.core.IncidentId;
import wanglou.incidents.Grade;
import wanglou.incidents.Incident;
import wanglou.map.GlyphSprite;
import wanglou.map.MapLayer;
import wanglou.map.MapPalette;
import wanglou.map.Pick;
import wanglou.map.Viewport;
import wanglou.map.geo.GeoBox;
import wanglou.map.geo.GeoPoint;

/** Home: FX. A pin for each open incident with a place: shape and number of its grade above the place, its short number below. */
public final class IncidentPins extends MapLayer implements AutoCloseable {

    private static final double SIZE = 26;
    private static final double CHOSEN = 34;
    private static final double TIP = 5;

    private final Desk desk;
    private final Listening listening = new Listening();
    private final Map<IncidentId, Point2D> painted = new HashMap<>();
    private List<Incident> located = List.of();

    public IncidentPins(Desk desk) {
        super("incidents");
        this.desk = desk;
        listening.to(desk.mirrors().incidents(), keys -> reload());
        listening.to(this::changed, desk.selection(), desk.look().themeProperty(), desk.link().liveProperty());
        reload();
    }

    private void reload() {
        located = desk.mirrors().incidents().values().stream().filter(i -> i.open() && i.place().point() != null)
                .sorted(Comparator.comparing(Incident::grade).reversed().thenComparing(Incident::openedAt, Comparator.reverseOrder())).toList();
        changed();
    }

    /** Incidents whose place is in the box, the most urgent last. */
    public List<Incident> within(GeoBox box) {
        return located.stream().filter(i -> {
            GeoPoint at = i.place().point();
            return at != null && box.contains(at);
        }).toList();
    }

    /** All with a place, the most urgent last. */
    public List<Incident> located() {
        return located;
    }

    @Override
    protected void paint(GraphicsContext g, Viewport view, MapPalette palette) {
        painted.clear();
        Tokens tokens = desk.look().tokens();
        IncidentId chosen = chosen();
        List<Incident> order = new ArrayList<>(located);
        order.sort(Comparator.comparing((Incident i) -> i.id().equals(chosen)));
        for (Incident incident : order) {
            GeoPoint place = incident.place().point();
            if (place != null) {
                Point2D at = view.toScreen(place);
                if (at.getX() > -40 && at.getY() > -40 && at.getX() < view.width() + 40 && at.getY() < view.height() + 60) {
                    pin(g, incident, at, incident.id().equals(chosen), tokens, palette);
                    painted.put(incident.id(), at);
                }
            }
        }
    }

    private void pin(GraphicsContext g, Incident incident, Point2D at, boolean chosen, Tokens tokens, MapPalette palette) {
        double size = chosen ? CHOSEN : SIZE;
        double x = Math.rint(at.getX());
        double y = Math.rint(at.getY());
        Grade grade = incident.grade();
        Color body = tokens.color(Marks.token(grade));
        Color ground = tokens.color("map-halo");
        boolean dead = !desk.link().live();
        g.setFill(ground);
        g.fillPolygon(new double[] {x - 6, x + 6, x}, new double[] {y - TIP - 2, y - TIP - 2, y + 2}, 3);
        g.setFill(body);
        g.fillPolygon(new double[] {x - 4, x + 4, x}, new double[] {y - TIP, y - TIP, y}, 3);
        new GlyphSprite(Marks.shape(grade), dead ? GlyphSprite.Look.DASHED : GlyphSprite.Look.FILLED,
                String.valueOf(grade.value()), body, tokens.color("on-grade"), ground, size).paint(g, x, y - TIP - size / 2 - 1, true);
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.TOP);
        g.setFont(chosen ? palette.bold(12) : palette.font(12));
        g.setLineJoin(StrokeLineJoin.ROUND);
        g.setStroke(palette.halo());
        g.setLineWidth(3);
        String number = IncidentWords.shortNumber(incident.id());
        g.strokeText(number, x, y + 3);
        g.setFill(palette.text());
        g.fillText(number, x, y + 3);
        g.setTextBaseline(VPos.BASELINE);
        g.setTextAlign(TextAlignment.LEFT);
    }

    private @Nullable IncidentId chosen() {
        return desk.selection().get() instanceof Selection.OfIncident of ? of.incident() : null;
    }

    @Override
    public Optional<Pick> pick(Viewport view, double x, double y) {
        return located.reversed().stream().flatMap(i -> {
            Point2D at = painted.get(i.id());
            GeoPoint place = i.place().point();
            if (at == null || place == null) {
                return java.util.stream.Stream.<Pick>empty();
            }
            double away = Math.hypot(at.getX() - x, at.getY() - TIP - SIZE / 2 - y);
            return away <= SIZE / 2 + 4 ? java.util.stream.Stream.of(new Pick(id(), List.of(i.id().value()), place, away))
                    : java.util.stream.Stream.<Pick>empty();
        }).findFirst();
    }

    @Override
    public Optional<GeoPoint> locate(String key) {
        Incident incident = desk.mirrors().incidents().get(new IncidentId(key));
        return Optional.ofNullable(incident).map(i -> i.place().point());
    }

    @Override
    public void close() {
        listening.close();
    }
}
