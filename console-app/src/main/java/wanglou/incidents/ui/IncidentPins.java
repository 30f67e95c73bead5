package wanglou.incidents.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import wanglou.console.Listening;
import wanglou.console.Selection;
import wanglou.console.shell.Desk;
import wanglou.console.theme.Tokens;
import wanglou.core.IncidentId;
import wanglou.incidents.Grade;
import wanglou.incidents.Incident;
import wanglou.map.GlyphSprite;
import wanglou.map.Mark;
import wanglou.map.MarkLayer;
import wanglou.map.MarkStyle;
import wanglou.map.geo.GeoBox;
import wanglou.map.geo.GeoPoint;

/** Home: FX. A pin for each open incident with a place: shape and number of its grade above the place, its short number below. */
public final class IncidentPins implements AutoCloseable {

    private static final double SIZE = 26;
    private static final String DEAD = "/dead";

    private final Desk desk;
    private final MarkLayer layer;
    private final Listening listening = new Listening();
    private @Nullable List<Incident> located;

    public IncidentPins(Desk desk) {
        this.desk = desk;
        layer = new MarkLayer("incidents", this::style, List.of(desk.look().tokens().color("grade-1")));
        layer.clusterWhen(Integer.MAX_VALUE, 0);
        layer.labelsFrom(12);
        listening.to(desk.mirrors().incidents(), this::changed);
        listening.to(this::reload, desk.link().liveProperty());
        listening.to(this::choose, desk.selection());
        listening.to(() -> layer.restyle(List.of(desk.look().tokens().color("grade-1"))), desk.look().themeProperty());
        reload();
        choose();
    }

    public MarkLayer layer() {
        return layer;
    }

    /** All with a place, the most urgent first. */
    public List<Incident> located() {
        List<Incident> known = located;
        if (known == null) {
            known = desk.mirrors().incidents().values().stream().filter(IncidentPins::pinned)
                    .sorted(Comparator.comparing(Incident::grade).thenComparing(Incident::openedAt)).toList();
            located = known;
        }
        return known;
    }

    /** The located incidents that do not lie in the box, the most urgent first. */
    public List<Incident> outside(GeoBox box) {
        return located().stream().filter(i -> {
            GeoPoint at = i.place().point();
            return at != null && !box.contains(at);
        }).toList();
    }

    /** One change costs one pin, among however many. */
    private void changed(Set<IncidentId> keys) {
        located = null;
        boolean live = desk.link().live();
        List<Mark> pins = new ArrayList<>();
        for (IncidentId id : keys) {
            Incident incident = desk.mirrors().incidents().get(id);
            if (incident != null && pinned(incident)) {
                pins.add(mark(incident, live));
            } else {
                layer.remove(id.value());
            }
        }
        layer.update(pins);
    }

    private void reload() {
        located = null;
        boolean live = desk.link().live();
        layer.replaceAll(located().stream().map(i -> mark(i, live)).toList());
    }

    private static boolean pinned(Incident incident) {
        return incident.open() && incident.place().point() != null;
    }

    private static Mark mark(Incident incident, boolean live) {
        GeoPoint at = incident.place().point();
        if (at == null) {
            throw new IllegalArgumentException(incident.id() + " has no place");
        }
        return Mark.at(incident.id().value(), at, incident.grade().value() + (live ? "" : DEAD), IncidentWords.shortNumber(incident.id()));
    }

    private MarkStyle style(String key) {
        boolean dead = key.endsWith(DEAD);
        Grade grade = new Grade(Integer.parseInt(dead ? key.substring(0, key.length() - DEAD.length()) : key));
        Tokens tokens = desk.look().tokens();
        GlyphSprite glyph = new GlyphSprite(desk.marks().look(grade).shape(), dead ? GlyphSprite.Look.DASHED : GlyphSprite.Look.FILLED,
                String.valueOf(grade.value()), tokens.color(desk.marks().look(grade).token()), tokens.color("on-grade"), tokens.color("map-halo"), SIZE);
        return MarkStyle.pin(glyph, 0, grade.value());
    }

    private void choose() {
        layer.select(desk.selection().get() instanceof Selection.OfIncident of ? List.of(of.incident().value()) : List.of());
    }

    @Override
    public void close() {
        listening.close();
    }
}
