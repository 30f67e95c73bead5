package wanglou.units;

import java.time.Instant;
import java.util.List;

import wanglou.core.UnitId;

/** Where a unit was between two moments, oldest first. {@code thinned} says that not every fix on disk is in it. */
public record Track(UnitId unit, Instant from, Instant to, List<Fix> fixes, boolean thinned) {

    public Track {
        fixes = List.copyOf(fixes);
    }
}
