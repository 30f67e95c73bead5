package wanglou.recommend;

import org.jspecify.annotations.Nullable;

import wanglou.units.Fix;
import wanglou.units.Unit;

/**
 * Home: any (immutable). A unit as far as it matters for sending it.
 *
 * @param fix its last place, null when it never had one
 * @param load incidents it was sent to in this shift
 * @param bound what it is taken for, null for nothing
 */
public record Force(Unit unit, @Nullable Fix fix, int load, @Nullable Bound bound) {
}
