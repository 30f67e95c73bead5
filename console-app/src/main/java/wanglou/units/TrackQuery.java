package wanglou.units;

import java.time.Duration;
import java.time.Instant;

import wanglou.core.UnitId;
import wanglou.link.Query;

/** The way of one unit, both ends included, at most {@link #MAX_SPAN}. */
public record TrackQuery(UnitId unit, Instant from, Instant to) implements Query<Track> {

    public static final Duration MAX_SPAN = Duration.ofHours(24);

    public TrackQuery {
        if (from.isAfter(to) || Duration.between(from, to).compareTo(MAX_SPAN) > 0) {
            throw new IllegalArgumentException("a track runs forward and at most " + MAX_SPAN.toHours() + " hours");
        }
    }

    @Override
    public Class<Track> answerType() {
        return Track.class;
    }
}
