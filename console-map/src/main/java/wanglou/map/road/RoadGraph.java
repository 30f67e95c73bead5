package wanglou.map.road;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import com.graphhopper.GraphHopper;
import com.graphhopper.util.shapes.BBox;

import wanglou.map.geo.GeoBox;
import wanglou.map.geo.GeoPoint;

/**
 * Home: any thread (reading only). The road graph of an opened city pack. Free traffic is assumed; times are seconds, distances metres.
 * A method that takes no {@link Travel} means {@link Travel#DRIVE}, one that takes no {@link Closures} means none.
 */
public final class RoadGraph implements AutoCloseable {

    /** Metres from a road beyond which a place is not on the network: a deep courtyard or a park is, the open sea is not. */
    public static final double MAX_OFF_ROAD_M = 250;

    private final GraphHopper hopper;
    private final Network drive;
    private final Network walk;

    private RoadGraph(GraphHopper hopper) {
        this.hopper = hopper;
        this.drive = new Network(hopper, Travel.DRIVE);
        this.walk = new Network(hopper, Travel.WALK);
    }

    /** @throws IOException when the pack holds no roads, or roads of another version of this program */
    public static RoadGraph open(Path pack) throws IOException {
        Path folder = pack.resolve(RoadPart.FOLDER);
        if (!Files.isDirectory(folder)) {
            throw new IOException("no roads in the city pack " + pack);
        }
        GraphHopper hopper = RoadProfiles.configure(new GraphHopper().setAllowWrites(false).setGraphHopperLocation(folder.toString()));
        try {
            if (!hopper.load()) {
                throw new IOException("no roads in the city pack " + pack);
            }
            return new RoadGraph(hopper);
        } catch (RuntimeException e) {
            hopper.close();
            throw new IOException("the roads in " + folder + " do not fit this version, import the city again: " + e.getMessage(), e);
        }
    }

    public GeoBox bounds() {
        BBox b = hopper.getBaseGraph().getBounds();
        return new GeoBox(b.minLat, b.minLon, b.maxLat, b.maxLon);
    }

    /** The nearest place on a road, or empty when none is within {@link #MAX_OFF_ROAD_M}. To be asked when a fix arrives. */
    public Optional<Snapped> snap(GeoPoint at) {
        return snap(at, Travel.DRIVE);
    }

    public Optional<Snapped> snap(GeoPoint at, Travel travel) {
        Network network = network(travel);
        return network.snap(at, Blocks.NONE).map(snap -> network.place(at, snap));
    }

    public Route route(GeoPoint from, GeoPoint to) {
        return route(from, to, Travel.DRIVE, Closures.NONE);
    }

    public Route route(GeoPoint from, GeoPoint to, Travel travel, Closures closures) {
        Network network = network(travel);
        return new RouteSearch(hopper, network, network.blocks(closures)).find(from, to);
    }

    /** The land within some minutes of a car that starts here, ascending; empty when no road is near. */
    public List<Ring> reach(GeoPoint origin, int... minutes) {
        return reach(origin, Flow.FROM_HERE, Travel.DRIVE, Closures.NONE, minutes);
    }

    public List<Ring> reach(GeoPoint origin, Flow flow, Travel travel, Closures closures, int... minutes) {
        Network network = network(travel);
        return new ReachSearch(network, network.blocks(closures)).rings(origin, flow, minutes);
    }

    /**
     * Drive time of every unit to one place, by one search backwards from it.
     *
     * @return seconds in the order of the units; infinite where there is no way
     */
    public double[] driveTimes(List<Snapped> units, GeoPoint to) {
        return driveTimes(units, to, Closures.NONE);
    }

    public double[] driveTimes(List<Snapped> units, GeoPoint to, Closures closures) {
        return travelTimes(units, to, Flow.TO_HERE, Travel.DRIVE, closures);
    }

    /**
     * Travel times between one place and many, by one search from it.
     *
     * @param many  places snapped for the same way of travelling
     * @param flow  {@link Flow#TO_HERE} when the many come to the one, {@link Flow#FROM_HERE} when somebody goes from the one to each
     * @return seconds in the order of the many; infinite where there is no way
     */
    public double[] travelTimes(List<Snapped> many, GeoPoint one, Flow flow, Travel travel, Closures closures) {
        for (Snapped place : many) {
            if (place.travel() != travel) {
                throw new IllegalArgumentException("snapped to " + place.travel() + ", asked for " + travel);
            }
        }
        Network network = network(travel);
        Blocks blocks = network.blocks(closures);
        Optional<Snapped> here = network.snap(one, blocks).map(snap -> network.place(one, snap));
        if (here.isPresent()) {
            return new TimeTree(network, blocks, flow).times(many, here.get());
        }
        double[] never = new double[many.size()];
        Arrays.fill(never, Double.POSITIVE_INFINITY);
        return never;
    }

    /** The units that are there first, quickest first; those without a way are left out. */
    public List<Arrival> nearest(List<Snapped> units, GeoPoint to, int limit) {
        return quickest(driveTimes(units, to), limit);
    }

    /** The places that are reached first from here, quickest first: the nearest hospital as a car drives. */
    public List<Arrival> nearestFrom(GeoPoint from, List<Snapped> places, int limit) {
        return quickest(travelTimes(places, from, Flow.FROM_HERE, Travel.DRIVE, Closures.NONE), limit);
    }

    private static List<Arrival> quickest(double[] seconds, int limit) {
        return IntStream.range(0, seconds.length)
                .filter(i -> Double.isFinite(seconds[i]))
                .mapToObj(i -> new Arrival(i, seconds[i]))
                .sorted(Comparator.comparingDouble(Arrival::seconds))
                .limit(limit)
                .toList();
    }

    /**
     * Cuts the city into cells and finds out from where each is reached in time; takes a search per cell, so once for a city and not on the FX
     * thread.
     *
     * @param cellMetres edge of a cell at least
     * @param most cells; a larger city is cut more coarsely
     */
    public Catchments catchments(double seconds, double cellMetres, int most) {
        return new Catchments(drive, seconds, cellMetres, most);
    }

    /** A place on a road on the ground that a car may use, longer roads more likely. */
    public Snapped randomPoint(RandomGenerator random) {
        return drive.randomPoint(random);
    }

    /**
     * A drive along real roads to some random place.
     *
     * @param from where it starts, on or near a road
     * @return empty when {@code from} is off the roads or leads nowhere
     */
    public Optional<Route.Found> randomDrive(GeoPoint from, RandomGenerator random) {
        for (int i = 0; i < 20; i++) {
            if (route(from, randomPoint(random).onRoad()) instanceof Route.Found found && found.line().size() > 1) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private Network network(Travel travel) {
        return switch (travel) {
            case DRIVE -> drive;
            case WALK -> walk;
        };
    }

    @Override
    public void close() {
        hopper.close();
    }
}
