package wanglou.map.place;

import java.util.Locale;

import wanglou.map.geo.GeoPoint;

/**
 * A place that has a name or a purpose.
 *
 * @param id       its number in this pack; another import may give another
 * @param name     as it is written on the spot; may be empty, e.g. for a nameless car park
 * @param nameZh   in Chinese, empty when nobody wrote it down
 * @param nameEn   in English, empty when nobody wrote it down
 * @param address  street and house number, or the nearest street, empty when there is none
 * @param at       its middle; for a street a point on it
 * @param category the OpenStreetMap tag it comes from, e.g. {@code amenity=hospital}
 */
public record Place(int id, PlaceKind kind, String name, String nameZh, String nameEn, String address, GeoPoint at, String category) {

    /** What to show somebody who reads this language; never empty. */
    public String label(Locale locale) {
        String wanted = locale.getLanguage().equals("zh") ? nameZh : nameEn;
        if (!wanted.isEmpty()) {
            return wanted;
        }
        return name.isEmpty() ? kind.text(locale) : name;
    }
}
