package wanglou.security;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts failures per name within a window, for at most a fixed number of names: the least recently used is forgotten first. Thread-safe. */
final class Throttle {

    private static final int NAMES = 1_000;

    private record Count(Instant since, int failures) {
    }

    private final int most;
    private final Duration window;
    private final Map<String, Count> counts = new LinkedHashMap<>(16, 0.75f, true);

    Throttle(int most, Duration window) {
        this.most = most;
        this.window = window;
    }

    synchronized boolean full(String name, Instant now) {
        return failures(name, now) >= most;
    }

    /** Adds one and returns how many there are in this window. */
    synchronized int fail(String name, Instant now) {
        Count before = counts.get(name);
        Count after = before == null || now.isAfter(before.since.plus(window)) ? new Count(now, 1) : new Count(before.since, before.failures + 1);
        counts.put(name, after);
        if (counts.size() > NAMES) {
            counts.remove(counts.keySet().iterator().next());
        }
        return after.failures;
    }

    private int failures(String name, Instant now) {
        Count count = counts.get(name);
        return count == null || now.isAfter(count.since.plus(window)) ? 0 : count.failures;
    }
}
