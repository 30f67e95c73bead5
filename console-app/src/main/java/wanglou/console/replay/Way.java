package wanglou.console.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import wanglou.map.geo.GeoPoint;
import wanglou.units.Fix;
import wanglou.units.FixAge;

/**
 * Home: any (immutable). A track cut where the unit was silent for longer than a fix stays live: what lies between is not known and not drawn.
 *
 * @param fixes oldest first
 */
record Way(List<Fix> fixes) {

    Way {
        fixes = List.copyOf(fixes);
    }

    /** The pieces that were really travelled, each of at least two points. */
    List<List<GeoPoint>> pieces() {
        List<List<GeoPoint>> pieces = new ArrayList<>();
        List<GeoPoint> piece = new ArrayList<>();
        Instant before = null;
        for (Fix fix : fixes) {
            if (before != null && Duration.between(before, fix.at()).compareTo(FixAge.STALE_AFTER) > 0) {
                if (piece.size() > 1) {
                    pieces.add(List.copyOf(piece));
                }
                piece.clear();
            }
            piece.add(fix.place());
            before = fix.at();
        }
        if (piece.size() > 1) {
            pieces.add(List.copyOf(piece));
        }
        return pieces;
    }

    /** The last fix at or before a moment. */
    Optional<Fix> at(Instant moment) {
        int low = 0;
        int high = fixes.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (fixes.get(middle).at().isAfter(moment)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low == 0 ? Optional.empty() : Optional.of(fixes.get(low - 1));
    }
}
