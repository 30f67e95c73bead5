package wanglou.drill;

import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Home: any thread. What the trackers' programs write: the OwnTracks app's JSON and a Traccar server's forward. */
final class WireJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final double KNOT = 1852.0 / 3600;

    private WireJson() {
    }

    static byte[] ownTracks(DrillFix fix) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("_type", "location");
        node.put("lat", rounded(fix.place().lat(), 1e6));
        node.put("lon", rounded(fix.place().lon(), 1e6));
        node.put("tst", fix.at().getEpochSecond());
        node.put("acc", Math.round(fix.accuracy()));
        node.put("vel", Math.round(fix.speed() * 3.6));
        node.put("cog", Math.round(fix.heading()) % 360);
        node.put("batt", fix.battery());
        node.put("tid", fix.name().length() > 2 ? fix.name().substring(fix.name().length() - 2) : fix.name());
        node.put("conn", "m");
        node.put("topic", "owntracks/" + fix.device());
        return bytes(node);
    }

    static byte[] traccar(DrillFix fix, long number) {
        String time = fix.at().truncatedTo(ChronoUnit.MILLIS).toString();
        ObjectNode root = MAPPER.createObjectNode();
        ObjectNode position = root.putObject("position");
        position.put("id", number).put("protocol", "osmand").put("serverTime", time).put("deviceTime", time).put("fixTime", time)
                .put("valid", true).put("latitude", fix.place().lat()).put("longitude", fix.place().lon()).put("speed", fix.speed() / KNOT)
                .put("course", fix.heading()).put("accuracy", fix.accuracy());
        position.putObject("attributes").put("batteryLevel", fix.battery());
        root.putObject("device").put("name", fix.name()).put("uniqueId", fix.device().value()).put("status", "online");
        return bytes(root);
    }

    private static double rounded(double value, double parts) {
        return Math.round(value * parts) / parts;
    }

    private static byte[] bytes(ObjectNode node) {
        try {
            return MAPPER.writeValueAsString(node).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree is always JSON", impossible);
        }
    }
}
