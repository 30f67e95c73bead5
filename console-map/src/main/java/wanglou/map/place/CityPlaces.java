package wanglou.map.place;

import java.util.List;

import wanglou.map.geo.GeoPoint;

/**
 * What the import found in a city.
 *
 * @param entries every place; its id is its position
 * @param streets the lines of the named streets
 */
record CityPlaces(List<Entry> entries, List<StreetLine> streets) {

    /** A place with the other names it is searched by. */
    record Entry(Place place, List<String> aliases) {
    }

    /** One line of a street; {@code place} is the id of the street. */
    record StreetLine(int place, List<GeoPoint> line) {
    }
}
