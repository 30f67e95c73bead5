package wanglou.console.bar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import wanglou.console.Selection;
import wanglou.core.IncidentId;
import wanglou.core.PersonId;
import wanglou.core.SeatId;
import wanglou.core.UnitId;
import wanglou.dispatch.Response;
import wanglou.incidents.Grade;
import wanglou.incidents.Incident;
import wanglou.incidents.IncidentKind;
import wanglou.incidents.Place;
import wanglou.map.geo.GeoPoint;
import wanglou.units.Unit;
import wanglou.units.UnitKind;
import wanglou.units.UnitStatus;

/** A small world for tests of the bar: units 10, 108 and 112, incident 0217, and what a test adds. */
public final class ScriptedWorld implements BarWorld {

    static final GeoPoint HARBOUR = new GeoPoint(43.734, 7.42);
    final List<Unit> units = new ArrayList<>(List.of(unit("10", UnitStatus.AVAILABLE), unit("108", UnitStatus.AVAILABLE),
            unit("112", UnitStatus.EN_ROUTE)));
    final Map<IncidentId, Incident> incidents = new LinkedHashMap<>();
    public Selection selection = Selection.NONE;
    public boolean live = true;
    final List<Response> responses = new ArrayList<>();
    public Map<String, List<Token.OfPlace>> places = Map.of();
    private final Lexicon lexicon = Lexicon.load();

    public ScriptedWorld() {
        add("20260314-0217", null);
    }

    public Incident add(String number, @Nullable Instant closed) {
        Incident made = new Incident(new IncidentId(number), new IncidentKind("fight"), new Grade(3), new Place(HARBOUR, "", ""), "",
                Instant.EPOCH, new PersonId("lin"), new SeatId("3"), closed);
        incidents.put(made.id(), made);
        return made;
    }

    static Unit unit(String sign, UnitStatus status) {
        return new Unit(new UnitId("u" + sign), sign, sign + " 巡组", UnitKind.VEHICLE, "", List.of(), 2, "", List.of(), status,
                Instant.EPOCH);
    }

    @Override
    public Collection<Unit> units() {
        return units;
    }

    @Override
    public Collection<Incident> incidents() {
        return incidents.values();
    }

    @Override
    public Collection<Response> responses() {
        return responses;
    }

    @Override
    public @Nullable Unit unit(UnitId id) {
        return units.stream().filter(u -> u.id().equals(id)).findFirst().orElse(null);
    }

    @Override
    public @Nullable Incident incident(IncidentId id) {
        return incidents.get(id);
    }

    @Override
    public @Nullable GeoPoint whereIs(UnitId id) {
        return id.value().equals("u108") ? HARBOUR : null;
    }

    @Override
    public Selection selection() {
        return selection;
    }

    @Override
    public boolean live() {
        return live;
    }

    @Override
    public List<Token.Named> lexicon() {
        return lexicon.names();
    }

    @Override
    public List<Token.OfPlace> places(String words) {
        return places.getOrDefault(words, List.of());
    }
}
