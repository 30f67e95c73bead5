package wanglou.incidents.ui.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.paint.Color;

import wanglou.console.Listening;
import wanglou.console.shell.Desk;
import wanglou.console.theme.Tokens;
import wanglou.incidents.Incident;
import wanglou.incidents.Life;
import wanglou.map.Caption;
import wanglou.map.Glyph;
import wanglou.map.GlyphSprite;
import wanglou.map.MapLayer;
import wanglou.map.MapShape;
import wanglou.map.Mark;
import wanglou.map.MarkLayer;
import wanglou.map.MarkStyle;
import wanglou.map.Pen;
import wanglou.map.ShapeLayer;
import wanglou.map.geo.CoordinateText;
import wanglou.map.geo.Datum;
import wanglou.map.geo.GeoPoint;

/** Home: FX. Old and new place on the map with a line between; for pasted coordinates both readings. The new one can be dragged. */
public final class CorrectionMarks {

    static final String NEW = "new";
    private static final double SIZE = 22;

    private final Desk desk;
    private final MarkLayer marks;
    private final ShapeLayer line = new ShapeLayer("correction-line");

    public CorrectionMarks(Desk desk, Listening listening) {
        this.desk = desk;
        marks = new MarkLayer("correction", this::style, List.of(desk.look().tokens().color("accent")));
        marks.clusterWhen(Integer.MAX_VALUE, 0);
        marks.movable(NEW::equals);
        listening.to(() -> marks.restyle(List.of(desk.look().tokens().color("accent"))), desk.look().themeProperty());
    }

    /** From below to above. */
    public List<MapLayer> layers() {
        return List.of(line, marks);
    }

    /** Whether a thing that was dragged is the new place. */
    public boolean isNew(String layer, String key) {
        return layer.equals(marks.id()) && key.equals(NEW);
    }

    void show(Correction correction) {
        List<Mark> all = new ArrayList<>();
        GeoPoint old = correction.before().point();
        GeoPoint now = correction.point();
        if (old != null) {
            all.add(Mark.at("old", old, "old", desk.texts().get("correction.map.old")));
        }
        CoordinateText pasted = correction.pasted();
        if (pasted != null) {
            Datum other = correction.datum() == Datum.WGS84 ? Datum.GCJ02 : Datum.WGS84;
            GeoPoint elsewhere = Correction.reading(pasted, other);
            if (now != null && elsewhere.distanceTo(now) > 1) {
                all.add(Mark.at("other", elsewhere, "other", desk.texts().get("correction.map.as", name(other))));
            }
        }
        if (now != null) {
            all.add(Mark.at(NEW, now, NEW, pasted == null ? desk.texts().get("correction.map.new")
                    : desk.texts().get("correction.map.new.as", name(correction.datum()))));
        }
        marks.replaceAll(all);
        connect(old, now);
    }

    /** Where it was thought to be, and where it is: every earlier place with the line of its corrections. */
    void showBoth(Incident incident) {
        List<GeoPoint> way = new ArrayList<>();
        List<Mark> all = new ArrayList<>();
        for (Life.EarlierPlace earlier : incident.life().earlier()) {
            GeoPoint at = earlier.place().point();
            if (at != null) {
                way.add(at);
                all.add(Mark.at("old-" + way.size(), at, "old",
                        desk.texts().get("correction.map.until", desk.texts().formats().time(earlier.until()))));
            }
        }
        GeoPoint now = incident.place().point();
        marks.replaceAll(all);
        if (now == null || way.isEmpty()) {
            line.clear();
        } else {
            connect(way.getLast(), now);
        }
    }

    void clear() {
        marks.replaceAll(List.of());
        line.clear();
    }

    static String name(Datum datum) {
        return datum == Datum.WGS84 ? "WGS-84" : "GCJ-02";
    }

    private void connect(@org.jspecify.annotations.Nullable GeoPoint old, @org.jspecify.annotations.Nullable GeoPoint now) {
        if (old == null || now == null || old.equals(now)) {
            line.clear();
            return;
        }
        OptionalDouble metres = OptionalDouble.of(old.distanceTo(now));
        Color accent = desk.look().tokens().color("accent");
        line.replaceAll(List.of(new MapShape.Line("moved", List.of(old, now), Pen.dashed(accent, 2).cased(1),
                Optional.of(new Caption(desk.texts().formats().metres(metres.getAsDouble()), "", accent, Caption.Place.MIDDLE)))));
    }

    private MarkStyle style(String key) {
        Tokens tokens = desk.look().tokens();
        boolean now = key.equals(NEW);
        Color body = tokens.color(now ? "accent" : "text-2");
        return MarkStyle.pin(new GlyphSprite(Glyph.DISC, now ? GlyphSprite.Look.FILLED : GlyphSprite.Look.DASHED, now ? "" : "×", body,
                tokens.color("on-accent"), tokens.color("map-halo"), SIZE), 0, now ? 0 : 1);
    }
}
