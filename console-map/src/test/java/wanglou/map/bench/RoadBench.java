package wanglou.map.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

import wanglou.map.RealCity;
import wanglou.map.geo.GeoBox;
import wanglou.map.geo.GeoPoint;
import wanglou.map.place.PlaceIndex;
import wanglou.map.place.PlacePart;
import wanglou.map.road.RoadGraph;
import wanglou.map.road.RoadPart;
import wanglou.map.road.Snapped;

/** Roads and places in figures, a line {@code name value unit} each. First argument, if any: another .osm.pbf than the demo city. */
public final class RoadBench {

    private static final List<String> TYPED = List.of("rue grim", "mngh", "47 rue grimaldi", "rue grimldi", "boul princ", "医院", "海洋博物馆", "hotel", "chpg",
            "police", "costa x ostende", "g", "mu");

    private RoadBench() {
    }

    public static void main(String[] args) throws IOException {
        Path pbf = args.length > 0 ? Path.of(args[0]) : demo();
        Path pack = Files.createTempDirectory("road-bench");
        try {
            say("roads.import.demo", seconds(() -> new RoadPart().build(pbf, pack, (part, done) -> { })), "s");
            say("places.import.demo", seconds(() -> new PlacePart().build(pbf, pack, (part, done) -> { })), "s");
            try (RoadGraph roads = RoadGraph.open(pack); PlaceIndex places = PlaceIndex.open(pack)) {
                roads(roads);
                places(places, roads.bounds());
            }
        } finally {
            try (Stream<Path> files = Files.walk(pack)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static Path demo() throws IOException {
        String given = System.getProperty("wanglou.demo.pbf", "");
        return given.isEmpty() ? RealCity.pbf() : Path.of(given);
    }

    private static void roads(RoadGraph roads) {
        Random random = new Random(1);
        List<Snapped> units = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            units.add(roads.randomPoint(random));
        }
        List<GeoPoint> at = units.stream().map(Snapped::onRoad).toList();
        measure("road.route", 400, i -> roads.route(at.get(i), at.get(i + 400)));
        measure("road.reach", 100, i -> roads.reach(at.get(i), 1, 3, 5));
        measure("road.snap", 1_000, i -> roads.snap(at.get(i)));
        measure("road.nearest.1k", 200, i -> roads.nearest(units, at.get(i), 10));
    }

    private static void places(PlaceIndex places, GeoBox bounds) {
        measure("place.search", 1_300, i -> places.search(TYPED.get(i % TYPED.size()), 10, Optional.of(bounds.center())));
        Random random = new Random(2);
        measure("place.address", 1_000, i -> places.addressAt(new GeoPoint(
                bounds.south() + random.nextDouble() * (bounds.north() - bounds.south()),
                bounds.west() + random.nextDouble() * (bounds.east() - bounds.west()))));
    }

    private interface Work {
        void run() throws IOException;
    }

    private interface Question {
        Object ask(int i);
    }

    private static double seconds(Work work) throws IOException {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    /** Median on the clock, and mean CPU of the asking thread, which a busy machine leaves alone. The first two rounds only warm up. */
    private static void measure(String name, int count, Question question) {
        double[] ms = new double[count];
        long cpu = 0;
        for (int round = 0; round < 3; round++) {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            for (int i = 0; i < count; i++) {
                long start = System.nanoTime();
                if (question.ask(i) == null) {
                    throw new IllegalStateException("no answer");
                }
                ms[i] = (System.nanoTime() - start) / 1e6;
            }
            cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
        }
        Arrays.sort(ms);
        say(name, ms[count / 2], "ms");
        say(name + ".cpu", cpu / 1e6 / count, "ms");
    }

    @SuppressWarnings("SystemOut") // a bench talks to a terminal
    private static void say(String name, double value, String unit) {
        System.out.println(String.format(Locale.ROOT, "%s %.3f %s", name, value, unit));
    }
}
