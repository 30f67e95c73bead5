package wanglou.recommend;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import wanglou.core.IncidentId;
import wanglou.core.PersonId;
import wanglou.core.SeatId;
import wanglou.core.UnitId;
import wanglou.dispatch.Measure;
import wanglou.incidents.Grade;
import wanglou.incidents.Incident;
import wanglou.incidents.IncidentKind;
import wanglou.incidents.Place;
import wanglou.map.geo.GeoBox;
import wanglou.map.geo.GeoPoint;
import wanglou.units.Fix;
import wanglou.units.Unit;
import wanglou.units.UnitKind;
import wanglou.units.UnitStatus;

/** A city of two quarters on a line, told unit by unit: seconds to the place and the areas it covers. */
final class Forces implements Roads {

    static final Instant NOW = Instant.parse("2026-03-14T13:48:14Z");
    static final GeoPoint PLACE = new GeoPoint(43.73, 7.42);
    static final IncidentId FIRST = new IncidentId("20260314-0217");
    static final IncidentId SECOND = new IncidentId("20260314-0218");

    private final List<Force> forces = new ArrayList<>();
    private final Map<UnitId, Double> seconds = new HashMap<>();
    private final Map<UnitId, BitSet> covers = new HashMap<>();

    static Incident incident(IncidentId id, String kind, @Nullable GeoPoint at) {
        return new Incident(id, new IncidentKind(kind), new Grade(1), new Place(at, "", "typed"), "", NOW, new PersonId("lin"), new SeatId("3"), null);
    }

    static UnitId id(String sign) {
        return new UnitId("u" + sign);
    }

    Forces unit(String sign, double drive, int... areas) {
        return unit(sign, UnitStatus.AVAILABLE, drive, Duration.ofSeconds(2), 0, null, List.of(), areas);
    }

    Forces unit(String sign, UnitStatus status, double drive, @Nullable Duration age, int load, @Nullable Bound bound, List<String> skills, int... areas) {
        Unit unit = new Unit(id(sign), sign, sign, UnitKind.VEHICLE, "", skills, 2, "", List.of(), status, NOW.minusSeconds(510));
        Fix fix = age == null ? null : new Fix(unit.id(), PLACE, 0, 0, 5, NOW.minus(age), NOW.minus(age), "cot");
        forces.add(new Force(unit, fix, load, bound));
        seconds.put(unit.id(), drive);
        BitSet reach = new BitSet();
        for (int area : areas) {
            reach.set(area);
        }
        covers.put(unit.id(), reach);
        return this;
    }

    Forces offDuty(String sign, Duration in) {
        forces.replaceAll(f -> f.unit().id().equals(id(sign)) ? new Force(f.unit().withDutyEnds(NOW.plus(in)), f.fix(), f.load(), f.bound()) : f);
        return this;
    }

    /** The same forces with one of them taken. */
    Situation with(String sign, @Nullable Bound bound) {
        return new Situation(NOW, forces.stream().map(f -> f.unit().id().equals(id(sign)) ? new Force(f.unit(), f.fix(), f.load(), bound) : f).toList(),
                this);
    }

    Situation now() {
        return new Situation(NOW, forces, this);
    }

    @Override
    public Measure measure() {
        return Measure.ROAD;
    }

    @Override
    public List<Drive> drives(List<UnitId> units, GeoPoint to) {
        return units.stream().map(u -> new Drive(seconds.get(u), Measure.ROAD)).toList();
    }

    @Override
    public List<Area> areas() {
        GeoBox box = new GeoBox(43.73, 7.42, 43.731, 7.421);
        return List.of(new Area("港口北", "Port north", PLACE, box, 0.1), new Area("港口北", "Port north", PLACE, box, 0.1),
                new Area("花园区", "Gardens", PLACE, box, 0.1), new Area("老城", "Old town", PLACE, box, 0.1));
    }

    @Override
    public BitSet covers(UnitId unit) {
        return covers.get(unit);
    }
}
