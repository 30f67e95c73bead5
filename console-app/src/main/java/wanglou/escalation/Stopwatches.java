package wanglou.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Home: hub thread. How long each timer has run, by a clock that may be set. Time that went by stays gone by: a clock set back takes
 * nothing away and delays nothing; one set forward counts, because an alarm too early harms less than one too late, and
 * {@link EscalationService} lets each level wait its turn.
 */
final class Stopwatches {

    /** One timer from one beginning. */
    record Key(AlertId timer, Instant since) {
    }

    private final Map<Key, Duration> run = new HashMap<>();
    private @Nullable Instant last;
    private Duration step = Duration.ZERO;

    /** Once per tick, before the readings. */
    void look(Instant now) {
        Instant before = last;
        step = before == null || now.isBefore(before) ? Duration.ZERO : Duration.between(before, now);
        last = now;
        run.replaceAll((key, ran) -> ran.plus(step));
    }

    /** A beginning in the future (the clock was set back while the hub was down) counts from now. */
    Duration read(AlertId timer, Instant since, Instant now) {
        return run.computeIfAbsent(new Key(timer, since), key -> since.isAfter(now) ? Duration.ZERO : Duration.between(since, now));
    }

    /** Forgets those that nobody reads any more. */
    void keep(Set<Key> wanted) {
        run.keySet().retainAll(wanted);
    }
}
