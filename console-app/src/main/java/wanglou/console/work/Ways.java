package wanglou.console.work;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.paint.Color;

import wanglou.console.Listening;
import wanglou.console.shell.Desk;
import wanglou.console.text.Texts;
import wanglou.core.UnitId;
import wanglou.map.Caption;
import wanglou.map.MapShape;
import wanglou.map.Pen;
import wanglou.map.ShapeLayer;
import wanglou.map.geo.GeoPoint;
import wanglou.map.road.RoadGraph;
import wanglou.map.road.Route;
import wanglou.recommend.Outlook;
import wanglou.recommend.Recommendation;
import wanglou.units.Fix;
import wanglou.units.Unit;

/** Home: FX. The ways of who is sent (solid) and of who is tried out (dashed) on the map, each with its time; without roads straight lines. */
final class Ways implements AutoCloseable {

    /** A way is searched anew after so long: units move, and a line may be a little behind its mark. */
    private static final Duration AGAIN = Duration.ofSeconds(4);

    private final Desk desk;
    private final Advice advice;
    private final AdviceWords words;
    private final Consulting consulting;
    private final ShapeLayer layer = new ShapeLayer("work-ways");
    private final Listening listening = new Listening();
    private List<Way> drawn = List.of();
    private List<UnitId> asked = List.of();
    private Instant askedAt = Instant.EPOCH;
    private int question;

    private record Way(UnitId unit, boolean tried, double seconds, double metres, List<GeoPoint> line) {
    }

    Ways(Desk desk, Advice advice, AdviceWords words, Consulting consulting) {
        this.desk = desk;
        this.advice = advice;
        this.words = words;
        this.consulting = consulting;
        listening.to(this::follow, consulting.answerProperty());
        listening.to(this::draw, desk.look().themeProperty(), desk.texts().languageProperty());
        follow();
    }

    ShapeLayer layer() {
        return layer;
    }

    private void follow() {
        Optional<Advice.Answer> answer = consulting.answerProperty().get();
        Optional<Outlook> outlook = answer.flatMap(Advice.Answer::outlook);
        if (outlook.isEmpty() || !(answer.get().recommendation() instanceof Recommendation.Ranking ranking)) {
            layer.clear();
            return;
        }
        List<Outlook.Arrival> going = outlook.get().arrivals().stream().filter(a -> a.drive().known() && a.drive().seconds() > 0).toList();
        List<UnitId> units = going.stream().map(Outlook.Arrival::unit).toList();
        Instant now = desk.clock().now();
        if (units.equals(asked) && Duration.between(askedAt, now).compareTo(AGAIN) < 0) {
            return;
        }
        asked = units;
        askedAt = now;
        int mine = ++question;
        List<Way> wanted = new ArrayList<>();
        for (Outlook.Arrival each : going) {
            Fix fix = desk.mirrors().fixes().get(each.unit());
            if (fix != null) {
                wanted.add(new Way(each.unit(), each.tried(), each.drive().seconds(), fix.place().distanceTo(ranking.place()),
                        List.of(fix.place(), ranking.place())));
            }
        }
        Optional<RoadGraph> graph = advice.city().roads();
        CompletableFuture.supplyAsync(() -> wanted.stream().map(w -> graph.map(g -> along(w, g)).orElse(w)).toList(), advice.city().workers())
                .thenAccept(found -> desk.pulse().later(() -> {
                    if (mine == question) {
                        drawn = found;
                        draw();
                    }
                }));
    }

    private static Way along(Way way, RoadGraph graph) {
        return graph.route(way.line.getFirst(), way.line.getLast()) instanceof Route.Found found && found.line().size() > 1
                ? new Way(way.unit, way.tried, found.seconds(), found.metres(), found.line()) : way;
    }

    private void draw() {
        Texts texts = desk.texts();
        List<MapShape> shapes = new ArrayList<>();
        for (Way way : drawn) {
            Unit unit = desk.mirrors().units().get(way.unit);
            Color color = desk.look().tokens().color(way.tried ? "accent" : "unit-en-route");
            String time = texts.formats().spoken(Duration.ofSeconds(Math.round(way.seconds)));
            String first = texts.get(way.tried ? "work.way.tried" : "work.way.sent", words.sign(way.unit), time);
            String status = unit == null ? "" : texts.orElse("unit.status." + unit.status().value(), unit.status().value());
            String second = way.tried ? texts.get("work.way.now", texts.formats().metres(way.metres), status)
                    : texts.get("work.way.there", texts.formats().time(desk.clock().now().plusSeconds(Math.round(way.seconds))));
            Pen pen = (way.tried ? Pen.dashed(color, 3.5) : Pen.solid(color, 4)).cased(1.75);
            shapes.add(new MapShape.Line("way-" + way.unit, way.line, pen, Optional.of(new Caption(first, second, color, Caption.Place.MIDDLE))));
        }
        layer.replaceAll(shapes);
    }

    @Override
    public void close() {
        listening.close();
    }
}
