package wanglou.console.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import wanglou.console.Listening;
import wanglou.console.shell.Desk;
import wanglou.core.UnitId;
import wanglou.map.geo.GeoPoint;
import wanglou.map.road.Catchments;
import wanglou.map.road.RoadGraph;
import wanglou.recommend.Area;
import wanglou.recommend.Roads;
import wanglou.recommend.StraightRoads;
import wanglou.units.Fix;

/**
 * Home: FX; a worker puts the units on the roads. Each unit is put there when its fix comes in, so that a question about all of them need not.
 */
public final class UnitRoads implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(UnitRoads.class);
    /** The middle ring of 1-3-5. */
    private static final double COVER_SECONDS = 180;
    private static final double CELL_M = 150;
    private static final int MOST_CELLS = 500;

    private final Desk desk;
    private final City city;
    private final int straightKmh;
    private final Listening listening = new Listening();
    private final Map<UnitId, GraphRoads.Stand> stands = new HashMap<>();
    private final Set<UnitId> waiting = new LinkedHashSet<>();
    private Optional<Catchments> catchments = Optional.empty();
    private List<Area> areas = List.of();
    private boolean working;
    private boolean closed;

    private record Prepared(Catchments city, List<Area> areas) {
    }

    public UnitRoads(Desk desk, City city, int straightKmh) {
        this.desk = desk;
        this.city = city;
        this.straightKmh = straightKmh;
        listening.to(desk.mirrors().fixes(), this::moved);
        city.roads().ifPresent(graph -> CompletableFuture.supplyAsync(() -> prepare(graph), city.workers())
                .whenComplete((ready, error) -> desk.pulse().later(() -> prepared(ready, error))));
        moved(Set.copyOf(desk.mirrors().fixes().values().stream().map(Fix::unit).toList()));
    }

    private Prepared prepare(RoadGraph graph) {
        Catchments cells = graph.catchments(COVER_SECONDS, CELL_M, MOST_CELLS);
        double km2 = cells.cellMetres() * cells.cellMetres() / 1e6;
        List<Area> named = new ArrayList<>();
        for (Catchments.Cell cell : cells.cells()) {
            GeoPoint at = cell.at().onRoad();
            Spot spot = city.places().quarterOf(at).join().orElse(new Spot("", "", "", "", "", "", at, Double.NaN));
            named.add(new Area(spot.zh(), spot.en(), at, cell.box(), km2));
        }
        return new Prepared(cells, named);
    }

    private void prepared(@Nullable Prepared ready, @Nullable Throwable error) {
        if (closed || ready == null) {
            LOG.warn("no cover on this console", error);
            return;
        }
        catchments = Optional.of(ready.city());
        areas = ready.areas();
        moved(Set.copyOf(desk.mirrors().fixes().values().stream().map(Fix::unit).toList()));
    }

    private void moved(Set<UnitId> units) {
        if (city.roads().isPresent()) {
            waiting.addAll(units);
            work(city.roads().get());
        }
    }

    /** One batch at a time: what comes meanwhile makes the next, the latest fix of each. */
    private void work(RoadGraph graph) {
        if (working || closed || waiting.isEmpty()) {
            return;
        }
        working = true;
        Map<UnitId, GeoPoint> batch = new HashMap<>();
        waiting.forEach(unit -> {
            Fix fix = desk.mirrors().fixes().get(unit);
            if (fix == null) {
                stands.remove(unit);
            } else {
                batch.put(unit, fix.place());
            }
        });
        waiting.clear();
        Optional<Catchments> with = catchments;
        CompletableFuture.supplyAsync(() -> {
            Map<UnitId, GraphRoads.Stand> done = new HashMap<>();
            batch.forEach((unit, at) -> done.put(unit, GraphRoads.Stand.of(at, graph, with)));
            return done;
        }, city.workers()).whenComplete((done, error) -> desk.pulse().later(() -> {
            working = false;
            if (error != null) {
                LOG.warn("units could not be put on the roads", error);
            } else {
                stands.putAll(done);
            }
            work(graph);
        }));
    }

    /** The roads with the units as they stand now. Without a city: straight lines, which say so. */
    public Roads now() {
        if (city.roads().isEmpty()) {
            Map<UnitId, GeoPoint> places = new HashMap<>();
            desk.mirrors().fixes().values().forEach(fix -> places.put(fix.unit(), fix.place()));
            return new StraightRoads(places, straightKmh);
        }
        return new GraphRoads(city.roads().get(), Map.copyOf(stands), areas, straightKmh);
    }

    @Override
    public void close() {
        closed = true;
        listening.close();
    }
}
