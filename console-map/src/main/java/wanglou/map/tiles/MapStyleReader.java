package wanglou.map.tiles;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Reads map styles from JSON. A mistake is told with the file and the key. */
final class MapStyleReader {

    private MapStyleReader() {
    }

    static MapStyle builtIn(String name, MapStyle.Language language) {
        return new MapStyle(name, language, inks(resource("style-" + name + ".json")), rules(resource("style-rules.json")));
    }

    private static JsonNode resource(String file) {
        try (InputStream in = MapStyleReader.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("resource " + file + " is missing");
            }
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    static Map<Ink, Color> inks(JsonNode json) {
        Map<Ink, Color> inks = new EnumMap<>(Ink.class);
        for (Ink ink : Ink.values()) {
            String hex = need(json, ink.key()).asText();
            if (!hex.matches("#[0-9a-fA-F]{6}")) {
                throw new IllegalArgumentException("colour “" + ink.key() + "” is “" + hex + "”, not #rrggbb");
            }
            inks.put(ink, new Color(Integer.parseInt(hex.substring(1), 16)));
        }
        return inks;
    }

    static MapStyle.Rules rules(JsonNode json) {
        List<LineRule> lines = new ArrayList<>();
        for (JsonNode line : need(json, "lines")) {
            Ink ink = Ink.valueOf(need(line, "ink").asText().toUpperCase(Locale.ROOT).replace('-', '_'));
            List<Double> dash = new ArrayList<>();
            line.path("dash").forEach(d -> dash.add(d.asDouble()));
            lines.add(new LineRule(texts(need(line, "classes")), texts(line.path("subclasses")), ink, curve(need(line, "width")),
                    line.path("cased").asBoolean(false), dash));
        }
        List<MapStyle.PoiRule> pois = new ArrayList<>();
        for (JsonNode poi : need(json, "pois")) {
            List<String> kinds = new ArrayList<>();
            poi.path("kinds").forEach(k -> kinds.add(k.asText()));
            pois.add(new MapStyle.PoiRule(whole(poi, "from"), kinds));
        }
        return new MapStyle.Rules(lines, whole(json, "casing-from"), need(json, "casing").asDouble(), whole(json, "buildings-from"),
                whole(json, "building-edges-from"), whole(json, "street-names-from"), whole(json, "arrows-from"),
                whole(json, "house-numbers-from"), whole(json, "poi-names-from"), pois, need(json, "street-text").asDouble(),
                need(json, "place-text").asDouble(), need(json, "small-text").asDouble(), need(json, "halo").asDouble());
    }

    private static ZoomCurve curve(JsonNode json) {
        List<ZoomCurve.Stop> stops = new ArrayList<>();
        json.forEach(stop -> stops.add(new ZoomCurve.Stop(stop.path(0).asDouble(), stop.path(1).asDouble())));
        return new ZoomCurve(stops);
    }

    private static Set<String> texts(JsonNode json) {
        Set<String> texts = new HashSet<>();
        json.forEach(t -> texts.add(t.asText()));
        return texts;
    }

    private static int whole(JsonNode json, String key) {
        return need(json, key).asInt();
    }

    private static JsonNode need(JsonNode json, String key) {
        JsonNode value = json.get(key);
        if (value == null) {
            throw new IllegalArgumentException("the map style has no “" + key + "”");
        }
        return value;
    }
}
