package wanglou.replay;

import java.time.Duration;
import java.time.Instant;

import wanglou.link.Query;

/** The boards as they stood at a past moment, and what changed on them from there on until another; at most {@link #MAX_SPAN}. */
public record ReplayQuery(Instant at, Instant until) implements Query<Replay> {

    public static final Duration MAX_SPAN = Duration.ofHours(24);

    public ReplayQuery {
        if (at.isAfter(until) || Duration.between(at, until).compareTo(MAX_SPAN) > 0) {
            throw new IllegalArgumentException("a replay runs forward and at most " + MAX_SPAN.toHours() + " hours");
        }
    }

    @Override
    public Class<Replay> answerType() {
        return Replay.class;
    }
}
