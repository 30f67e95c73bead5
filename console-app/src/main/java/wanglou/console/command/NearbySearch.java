package wanglou.console.command;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import wanglou.console.Selection;
import wanglou.console.command.NearbyThing.Section;
import wanglou.console.map.City;
import wanglou.console.map.Spot;
import wanglou.console.shell.Desk;
import wanglou.console.text.Language;
import wanglou.core.UnitId;
import wanglou.incidents.PastIncidents;
import wanglou.incidents.PastIncidentsQuery;
import wanglou.incidents.ui.IncidentWords;
import wanglou.map.geo.GeoPoint;
import wanglou.map.road.Closures;
import wanglou.map.road.Flow;
import wanglou.map.road.RoadGraph;
import wanglou.map.road.Snapped;
import wanglou.map.road.Travel;
import wanglou.units.Fix;
import wanglou.units.FixAge;
import wanglou.units.Unit;
import wanglou.units.UnitKind;
import wanglou.units.ui.UnitWords;

/** Home: FX; places and roads on a worker, the past from the hub. Finds what is around a place. */
final class NearbySearch {

    private static final Logger LOG = LoggerFactory.getLogger(NearbySearch.class);
    /** More of one sort nobody reads. */
    static final int MOST = 40;
    private static final Duration PAST = Duration.ofDays(365);
    private static final Set<String> POSTS = Set.of("POLICE", "FIRE_STATION");
    private static final Set<String> HOSPITALS = Set.of("HOSPITAL", "CLINIC");
    private static final Set<String> SCHOOLS = Set.of("SCHOOL", "KINDERGARTEN", "UNIVERSITY");

    private final Desk desk;
    private final City city;
    private final IncidentWords words;

    NearbySearch(Desk desk, City city, IncidentWords words) {
        this.words = words;
        this.desk = desk;
        this.city = city;
    }

    private boolean zh() {
        return desk.texts().language() == Language.ZH;
    }

    /** Which units are within the radius, and where; moving, so asked each second. */
    Map<UnitId, GeoPoint> moving(GeoPoint at, double radius) {
        Instant now = desk.clock().now();
        Map<UnitId, GeoPoint> near = new HashMap<>();
        for (Unit unit : desk.mirrors().units().values()) {
            Fix fix = desk.mirrors().fixes().get(unit.id());
            if (fix != null && FixAge.of(fix, now) != FixAge.LOST && at.distanceTo(fix.place()) <= radius) {
                near.put(unit.id(), fix.place());
            }
        }
        return near;
    }

    /** Units that are near, as things, nearest first and without drive times. */
    List<NearbyThing> units(GeoPoint at, Map<UnitId, GeoPoint> near) {
        UnitWords words = new UnitWords(desk.texts());
        return near.keySet().stream().sorted(Comparator.comparingDouble((UnitId id) -> at.distanceTo(place(near, id))).thenComparing(UnitId::value)).limit(MOST)
                .map(id -> desk.mirrors().units().get(id)).filter(Objects::nonNull)
                .map(unit -> new NearbyThing(unit.id().value(), unit.kind().equals(UnitKind.POST) ? Section.POSTS : Section.UNITS,
                        unit.callSign() + " · " + words.status(unit.status()), "", place(near, unit.id()), at.distanceTo(place(near, unit.id())),
                        OptionalDouble.empty(), new Selection.OfUnit(unit.id()))).toList();
    }

    private static GeoPoint place(Map<UnitId, GeoPoint> near, UnitId unit) {
        return Objects.requireNonNull(near.get(unit));
    }

    /** What the place index knows; completes on the FX thread. */
    CompletableFuture<List<NearbyThing>> places(GeoPoint at, double radius) {
        boolean chinese = zh();
        return onFx(city.places().nearby(at, radius).thenApply(spots -> {
            List<NearbyThing> things = new ArrayList<>();
            for (Spot spot : spots) {
                long same = things.stream().filter(t -> t.section() == section(spot)).count();
                if (same < MOST) {
                    things.add(new NearbyThing("place-" + things.size(), section(spot), spot.name(chinese), spot.kind(chinese), spot.at(), spot.metres(),
                            OptionalDouble.empty(), new Selection.OfPoint(spot.at())));
                }
            }
            return things;
        }));
    }

    private static Section section(Spot spot) {
        return POSTS.contains(spot.sort()) ? Section.POSTS : HOSPITALS.contains(spot.sort()) ? Section.HOSPITALS
                : SCHOOLS.contains(spot.sort()) ? Section.SCHOOLS : Section.OTHERS;
    }

    /** A year back, from the hub; completes on the FX thread, exceptionally while the hub is lost. */
    CompletableFuture<List<NearbyThing>> past(GeoPoint at, double radius) {
        return onFx(desk.hub().ask(new PastIncidentsQuery(at, radius, desk.clock().now().minus(PAST))).thenApply(PastIncidents::incidents))
                .thenApply(all -> all.stream().limit(MOST).map(p -> {
                    GeoPoint where = p.place().point();
                    return new NearbyThing("past-" + p.id(), Section.PAST, words.kind(p.kind()) + " · " + IncidentWords.shortNumber(p.id()),
                            desk.texts().formats().date(p.openedAt()), where == null ? at : where, p.metres(), OptionalDouble.empty(),
                            new Selection.OfIncident(p.id()));
                }).toList());
    }

    /** The same with their times by road; completes on the FX thread. Without roads they come back as they were. */
    CompletableFuture<List<NearbyThing>> timed(GeoPoint at, List<NearbyThing> things, Flow flow) {
        if (city.roads().isEmpty()) {
            return CompletableFuture.completedFuture(things);
        }
        RoadGraph graph = city.roads().get();
        return onFx(CompletableFuture.supplyAsync(() -> {
            List<Snapped> on = new ArrayList<>();
            List<Integer> index = new ArrayList<>();
            for (int i = 0; i < things.size(); i++) {
                int mine = i;
                graph.snap(things.get(i).at()).ifPresent(s -> {
                    on.add(s);
                    index.add(mine);
                });
            }
            double[] seconds = graph.travelTimes(on, at, flow, Travel.DRIVE, Closures.NONE);
            List<NearbyThing> timed = new ArrayList<>(things);
            for (int i = 0; i < seconds.length; i++) {
                if (Double.isFinite(seconds[i])) {
                    timed.set(index.get(i), things.get(index.get(i)).within(OptionalDouble.of(seconds[i])));
                }
            }
            return timed;
        }, city.workers()));
    }

    private <T> CompletableFuture<T> onFx(CompletableFuture<T> work) {
        CompletableFuture<T> told = new CompletableFuture<>();
        work.whenComplete((answer, error) -> desk.pulse().later(() -> {
            if (error == null) {
                told.complete(answer);
            } else {
                LOG.debug("nearby", error);
                told.completeExceptionally(error);
            }
        }));
        return told;
    }
}
