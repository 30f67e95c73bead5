package wanglou.calls;

import java.time.Duration;

/**
 * That two may be the same, and why. An offer, never an act.
 *
 * @param key of the sighting that is offered
 * @param score 0 to 1: how sure, by {@link DuplicateFinder}
 * @param metres between them, NaN where one is unlocated
 * @param apart between their times
 * @param kind how their kinds stand to each other
 * @param sameNumber whether somebody called about both
 */
public record DuplicateOffer(String key, double score, double metres, Duration apart, Kinds kind, boolean sameNumber) {

    public enum Kinds { SAME, OTHER, UNKNOWN }
}
