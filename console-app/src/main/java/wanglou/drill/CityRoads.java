package wanglou.drill;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

import wanglou.map.geo.GeoPoint;
import wanglou.map.road.Closures;
import wanglou.map.road.RoadGraph;
import wanglou.map.road.Route;
import wanglou.map.road.Travel;

/**
 * Home: one thread. Ways on the city pack's roads. Units drive between a fixed set of crossroads, so that ten thousand of them need only
 * some hundred routes.
 */
final class CityRoads implements RoadSource {

    private static final int CROSSROADS = 150;
    /** Ways out of each crossroads. */
    private static final int CHOICES = 4;
    private static final double WALK_METRES = 500;

    private record Leg(GeoPoint from, int choice, Travel travel) {
    }

    private final RoadGraph graph;
    private final List<GeoPoint> crossroads = new ArrayList<>();
    private final Map<Leg, Journey> journeys = new HashMap<>();
    private final long seed;

    CityRoads(RoadGraph graph, long seed) {
        this.graph = graph;
        this.seed = seed;
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < CROSSROADS; i++) {
            crossroads.add(graph.randomPoint(random).onRoad());
        }
    }

    @Override
    public GeoPoint anywhere(RandomGenerator random) {
        return crossroads.get(random.nextInt(crossroads.size()));
    }

    @Override
    public Journey drive(GeoPoint from, RandomGenerator random) {
        return journeys.computeIfAbsent(new Leg(from, random.nextInt(CHOICES), Travel.DRIVE), this::find);
    }

    @Override
    public Journey walk(GeoPoint from, RandomGenerator random) {
        return journeys.computeIfAbsent(new Leg(from, random.nextInt(CHOICES), Travel.WALK), this::find);
    }

    @Override
    public Journey to(GeoPoint from, GeoPoint to, boolean onFoot) {
        return route(from, to, onFoot ? Travel.WALK : Travel.DRIVE).orElseGet(() -> RoadSource.super.to(from, to, onFoot));
    }

    /** The choice alone says where a leg leads, so it does not matter which unit asks first. */
    private Journey find(Leg leg) {
        SplittableRandom random = new SplittableRandom(seed ^ (Double.hashCode(leg.from().lat()) * 961L + Double.hashCode(leg.from().lon()) * 31L + leg.choice()));
        for (int i = 0; i < CROSSROADS; i++) {
            GeoPoint to = crossroads.get(random.nextInt(crossroads.size()));
            double straight = leg.from().distanceTo(to);
            boolean fits = leg.travel() == Travel.DRIVE ? straight > 200 : straight > 30 && straight < WALK_METRES;
            Optional<Journey> journey = fits ? route(leg.from(), to, leg.travel()) : Optional.empty();
            if (journey.isPresent()) {
                return journey.get();
            }
        }
        return new Journey(List.of(leg.from()), List.of(0.0));
    }

    /** The way ends at the crossroads itself, where the next one begins, not where the route found the nearest road. */
    private Optional<Journey> route(GeoPoint from, GeoPoint to, Travel travel) {
        return graph.route(from, to, travel, Closures.FERRIES) instanceof Route.Found found && found.line().size() > 1
                ? Optional.of(joined(from, found, to))
                : Optional.empty();
    }

    private static Journey joined(GeoPoint from, Route.Found found, GeoPoint to) {
        List<GeoPoint> line = new ArrayList<>();
        List<Double> seconds = new ArrayList<>();
        line.add(from);
        seconds.add(0.0);
        double startGap = from.distanceTo(found.line().getFirst()) / 3;
        for (int i = 0; i < found.line().size(); i++) {
            line.add(found.line().get(i));
            seconds.add(startGap + found.clock().get(i));
        }
        line.add(to);
        seconds.add(seconds.getLast() + found.line().getLast().distanceTo(to) / 3);
        return new Journey(line, seconds);
    }
}
