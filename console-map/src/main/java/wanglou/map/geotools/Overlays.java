package wanglou.map.geotools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.geotools.api.referencing.operation.TransformException;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;

import wanglou.map.geo.GeoPoint;
import wanglou.map.geotools.OverlayFile.Fault;
import wanglou.map.geotools.OverlayFile.Refused;
import wanglou.map.geotools.OverlayFile.Shapes;
import wanglou.map.geotools.OverlayShape.Area;
import wanglou.map.geotools.OverlayShape.Dot;
import wanglou.map.geotools.OverlayShape.Line;

/** Home: worker. Reads GeoJSON (RFC 7946, and the older kind that names its coordinate system) as shapes to lay over the map. */
public final class Overlays {

    /** Bytes; what a person draws or a bureau exports is far below. The whole file is held in memory while it is read. */
    public static final long MAX_BYTES = 64L << 20;

    private static final ObjectMapper JSON = new ObjectMapper();

    private Overlays() {
    }

    /** Loads the coordinate systems, a second or two, so that the first overlay need not. For a background thread at start. */
    public static void warmUp() {
        Crs.find("EPSG:4547").ifPresent(crs -> crs.toWgs84(500_000, 3_400_000));
    }

    /** Reads a file in the coordinate system it names, WGS-84 if it names none. */
    public static OverlayFile read(Path geoJson) {
        return read(geoJson, Optional.empty());
    }

    /**
     * Reads a file.
     *
     * @param crs the coordinate system a person chose, see {@link Crs#find}; it wins over what the file says
     */
    public static OverlayFile read(Path geoJson, Optional<String> crs) {
        JsonNode root;
        try {
            if (!Files.isReadable(geoJson) || Files.isDirectory(geoJson)) {
                return new Refused(Fault.UNREADABLE, geoJson + " cannot be read");
            }
            long size = Files.size(geoJson);
            if (size > MAX_BYTES) {
                return new Refused(Fault.TOO_LARGE, geoJson.getFileName() + " has " + (size >> 20) + " MiB, at most " + (MAX_BYTES >> 20) + " are read");
            }
            root = JSON.readTree(Files.readAllBytes(geoJson));
        } catch (JsonProcessingException e) {
            return new Refused(Fault.NOT_GEOJSON, geoJson.getFileName() + ", line " + e.getLocation().getLineNr() + ": " + e.getOriginalMessage());
        } catch (IOException e) {
            return new Refused(Fault.UNREADABLE, geoJson + ": " + e);
        }
        String wanted = crs.or(() -> named(root)).orElse(Crs.DEFAULT);
        return Crs.find(wanted).map(found -> shapes(root, found)).orElseGet(() -> new Refused(Fault.UNKNOWN_CRS, wanted));
    }

    private static Optional<String> named(JsonNode root) {
        String name = root.path("crs").path("properties").path("name").asText("");
        return name.isEmpty() ? Optional.empty() : Optional.of(name);
    }

    private static OverlayFile shapes(JsonNode root, Crs crs) {
        List<JsonNode> features = new ArrayList<>();
        switch (root.path("type").asText("")) {
            case "FeatureCollection" -> root.path("features").forEach(features::add);
            case "Feature", "Point", "LineString", "Polygon", "MultiPoint", "MultiLineString", "MultiPolygon", "GeometryCollection" -> features.add(root);
            default -> {
                return new Refused(Fault.NOT_GEOJSON, "“type” is “" + root.path("type").asText("") + "”, which is none of GeoJSON's");
            }
        }
        List<OverlayShape> shapes = new ArrayList<>();
        int skipped = 0;
        GeoJsonReader reader = new GeoJsonReader();
        for (int i = 0; i < features.size(); i++) {
            JsonNode feature = features.get(i);
            boolean wrapped = feature.path("type").asText("").equals("Feature");
            JsonNode geometry = wrapped ? feature.path("geometry") : feature;
            if (geometry.isNull() || geometry.isMissingNode() || geometry.path("coordinates").isEmpty() && geometry.path("geometries").isEmpty()) {
                skipped++;
                continue;
            }
            try {
                Geometry read = reader.read(geometry.toString());
                if (read.isEmpty() || !positions(geometry.path("coordinates"))) {
                    return new Refused(Fault.NOT_GEOJSON, "feature " + (i + 1) + ": coordinates that are no " + geometry.path("type").asText(""));
                }
                split(crs.toWgs84(read), properties(wrapped ? feature.path("properties") : MissingNode.getInstance()), shapes);
            } catch (ParseException | ClassCastException | IndexOutOfBoundsException | NullPointerException e) {
                return new Refused(Fault.NOT_GEOJSON, "feature " + (i + 1) + ": " + e.getMessage()); // the reader trusts its input to be well-formed
            } catch (TransformException | IllegalArgumentException | ArithmeticException e) {
                return new Refused(e instanceof IllegalArgumentException && !String.valueOf(e.getMessage()).startsWith("not a WGS-84") ? Fault.NOT_GEOJSON
                        : Fault.OUTSIDE_CRS, "feature " + (i + 1) + " in " + crs.code() + ": " + e.getMessage());
            }
        }
        return new Shapes(crs.code(), shapes, skipped);
    }

    /** Whether every innermost list has at least two numbers; the reader takes a missing one for zero. */
    private static boolean positions(JsonNode coordinates) {
        if (coordinates.isMissingNode() || coordinates.isEmpty()) {
            return true;
        }
        if (coordinates.get(0).isNumber()) {
            return coordinates.size() >= 2 && coordinates.get(1).isNumber();
        }
        for (JsonNode part : coordinates) {
            if (!part.isArray() || !positions(part)) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, String> properties(JsonNode node) {
        Map<String, String> properties = new LinkedHashMap<>();
        node.properties().forEach(p -> {
            if (p.getValue().isValueNode() && !p.getValue().isNull()) {
                properties.put(p.getKey(), p.getValue().asText());
            }
        });
        return properties;
    }

    private static void split(Geometry geometry, Map<String, String> properties, List<OverlayShape> into) {
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            switch (geometry.getGeometryN(i)) {
                case Point p -> into.add(new Dot(point(p.getCoordinate()), properties));
                case LineString l -> into.add(new Line(points(l), properties));
                case Polygon p -> {
                    List<List<GeoPoint>> holes = new ArrayList<>();
                    for (int h = 0; h < p.getNumInteriorRing(); h++) {
                        holes.add(points(p.getInteriorRingN(h)));
                    }
                    into.add(new Area(points(p.getExteriorRing()), holes, properties));
                }
                case Geometry collection -> split(collection, properties, into);
            }
        }
    }

    private static List<GeoPoint> points(LineString line) {
        return Arrays.stream(line.getCoordinates()).map(Overlays::point).toList();
    }

    private static GeoPoint point(Coordinate c) {
        return new GeoPoint(c.y, c.x);
    }
}
