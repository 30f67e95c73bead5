package wanglou.video.ingest;

import java.time.Duration;
import java.util.random.RandomGenerator;

import wanglou.video.stream.LossCause;

/** Home: any. How long to wait before the next attempt: doubling, capped, and spread by ±20 % so that a hundred cameras do not come back in step. */
final class Backoff {

    private static final double SPREAD = 0.2;

    private final IngestLimits limits;
    private final RandomGenerator random;

    Backoff(IngestLimits limits, RandomGenerator random) {
        this.limits = limits;
        this.random = random;
    }

    /** The wait after {@code failures} failed attempts in a row, 1 or more, the first of them {@code missing} ago. */
    Duration after(LossCause cause, int failures, Duration missing) {
        if (cause == LossCause.NOT_AUTHORISED) {
            return spread(limits.refusedWait());
        }
        Duration most = missing.compareTo(limits.eager()) < 0 ? limits.eagerWait() : limits.longestWait();
        Duration doubled = limits.firstWait().multipliedBy(1L << Math.min(failures - 1, 20));
        return spread(doubled.compareTo(most) > 0 ? most : doubled);
    }

    private Duration spread(Duration wait) {
        return Duration.ofNanos(Math.round(wait.toNanos() * (1 - SPREAD + 2 * SPREAD * random.nextDouble())));
    }
}
