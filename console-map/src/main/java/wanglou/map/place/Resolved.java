package wanglou.map.place;

import org.jspecify.annotations.Nullable;

import wanglou.map.geo.Datum;
import wanglou.map.geo.GeoPoint;

/**
 * What the words for a place may mean.
 *
 * @param place the named place it is, or is measured from; null for bare coordinates
 * @param missing words that were typed and are not in it, e.g. a house number the map does not have; empty when it is all there
 * @param metres how far from {@code place}, 0 unless {@link How#OFFSET}
 * @param bearing in which direction from {@code place}, degrees clockwise from north
 * @param datum which datum coordinates were read in; null for all else
 * @param outside whether it lies beyond the map of the pack
 */
public record Resolved(How how, @Nullable Place place, GeoPoint at, Confidence confidence, String missing, double metres, double bearing,
        @Nullable Datum datum, boolean outside) {

    public enum How { COORDINATES, CROSSING, OFFSET, KILOMETRE, ADDRESS, STREET, NAMED }

    public enum Confidence {
        /** The map calls it just so. */
        EXACT,
        /** Every word fits, there may be another such. */
        LIKELY,
        /** Some of the words fit. */
        GUESS
    }

    static Resolved of(Place place, Confidence confidence, String missing) {
        How how = switch (place.kind()) {
            case ADDRESS -> How.ADDRESS;
            case STREET -> How.STREET;
            case CROSSING -> How.CROSSING;
            case KM_POST -> How.KILOMETRE;
            default -> How.NAMED;
        };
        return new Resolved(how, place, place.at(), confidence, missing, 0, 0, null, false);
    }

    static Resolved coordinates(GeoPoint at, Datum datum, Confidence confidence) {
        return new Resolved(How.COORDINATES, null, at, confidence, "", 0, 0, datum, false);
    }

    Resolved at(GeoPoint point) {
        return new Resolved(how, place, point, confidence, missing, metres, bearing, datum, outside);
    }

    Resolved beyond(boolean out) {
        return new Resolved(how, place, at, confidence, missing, metres, bearing, datum, out);
    }
}
