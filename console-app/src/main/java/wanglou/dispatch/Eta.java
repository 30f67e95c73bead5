package wanglou.dispatch;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import wanglou.core.BoardName;
import wanglou.map.geo.GeoPoint;

/**
 * How a unit gets to its incident, by its last fix. Not journaled; reckoned again from live fixes.
 *
 * @param from where the unit was
 * @param to the place it was reckoned for
 * @param metres to go
 * @param seconds to go, from {@code fixAt} on
 * @param by along the roads; or along a straight line with a detour, because there is no road to reckon by or because the unit walks
 * @param line the way, at least two points; empty where unit and place are one
 * @param fixAt when the unit was there: once that is old the estimate is old, whenever it was reckoned
 * @param arrived since when it has stood at the place, null while it has not: arrival is offered, not set
 */
public record Eta(ResponseId response, GeoPoint from, GeoPoint to, double metres, double seconds, Measure by, List<GeoPoint> line,
        Instant fixAt, @Nullable Instant arrived) {

    public static final BoardName<ResponseId, Eta> BOARD = new BoardName<>("etas", ResponseId.class, Eta.class);

    public Eta {
        line = List.copyOf(line);
    }

    /** When it would be there. */
    public Instant at() {
        return fixAt.plusMillis(Math.round(seconds * 1000));
    }

    public boolean road() {
        return by == Measure.ROAD;
    }

    Eta arrived(@Nullable Instant since, Instant seen) {
        return new Eta(response, from, to, metres, seconds, by, line, since == null ? fixAt : seen, since);
    }
}
