package wanglou.map;

import java.util.Locale;
import java.util.Optional;

import wanglou.map.geo.Gcj02;
import wanglou.map.geo.GeoPoint;

/**
 * Home: any (immutable). A place as the two datums write it, five decimals (about a metre).
 *
 * @param wgs84 “43.73430, 7.42031”
 * @param gcj02 the same place on Chinese web maps; none outside China, where they are not shifted
 */
public record CoordinateText(String wgs84, Optional<String> gcj02) {

    public static CoordinateText of(GeoPoint place) {
        return new CoordinateText(text(place), Gcj02.applies(place) ? Optional.of(text(Gcj02.fromWgs84(place))) : Optional.empty());
    }

    private static String text(GeoPoint p) {
        return String.format(Locale.ROOT, "%.5f, %.5f", p.lat(), p.lon());
    }
}
