package wanglou.recommend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.jspecify.annotations.Nullable;

import wanglou.console.map.GraphRoads;
import wanglou.core.UnitId;
import wanglou.map.geo.GeoPoint;
import wanglou.map.road.Catchments;
import wanglou.map.road.RoadGraph;
import wanglou.units.Fix;
import wanglou.units.Unit;
import wanglou.units.UnitKind;
import wanglou.units.UnitStatus;

/** Seeded units on the roads of a real city: places, statuses, loads, some stale, some lost, some bound. */
record MonacoForces(RoadGraph graph, Catchments city, List<Area> areas, List<Force> forces, Map<UnitId, GraphRoads.Stand> stands) {

    private static final List<UnitStatus> STATUSES = List.of(UnitStatus.AVAILABLE, UnitStatus.AVAILABLE, UnitStatus.AVAILABLE, UnitStatus.RETURNING,
            UnitStatus.EN_ROUTE, UnitStatus.ON_SCENE, UnitStatus.BREAK);
    private static final List<List<String>> SKILLS = List.of(List.of(), List.of("stab-vest", "first-aid"), List.of("negotiation"), List.of("traffic"));

    static MonacoForces of(RoadGraph graph, int units, long seed) {
        Catchments city = graph.catchments(180, 150, 500);
        List<Area> areas = new ArrayList<>();
        for (int i = 0; i < city.cells().size(); i++) {
            areas.add(new Area("区" + i / 9, "Q" + i / 9, city.cells().get(i).at().onRoad(), city.cells().get(i).box(), 0.0225));
        }
        Random random = new Random(seed);
        List<Force> forces = new ArrayList<>();
        Map<UnitId, GraphRoads.Stand> stands = new HashMap<>();
        for (int i = 0; i < units; i++) {
            UnitId id = new UnitId("u" + i);
            GeoPoint at = graph.randomPoint(random).onRoad();
            long age = i % 23 == 7 ? 240 : i % 31 == 9 ? 900 : i % 8;
            UnitStatus status = STATUSES.get(random.nextInt(STATUSES.size()));
            Unit unit = new Unit(id, "S%05d".formatted(i), "", i % 4 == 3 ? UnitKind.OFFICER : UnitKind.VEHICLE, "", SKILLS.get(i % 4), 2, "", List.of(),
                    status, Forces.NOW);
            @Nullable Bound bound = status.equals(UnitStatus.EN_ROUTE) ? new Bound(Forces.SECOND, Bound.How.SENT) : null;
            forces.add(new Force(unit, new Fix(id, at, 0, 0, 5, Forces.NOW.minusSeconds(age), Forces.NOW, "cot"), random.nextInt(7), bound));
            stands.put(id, GraphRoads.Stand.of(at, graph, Optional.of(city)));
        }
        return new MonacoForces(graph, city, areas, forces, stands);
    }

    Situation situation() {
        return new Situation(Forces.NOW, forces, new GraphRoads(graph, Map.copyOf(stands), areas, 30));
    }
}
