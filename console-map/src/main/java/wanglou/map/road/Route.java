package wanglou.map.road;

import java.util.Collections;
import java.util.List;

import wanglou.map.geo.GeoPoint;

/** The answer to “how do I get there”. */
public sealed interface Route {

    /** No way there; a straight distance is then all there is. */
    record NoRoad(Why why) implements Route {
    }

    /** What is missing. */
    enum Why {
        /** No road near the start (see {@link RoadGraph#MAX_OFF_ROAD_M}). */
        START_OFF_ROAD,
        /** No road near the end. */
        END_OFF_ROAD,
        /** Both lie on roads that do not meet, or only through a closure. */
        NOT_CONNECTED
    }

    /**
     * A way.
     *
     * @param metres  on the road
     * @param seconds on the road, with the speeds of free traffic
     * @param line    from road to road, at least one point
     * @param clock   seconds from the start at each point of the line, never falling
     * @param turns   the guidance; the last one is the arrival
     */
    record Found(double metres, double seconds, List<GeoPoint> line, List<Double> clock, List<Turn> turns) implements Route {

        public Found {
            line = List.copyOf(line);
            clock = List.copyOf(clock);
            turns = List.copyOf(turns);
            if (line.isEmpty() || line.size() != clock.size()) {
                throw new IllegalArgumentException(line.size() + " points with " + clock.size() + " times");
            }
        }

        /** Where somebody is who keeps to this route, some seconds after the start. Before the start and after the end he stands. */
        public Moving at(double afterSeconds) {
            int i = Collections.binarySearch(clock, Math.max(0, afterSeconds));
            int next = Math.min(i >= 0 ? i + 1 : -i - 1, line.size() - 1);
            int prev = Math.max(0, next - 1);
            GeoPoint a = line.get(prev);
            GeoPoint b = line.get(next);
            double span = clock.get(next) - clock.get(prev);
            double share = span <= 0 ? 1 : Math.clamp((afterSeconds - clock.get(prev)) / span, 0, 1);
            boolean under = afterSeconds >= 0 && afterSeconds < seconds && span > 0;
            GeoPoint here = new GeoPoint(a.lat() + (b.lat() - a.lat()) * share, a.lon() + (b.lon() - a.lon()) * share);
            return new Moving(here, a.bearingTo(b), under ? a.distanceTo(b) / span : 0);
        }
    }

    /**
     * A moment of a drive.
     *
     * @param heading degrees clockwise from north
     * @param speed   metres a second
     */
    record Moving(GeoPoint at, double heading, double speed) {
    }
}
