package wanglou.console.bar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import wanglou.console.Selection;
import wanglou.core.IncidentId;
import wanglou.core.UnitId;
import wanglou.incidents.Incident;
import wanglou.map.geo.GeoPoint;
import wanglou.units.Unit;

/** Home: FX. Whom and what a line means: what it names, else what is selected. */
public final class Meant {

    /** Said by every order while the hub does not answer. */
    public static final Say LOST = Say.of("bar.cannot.lost");

    private Meant() {
    }

    public static List<Unit> units(Reading reading, BarWorld world) {
        List<UnitId> ids = reading.all(Token.OfUnit.class).stream().map(Token.OfUnit::unit).distinct().toList();
        if (ids.isEmpty() && world.selection() instanceof Selection.OfUnit selected) {
            ids = List.of(selected.unit());
        }
        List<Unit> units = new ArrayList<>();
        for (UnitId id : ids) {
            Unit unit = world.unit(id);
            if (unit != null) {
                units.add(unit);
            }
        }
        return units;
    }

    public static Optional<Incident> incident(Reading reading, BarWorld world) {
        return reading.first(Token.OfIncident.class).map(Token.OfIncident::incident)
                .or(() -> world.selection() instanceof Selection.OfIncident i ? Optional.of(i.incident()) : Optional.empty())
                .map(world::incident);
    }

    /** The incidents the line names, in its order. */
    public static List<Incident> incidents(Reading reading, BarWorld world) {
        return reading.all(Token.OfIncident.class).stream().map(Token.OfIncident::incident).distinct().map(world::incident)
                .filter(java.util.Objects::nonNull).map(java.util.Objects::requireNonNull).toList();
    }

    static Optional<GeoPoint> point(Reading reading, BarWorld world) {
        Optional<GeoPoint> named = reading.first(Token.OfPlace.class).map(Token.OfPlace::point)
                .or(() -> reading.first(Token.OfUnit.class).map(u -> world.whereIs(u.unit())))
                .or(() -> reading.first(Token.OfIncident.class).map(i -> world.incident(i.incident())).map(i -> i.place().point()));
        return named.or(() -> switch (world.selection()) {
            case Selection.None none -> Optional.empty();
            case Selection.OfUnit u -> Optional.ofNullable(world.whereIs(u.unit()));
            case Selection.OfIncident i -> Optional.ofNullable(world.incident(i.incident())).map(there -> there.place().point());
            case Selection.OfCall c -> Optional.ofNullable(world.call(c.call())).map(call -> call.place().point());
            case Selection.OfPoint p -> Optional.of(p.point());
        });
    }

    public static String signs(List<Unit> units) {
        return String.join(" · ", units.stream().map(Unit::callSign).toList());
    }

    /** The number people say: the last four digits. */
    public static String brief(IncidentId id) {
        return id.value().substring(id.value().lastIndexOf('-') + 1);
    }
}
