package wanglou.drill;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

import wanglou.map.geo.GeoPoint;

/** A town of straight streets: 300 m north, a corner, 300 m east, at 50 km/h. */
final class TestRoads implements RoadSource {

    static final GeoPoint TOWN = new GeoPoint(43.7384, 7.4246);

    @Override
    public GeoPoint anywhere(RandomGenerator random) {
        return new GeoPoint(TOWN.lat() + random.nextInt(10) * 0.001, TOWN.lon() + random.nextInt(10) * 0.001);
    }

    @Override
    public Journey drive(GeoPoint from, RandomGenerator random) {
        return journey(from, random.nextBoolean() ? 1 : -1, 13.9);
    }

    @Override
    public Journey walk(GeoPoint from, RandomGenerator random) {
        return journey(from, random.nextBoolean() ? 1 : -1, 1.4);
    }

    static Journey journey(GeoPoint from, int sign, double metresPerSecond) {
        List<GeoPoint> line = new ArrayList<>();
        line.add(from);
        line.add(new GeoPoint(from.lat() + sign * 0.0027, from.lon()));
        line.add(new GeoPoint(from.lat() + sign * 0.0027, from.lon() + sign * 0.0037));
        List<Double> seconds = new ArrayList<>(List.of(0.0));
        for (int i = 1; i < line.size(); i++) {
            seconds.add(seconds.get(i - 1) + line.get(i - 1).distanceTo(line.get(i)) / metresPerSecond);
        }
        return new Journey(line, seconds);
    }
}
