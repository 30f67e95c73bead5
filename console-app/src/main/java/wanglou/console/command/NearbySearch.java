package wanglou.console.command;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import wanglou.cameras.Camera;
import wanglou.cameras.ui.CameraChoice;
import wanglou.cameras.ui.CameraWords;
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
    private static final int MOST = 40;
    /** How the keys of cameras begin. */
    static final String CAMERA = "camera-";
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

    /** Units, at once and without drive times; moving, so asked each second. */
    List<NearbyThing> units(GeoPoint at, double radius) {
        Instant now = desk.clock().now();
        UnitWords words = new UnitWords(desk.texts());
        List<NearbyThing> near = new ArrayList<>();
        for (Unit unit : desk.mirrors().units().values()) {
            Fix fix = desk.mirrors().fixes().get(unit.id());
            if (fix != null && FixAge.of(fix, now) != FixAge.LOST && at.distanceTo(fix.place()) <= radius) {
                near.add(new NearbyThing(unit.id().value(), unit.kind().equals(UnitKind.POST) ? Section.POSTS : Section.UNITS,
                        unit.callSign() + " · " + words.status(unit.status()), "", fix.place(), at.distanceTo(fix.place()), OptionalDouble.empty(),
                        new Selection.OfUnit(unit.id())));
            }
        }
        near.sort(Comparator.comparingDouble(NearbyThing::metres));
        return near.stream().limit(MOST).toList();
    }

    /** Cameras that hang there and those that units carry past, at once and without drive times. */
    List<NearbyThing> cameras(GeoPoint at, double radius) {
        CameraWords words = new CameraWords(desk.texts(), desk.mirrors());
        Instant now = desk.clock().now();
        List<NearbyThing> near = new ArrayList<>();
        for (Camera camera : desk.mirrors().of(Camera.BOARD).values()) {
            GeoPoint place = CameraChoice.place(camera, unit -> {
                Fix fix = desk.mirrors().fixes().get(unit);
                return fix == null || FixAge.of(fix, now) == FixAge.LOST ? null : fix.place();
            });
            if (place != null && at.distanceTo(place) <= radius) {
                UnitId unit = camera.unit();
                near.add(new NearbyThing(CAMERA + camera.id(), Section.CAMERAS, camera.name(), words.kind(camera) + " · " + words.state(camera, now), place,
                        at.distanceTo(place), OptionalDouble.empty(), unit == null ? new Selection.OfPoint(place) : new Selection.OfUnit(unit)));
            }
        }
        near.sort(Comparator.comparingDouble(NearbyThing::metres));
        return near.stream().limit(MOST).toList();
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
