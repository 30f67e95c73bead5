package wanglou.console.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.paint.Color;

import wanglou.console.map.City;
import wanglou.console.map.CityMap;
import wanglou.console.shell.Desk;
import wanglou.console.theme.Tokens;
import wanglou.incidents.Grade;
import wanglou.incidents.Incident;
import wanglou.incidents.ui.IncidentWords;
import wanglou.map.GlyphSprite;
import wanglou.map.MapShape;
import wanglou.map.Mark;
import wanglou.map.MarkLayer;
import wanglou.map.MarkStyle;
import wanglou.map.Pen;
import wanglou.map.ShapeLayer;
import wanglou.map.geo.GeoBox;
import wanglou.map.geo.GeoPoint;
import wanglou.units.Fix;
import wanglou.units.FixAge;
import wanglou.units.Unit;
import wanglou.units.ui.UnitLooks;
import wanglou.units.ui.UnitWords;

/** Home: FX. The map of a past moment: incidents at the places they had then, units with the statuses they had then. */
final class PastMap implements AutoCloseable {

    private static final double PIN = 26;
    private final Desk desk;
    private final CityMap map;
    private final UnitWords words;
    private final MarkLayer units;
    private final MarkLayer incidents;
    private final ShapeLayer path = new ShapeLayer("replay-path");
    private UnitLooks looks;

    PastMap(Desk desk, City city) {
        this.desk = desk;
        words = new UnitWords(desk.texts());
        looks = new UnitLooks(desk.look().tokens(), desk.marks());
        map = new CityMap(desk, city, false);
        units = new MarkLayer("replay-units", key -> looks.style(key), looks.segments());
        incidents = new MarkLayer("replay-incidents", this::pin, List.of(desk.look().tokens().color("grade-1")));
        incidents.clusterWhen(Integer.MAX_VALUE, 0);
        map.view().layers().addAll(List.of(path, units, incidents));
    }

    CityMap map() {
        return map;
    }

    void restyle() {
        looks = new UnitLooks(desk.look().tokens(), desk.marks());
        units.restyle(looks.segments());
        incidents.restyle(List.of(desk.look().tokens().color("grade-1")));
    }

    private MarkStyle pin(String key) {
        Grade grade = new Grade(Integer.parseInt(key));
        Tokens tokens = desk.look().tokens();
        return MarkStyle.pin(new GlyphSprite(desk.marks().look(grade).shape(), GlyphSprite.Look.FILLED, key,
                tokens.color(desk.marks().look(grade).token()), tokens.color("on-grade"), tokens.color("map-halo"), PIN), 0, grade.value());
    }

    void showIncidents(List<Incident> open) {
        List<Mark> marks = new ArrayList<>();
        for (Incident incident : open) {
            GeoPoint at = incident.place().point();
            if (at != null) {
                marks.add(Mark.at(incident.id().value(), at, String.valueOf(incident.grade().value()), IncidentWords.shortNumber(incident.id())));
            }
        }
        incidents.replaceAll(marks);
    }

    /** Who was not registered then, or had been retired, is not shown. */
    void showUnits(List<Fix> fixes, Past past, Instant at) {
        List<Mark> marks = new ArrayList<>();
        for (Fix fix : fixes) {
            Unit then = past.unit(fix.unit());
            if (then != null) {
                marks.add(mark(fix, then, at));
            }
        }
        units.replaceAll(marks);
    }

    private Mark mark(Fix fix, Unit then, Instant at) {
        UnitLooks.Sight sight = switch (FixAge.of(fix, at)) {
            case LIVE -> UnitLooks.Sight.LIVE;
            case STALE -> UnitLooks.Sight.STALE;
            case LOST -> UnitLooks.Sight.LOST;
        };
        return Mark.at(fix.unit().value(), fix.place(), UnitLooks.key(then.status(), sight, then.kind()), then.callSign())
                .heading(fix.heading()).accuracy(fix.accuracy()).note(words.ageNote(fix, at));
    }

    void showWay(List<List<GeoPoint>> pieces) {
        Color ice = desk.look().tokens().color("ice");
        List<MapShape> shapes = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            shapes.add(new MapShape.Line("piece-" + i, pieces.get(i), Pen.solid(ice, 3).cased(1), Optional.empty()));
        }
        path.replaceAll(shapes);
    }

    void fit(List<Fix> fixes) {
        map.view().fit(new GeoBox(fixes.stream().mapToDouble(f -> f.place().lat()).min().orElse(0),
                fixes.stream().mapToDouble(f -> f.place().lon()).min().orElse(0),
                fixes.stream().mapToDouble(f -> f.place().lat()).max().orElse(0),
                fixes.stream().mapToDouble(f -> f.place().lon()).max().orElse(0)));
    }

    @Override
    public void close() {
        map.close();
    }
}
