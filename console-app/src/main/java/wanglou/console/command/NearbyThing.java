package wanglou.console.command;

import java.util.OptionalDouble;

import wanglou.console.Selection;
import wanglou.map.geo.GeoPoint;

/**
 * Home: any (immutable). Something around a place.
 *
 * @param key of its row and its mark
 * @param name in the language of the moment
 * @param sort word for what it is, empty where the section says it
 * @param seconds by road: of a unit to the place, of a place from there; empty without a road
 * @param means what choosing it selects
 */
record NearbyThing(String key, Section section, String name, String sort, GeoPoint at, double metres, OptionalDouble seconds, Selection means) {

    /** The parts of the list, in its order; the name is the end of the text key. */
    enum Section {
        UNITS, CAMERAS, POSTS, HOSPITALS, SCHOOLS, PAST, OTHERS
    }

    NearbyThing within(OptionalDouble drive) {
        return new NearbyThing(key, section, name, sort, at, metres, drive, means);
    }
}
