package wanglou.hub;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import wanglou.core.UnitId;
import wanglou.dispatch.DispatchPolicy;
import wanglou.dispatch.Measure;
import wanglou.dispatch.Ways;
import wanglou.map.geo.GeoPoint;
import wanglou.map.road.RoadGraph;
import wanglou.map.road.Route;

/** Home: hub thread asks and hears, a worker searches. Ways on the roads of the hub's city pack; without one along the straight line. */
final class RoadWays implements Ways, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RoadWays.class);
    /** A way of a city has a few hundred points; a map shows no more. */
    private static final int MOST_POINTS = 400;

    private final DispatchPolicy policy;
    private final Executor workers;
    private final Executor hubThread;
    private final Optional<RoadGraph> roads;

    RoadWays(Optional<Path> pack, DispatchPolicy policy, Executor workers, Executor hubThread) {
        this.policy = policy;
        this.workers = workers;
        this.hubThread = hubThread;
        this.roads = pack.flatMap(RoadWays::open);
    }

    private static Optional<RoadGraph> open(Path pack) {
        try {
            return Optional.of(RoadGraph.open(pack));
        } catch (IOException noRoads) {
            LOG.warn("arrivals are reckoned along straight lines: {}", noRoads.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public void find(UnitId unit, GeoPoint from, GeoPoint to, Consumer<Leg> found) {
        workers.execute(() -> {
            Leg leg = leg(from, to);
            hubThread.execute(() -> found.accept(leg));
        });
    }

    private Leg leg(GeoPoint from, GeoPoint to) {
        Leg straight = Leg.straight(from, to, policy.straightKmh(), policy.straightDetour(), Measure.STRAIGHT);
        if (roads.isEmpty()) {
            return straight;
        }
        try {
            return switch (roads.get().route(from, to)) {
                case Route.Found way -> new Leg(way.metres(), way.seconds(), Measure.ROAD, thinned(way.line()));
                case Route.NoRoad _ -> straight;
            };
        } catch (RuntimeException failed) {
            LOG.warn("no way found from {} to {}", from, to, failed);
            return straight;
        }
    }

    private static List<GeoPoint> thinned(List<GeoPoint> line) {
        if (line.size() <= MOST_POINTS) {
            return line.size() < 2 ? List.of() : line;
        }
        List<GeoPoint> fewer = new ArrayList<>(MOST_POINTS + 1);
        double step = (line.size() - 1) / (double) MOST_POINTS;
        for (int i = 0; i <= MOST_POINTS; i++) {
            fewer.add(line.get((int) Math.round(i * step)));
        }
        return fewer;
    }

    @Override
    public void close() {
        roads.ifPresent(RoadGraph::close);
    }
}
