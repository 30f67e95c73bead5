package wanglou.map.place;

import java.util.Arrays;
import java.util.stream.LongStream;

import org.jspecify.annotations.Nullable;

import wanglou.map.geo.GeoPoint;

/** Positions of the nodes that ways need, packed: a city has millions. */
final class OsmNodes {

    private final long[] ids;
    private final double[] lat;
    private final double[] lon;

    OsmNodes(LongStream wanted) {
        ids = wanted.sorted().distinct().toArray();
        lat = new double[ids.length];
        lon = new double[ids.length];
        Arrays.fill(lat, Double.NaN);
    }

    void offer(long id, double latitude, double longitude) {
        int i = Arrays.binarySearch(ids, id);
        if (i >= 0) {
            lat[i] = latitude;
            lon[i] = longitude;
        }
    }

    /** Null when an extract was cut so that the node is not in it. */
    @Nullable GeoPoint at(long id) {
        int i = Arrays.binarySearch(ids, id);
        return i < 0 || Double.isNaN(lat[i]) ? null : new GeoPoint(lat[i], lon[i]);
    }
}
