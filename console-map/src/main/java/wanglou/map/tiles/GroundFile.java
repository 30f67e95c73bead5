package wanglou.map.tiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import wanglou.map.geo.Datum;
import wanglou.map.geo.GeoBox;

/**
 * {@code grounds.json}: the ground maps of a site, beside the city pack. A list of entries, each with {@code name} and one of
 * <ul>
 * <li>{@code file}: vector or raster MBTiles, with {@code "kind": "vector"} or {@code "raster"};</li>
 * <li>{@code address}: a tile server, see {@link TileAddress}, with {@code overlays} (a list of addresses), {@code minZoom}, {@code maxZoom},
 * {@code bounds} (south, west, north, east), {@code attribution}, {@code timeoutMs};</li>
 * <li>{@code tianditu}: a list of TianDiTu layers, e.g. {@code ["vec", "cva"]}, with {@code key}.</li>
 * </ul>
 * Raster files and servers may say {@code "datum": "gcj02"}.
 */
public final class GroundFile {

    private static final Set<String> KEYS = Set.of("name", "kind", "file", "address", "overlays", "minZoom", "maxZoom", "bounds", "attribution",
            "timeoutMs", "tianditu", "key", "datum");
    private static final int DEFAULT_TIMEOUT_MS = 4_000;

    private final Path file;
    private final int number;
    private final JsonNode entry;

    private GroundFile(Path file, int number, JsonNode entry) {
        this.file = file;
        this.number = number;
        this.entry = entry;
    }

    /**
     * @return in the order of the file; empty when there is no such file
     * @throws IOException with file, entry and key, when something in it cannot be understood
     */
    public static List<Ground> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        JsonNode list;
        try {
            list = new ObjectMapper().readTree(Files.readString(file));
        } catch (JsonProcessingException e) {
            throw new IOException(file + ", line " + e.getLocation().getLineNr() + ": " + e.getOriginalMessage(), e);
        }
        if (!list.isArray()) {
            throw new IOException(file + ": must be a list of grounds, [ {…}, {…} ]");
        }
        List<Ground> grounds = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            grounds.add(new GroundFile(file, i + 1, list.get(i)).ground());
        }
        return grounds;
    }

    private Ground ground() throws IOException {
        for (Iterator<String> keys = entry.fieldNames(); keys.hasNext();) {
            String key = keys.next();
            if (!KEYS.contains(key)) {
                throw bad(key, "is not known; known are " + String.join(", ", KEYS.stream().sorted().toList()));
            }
        }
        String name = text("name");
        if (entry.has("file")) {
            Path tiles = file.toAbsolutePath().resolveSibling(text("file")).normalize();
            return switch (text("kind")) {
                case "vector" -> new Ground.Vector(name, tiles);
                case "raster" -> new Ground.Raster(name, tiles, datum());
                default -> throw bad("kind", "must be vector or raster");
            };
        }
        List<TileAddress> addresses = entry.has("tianditu") ? tianDiTu() : addresses();
        List<WebSource> layers = new ArrayList<>();
        for (int i = 0; i < addresses.size(); i++) {
            try {
                layers.add(new WebSource(i == 0 ? name : name + " " + (i + 1), addresses.get(i), whole("minZoom", 0), whole("maxZoom", 18), bounds(),
                        entry.path("attribution").asText(entry.has("tianditu") ? "天地图" : ""), datum(),
                        Duration.ofMillis(whole("timeoutMs", DEFAULT_TIMEOUT_MS))));
            } catch (IllegalArgumentException e) {
                throw bad("maxZoom", String.valueOf(e.getMessage()));
            }
        }
        return new Ground.Web(layers.getFirst(), layers.subList(1, layers.size()));
    }

    private List<TileAddress> addresses() throws IOException {
        List<TileAddress> addresses = new ArrayList<>();
        addresses.add(address("address", text("address")));
        for (JsonNode overlay : entry.path("overlays")) {
            addresses.add(address("overlays", overlay.asText()));
        }
        return addresses;
    }

    private List<TileAddress> tianDiTu() throws IOException {
        List<TileAddress> addresses = new ArrayList<>();
        for (JsonNode layer : entry.path("tianditu")) {
            String id = layer.asText();
            if (id.endsWith("_c")) {
                throw bad("tianditu", "“" + id + "” is cut in degrees (EPSG:4490) and does not fit this map; write “" + id.replace("_c", "") + "”");
            }
            addresses.add(TileAddress.tianDiTu(id.replace("_w", ""), text("key")));
        }
        if (addresses.isEmpty()) {
            throw bad("tianditu", "must be a list of layers, e.g. [\"vec\", \"cva\"]");
        }
        return addresses;
    }

    private TileAddress address(String key, String text) throws IOException {
        try {
            return TileAddress.parse(text);
        } catch (IllegalArgumentException e) {
            throw bad(key, String.valueOf(e.getMessage()));
        }
    }

    private Datum datum() throws IOException {
        return switch (entry.path("datum").asText("wgs84").toLowerCase(Locale.ROOT).replace("-", "")) {
            case "wgs84", "cgcs2000" -> Datum.WGS84;
            case "gcj02" -> Datum.GCJ02;
            default -> throw bad("datum", "must be wgs84 or gcj02");
        };
    }

    private GeoBox bounds() throws IOException {
        JsonNode b = entry.path("bounds");
        if (b.isMissingNode()) {
            return GeoBox.WORLD;
        }
        try {
            return new GeoBox(b.path(0).asDouble(Double.NaN), b.path(1).asDouble(Double.NaN), b.path(2).asDouble(Double.NaN), b.path(3).asDouble(Double.NaN));
        } catch (IllegalArgumentException e) {
            throw bad("bounds", "must be [south, west, north, east] in degrees");
        }
    }

    private int whole(String key, int otherwise) throws IOException {
        JsonNode value = entry.path(key);
        if (!value.isMissingNode() && !value.isInt()) {
            throw bad(key, "must be a whole number");
        }
        return value.asInt(otherwise);
    }

    private String text(String key) throws IOException {
        String value = entry.path(key).asText("").strip();
        if (value.isEmpty()) {
            throw bad(key, "is missing");
        }
        return value;
    }

    private IOException bad(String key, String why) {
        return new IOException(file + ", ground " + number + ", " + key + ": " + why);
    }
}
