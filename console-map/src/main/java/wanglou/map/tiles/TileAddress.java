package wanglou.map.tiles;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Home: any (immutable). Where a server keeps a tile: an address with places for zoom, column and row. Three ways of writing it are understood:
 * <ul>
 * <li>XYZ: {@code https://host/{z}/{x}/{y}.png}, also {@code {-y}} for rows counted from the south;</li>
 * <li>WMTS REST: {@code https://host/wmts/{TileMatrixSet}/{TileMatrix}/{TileRow}/{TileCol}.png}, the matrix set already filled in;</li>
 * <li>WMTS KVP: {@code https://host/wmts?layer=…&tilematrixset=w}, with the request fields or without.</li>
 * </ul>
 * {@code {s}} or {@code {0-7}} stands for one of several hosts. Only Web Mercator pyramids fit this map.
 */
public final class TileAddress {

    private static final Pattern HOSTS = Pattern.compile("\\{(?:s|(\\d)-(\\d))}");
    private static final Pattern MATRIX_SET = Pattern.compile("[?&](?:tilematrixset)=([^&]*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern TIANDITU_PATH = Pattern.compile("/([a-z]+)_([cw])(/|\\?|$)");
    private static final Set<String> MERCATOR = Set.of("w", "3857", "900913", "googlemapscompatible", "webmercatorquad", "webmercator", "default028mm",
            "googlemapscompatible_ext", "grid_3857", "g", "pm");
    private static final Set<String> DEGREES = Set.of("c", "4490", "4326", "worldcrs84quad", "googlecrs84quad", "crs84", "inspirecrs84quad");

    private final String template;

    private TileAddress(String template) {
        this.template = template;
    }

    /**
     * @throws IllegalArgumentException when no tile can be addressed by it or the pyramid is not Web Mercator; the message says what to write
     *     instead
     */
    public static TileAddress parse(String text) {
        String address = text.strip();
        if (!address.matches("(?i)https?://.+")) {
            throw new IllegalArgumentException("a tile server's address begins with https:// or http://, this is: " + address);
        }
        refuseDegrees(address);
        String lower = address.toLowerCase(Locale.ROOT);
        if (lower.contains("{tilematrix}")) {
            address = replace(replace(replace(address, "{TileMatrix}", "{z}"), "{TileRow}", "{y}"), "{TileCol}", "{x}");
            if (address.toLowerCase(Locale.ROOT).contains("{tilematrixset}")) {
                throw new IllegalArgumentException("fill in the matrix set instead of {TileMatrixSet}, e.g. w or GoogleMapsCompatible: " + text);
            }
        } else if (!address.contains("{z}") && MATRIX_SET.matcher(address).find()) {
            address = keyValue(address);
        }
        boolean complete = address.contains("{z}") && address.contains("{x}") && (address.contains("{y}") || address.contains("{-y}"));
        if (!complete) {
            throw new IllegalArgumentException("no {z}, {x} and {y} in the address of the tiles: " + text);
        }
        TileAddress parsed = new TileAddress(address);
        parsed.of(new TileKey(3, 1, 2)); // an address with a slip in it is told now, not at the first tile
        return parsed;
    }

    /** A layer of TianDiTu in Web Mercator, e.g. {@code vec} or {@code cva}; its datum CGCS2000 equals WGS-84 to a few centimetres. */
    public static TileAddress tianDiTu(String layer, String key) {
        return parse("https://t{0-7}.tianditu.gov.cn/" + layer + "_w/wmts?service=wmts&request=GetTile&version=1.0.0&layer=" + layer
                + "&style=default&tilematrixset=w&format=tiles&tilematrix={z}&tilerow={y}&tilecol={x}&tk=" + key);
    }

    /** The address of one tile; neighbours are spread over the hosts. */
    public URI of(TileKey key) {
        String filled = template.replace("{z}", Integer.toString(key.z())).replace("{x}", Integer.toString(key.x()))
                .replace("{y}", Integer.toString(key.y())).replace("{-y}", Integer.toString((1 << key.z()) - 1 - key.y()));
        Matcher hosts = HOSTS.matcher(filled);
        return URI.create(hosts.replaceAll(m -> host(m.group(1), m.group(2), key.x() + key.y())));
    }

    private static String host(String first, String last, int spread) {
        if (first == null) {
            return String.valueOf("abc".charAt(spread % 3));
        }
        int low = Integer.parseInt(first);
        int count = Math.max(1, Integer.parseInt(last) - low + 1);
        return Integer.toString(low + spread % count);
    }

    private static void refuseDegrees(String address) {
        Matcher set = MATRIX_SET.matcher(address);
        String name = set.find() ? set.group(1).toLowerCase(Locale.ROOT) : "";
        String code = name.replaceAll(".*[:_]", "");
        Matcher path = TIANDITU_PATH.matcher(address);
        boolean degreesInPath = path.find() && path.group(2).equals("c");
        if (DEGREES.contains(name) || DEGREES.contains(code) || degreesInPath) {
            throw new IllegalArgumentException("the matrix set “" + (degreesInPath ? "c" : set.group(1)) + "” is cut in degrees (EPSG:4490 or 4326) and does "
                    + "not fit this Web Mercator map. Use the Web Mercator set instead: for TianDiTu the layers that end in _w, with tilematrixset=w");
        }
        if (!name.isEmpty() && !name.contains("{") && !MERCATOR.contains(name) && !MERCATOR.contains(code)) {
            throw new IllegalArgumentException("the matrix set “" + set.group(1) + "” is not known as Web Mercator; use e.g. w, GoogleMapsCompatible, "
                    + "WebMercatorQuad or EPSG:3857");
        }
    }

    private static String keyValue(String address) {
        StringBuilder full = new StringBuilder(address);
        add(full, "service", "WMTS");
        add(full, "request", "GetTile");
        add(full, "version", "1.0.0");
        add(full, "style", "default");
        add(full, "format", "image/png");
        add(full, "tilematrix", "{z}");
        add(full, "tilerow", "{y}");
        add(full, "tilecol", "{x}");
        return full.toString();
    }

    private static void add(StringBuilder address, String field, String value) {
        if (!Pattern.compile("[?&]" + field + "=", Pattern.CASE_INSENSITIVE).matcher(address).find()) {
            char last = address.charAt(address.length() - 1);
            address.append(last == '?' || last == '&' ? "" : "&").append(field).append('=').append(value);
        }
    }

    private static String replace(String text, String what, String with) {
        return Pattern.compile(Pattern.quote(what), Pattern.CASE_INSENSITIVE).matcher(text).replaceAll(Matcher.quoteReplacement(with));
    }

    @Override
    public String toString() {
        return template.replaceAll("(?i)([?&](tk|key|token|access_token|apikey|ak)=)[^&]*", "$1…"); // keys stay out of logs
    }

    /** Tells one server's cached tiles from another's; a new key for the same tiles does not change it. */
    String identity() {
        return toString();
    }
}
