package wanglou.link;

import java.time.Duration;

/** Home: any (immutable). How long a console waits between two tries to reach its hub: 1, 2, 4, 8, then always 10 s. */
record RetryRule(Duration first, Duration longest) {

    static final RetryRule STANDARD = new RetryRule(Duration.ofSeconds(1), Duration.ofSeconds(10));

    /** @param failed tries that have failed since the hub was lost, 1 or more */
    Duration waitAfter(int failed) {
        Duration doubled = first.multipliedBy(1L << Math.clamp(failed - 1, 0, 20));
        return doubled.compareTo(longest) > 0 ? longest : doubled;
    }
}
