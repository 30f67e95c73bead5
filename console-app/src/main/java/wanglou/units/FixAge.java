package wanglou.units;

import java.time.Duration;
import java.time.Instant;

/**
 * How old a fix may be and still pass for the present. Judged where it is shown, from {@link Fix#at}, so that it goes on ageing when the
 * hub is lost.
 */
public enum FixAge {

    LIVE, STALE, LOST;

    /** Two minutes: twelve missed reports of a phone that sends every 10 s; the measure of LOOK.md's status page. */
    public static final Duration STALE_AFTER = Duration.ofMinutes(2);

    /** Ten minutes: the 110 rule's longest time to a scene; after that the place says nothing about who is near. */
    public static final Duration LOST_AFTER = Duration.ofMinutes(10);

    public static FixAge of(Fix fix, Instant now) {
        Duration age = Duration.between(fix.at(), now);
        if (age.compareTo(LOST_AFTER) > 0) {
            return LOST;
        }
        return age.compareTo(STALE_AFTER) > 0 ? STALE : LIVE;
    }
}
