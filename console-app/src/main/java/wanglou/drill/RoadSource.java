package wanglou.drill;

import java.util.List;
import java.util.random.RandomGenerator;

import wanglou.map.geo.GeoPoint;

/** Home: one thread. Where the drill's ways come from. The same randomness gives the same ways. */
interface RoadSource {

    /** A place to begin at, on a road. */
    GeoPoint anywhere(RandomGenerator random);

    /** A way by car from a place this source gave. */
    Journey drive(GeoPoint from, RandomGenerator random);

    /** A way from where somebody is to where somebody is wanted; the straight line where there is no road. */
    default Journey to(GeoPoint from, GeoPoint to, boolean onFoot) {
        return new Journey(List.of(from, to), List.of(0.0, Math.max(1, from.distanceTo(to)) / (onFoot ? 1.4 : 12)));
    }

    /** A way of a few hundred metres on foot from a place this source gave. */
    Journey walk(GeoPoint from, RandomGenerator random);
}
