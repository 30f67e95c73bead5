package wanglou.map.geotools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.geometry.jts.JTS;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.slf4j.LoggerFactory;

import wanglou.map.geo.GeoPoint;

/**
 * Home: any thread (immutable). A coordinate system by its EPSG code, and the way from it to WGS-84 and back. Axes are always taken as files
 * and tables write them, east before north, whatever EPSG says. CGCS2000 (4490, 4547 …) and WGS-84 differ by centimetres and are taken as one.
 */
public final class Crs {

    /** Longitude and latitude in WGS-84, what GeoJSON is in when it does not say (RFC 7946). */
    public static final String DEFAULT = "EPSG:4326";

    private static final Pattern CODE = Pattern.compile("(?:(?:URN:(?:X-)?OGC:DEF:CRS:)?EPSG:(?:[0-9.]*:)?)?(\\d{4,6})");

    /** Where GeoTools unpacks its tables: by itself it takes one folder in /tmp for all users, who then lock each other out or could be fooled. */
    private static final String TABLES = "EPSG-HSQL.directory";

    static {
        if (System.getProperty(TABLES) == null) {
            Path cache = Optional.ofNullable(System.getenv("XDG_CACHE_HOME")).filter(x -> !x.isBlank()).map(Path::of)
                    .orElse(Path.of(System.getProperty("user.home"), ".cache"));
            try {
                System.setProperty(TABLES, Files.createDirectories(cache.resolve("wanglou").resolve("epsg")).toString());
            } catch (IOException e) {
                LoggerFactory.getLogger(Crs.class).warn("{} cannot be written, the tables of coordinate systems go to the folder for temporary files", cache, e);
            }
        }
    }

    private final String code;
    private final MathTransform toWgs84;
    private final MathTransform fromWgs84;

    private Crs(String code, MathTransform toWgs84, MathTransform fromWgs84) {
        this.code = code;
        this.toWgs84 = toWgs84;
        this.fromWgs84 = fromWgs84;
    }

    /**
     * Finds a coordinate system. The very first call of a process takes a second or two ({@link Overlays#warmUp()}).
     *
     * @param text {@code EPSG:4547}, {@code 4547}, {@code urn:ogc:def:crs:EPSG::4547} or {@code CRS84}
     * @return empty when nobody knows it or there is no way from it to WGS-84
     */
    public static Optional<Crs> find(String text) {
        String plain = text.strip();
        if (plain.toUpperCase(Locale.ROOT).endsWith("CRS84")) {
            return find(DEFAULT);
        }
        Matcher matcher = CODE.matcher(plain.toUpperCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String code = "EPSG:" + matcher.group(1);
        try {
            CoordinateReferenceSystem crs = CRS.getHorizontalCRS(CRS.decode(code, true));
            if (crs == null) {
                return Optional.empty();
            }
            return Optional.of(new Crs(code, CRS.findMathTransform(crs, DefaultGeographicCRS.WGS84, true),
                    CRS.findMathTransform(DefaultGeographicCRS.WGS84, crs, true)));
        } catch (FactoryException e) {
            return Optional.empty();
        }
    }

    /** E.g. {@code EPSG:4547}. */
    public String code() {
        return code;
    }

    /**
     * Where a pair of numbers is on the earth.
     *
     * @param east  easting in the unit of the system, or longitude in degrees
     * @param north northing, or latitude
     * @return empty when it is outside of what the system covers or of the earth
     */
    public Optional<GeoPoint> toWgs84(double east, double north) {
        try {
            Coordinate c = JTS.transform(new Coordinate(east, north), new Coordinate(), toWgs84);
            boolean onEarth = Math.abs(c.y) <= 90 && Math.abs(c.x) <= 180;
            return onEarth ? Optional.of(new GeoPoint(c.y, c.x)) : Optional.empty();
        } catch (TransformException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    /** The numbers of a place in this system, east and north; empty when the place is outside of what it covers. */
    public Optional<EastNorth> fromWgs84(GeoPoint place) {
        try {
            Coordinate c = JTS.transform(new Coordinate(place.lon(), place.lat()), new Coordinate(), fromWgs84);
            return Double.isFinite(c.x) && Double.isFinite(c.y) ? Optional.of(new EastNorth(c.x, c.y)) : Optional.empty();
        } catch (TransformException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    /** Numbers in the unit of a system: metres, or degrees. */
    public record EastNorth(double east, double north) {
    }

    Geometry toWgs84(Geometry geometry) throws TransformException {
        return JTS.transform(geometry, toWgs84);
    }
}
