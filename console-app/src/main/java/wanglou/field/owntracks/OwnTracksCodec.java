package wanglou.field.owntracks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import wanglou.core.DeviceId;
import wanglou.field.Decoded;
import wanglou.field.FieldRefusal;
import wanglou.field.StrictJson;
import wanglou.units.PositionReport;

/**
 * Home: any thread. OwnTracks JSON, as booklet “JSON” of OwnTracks describes it: lat and lon in degrees, {@code tst} in seconds since
 * 1970, {@code vel} in km/h, {@code acc} in metres, {@code cog} in degrees, {@code batt} in percent, {@code tid} two letters.
 */
public final class OwnTracksCodec {

    private static final Set<String> WITHOUT_USE = Set.of("beacon", "card", "cmd", "configuration", "dump", "lwt", "request", "status",
            "steps", "transition", "waypoint", "waypoints");
    private static final double KMH = 1 / 3.6;
    /** 9999-12-31: what an {@link Instant} of a sane device can be; how far ahead is allowed is for the gate to say. */
    private static final double MAX_SECONDS = 253_402_300_799.0;

    private final String link;

    public OwnTracksCodec(String link) {
        this.link = link;
    }

    /** The device behind a base topic or the headers: {@code user/device}, null when either part cannot be an id. */
    public static @Nullable DeviceId device(String user, String device) {
        String id = user + "/" + device;
        boolean fits = !user.isBlank() && !device.isBlank() && id.length() <= DeviceId.MAX_LENGTH
                && id.chars().noneMatch(Character::isISOControl);
        return fits ? new DeviceId(id) : null;
    }

    /** The device a topic {@code owntracks/<user>/<device>[/…]} speaks for; the prefix may have several levels. */
    public static @Nullable DeviceId deviceOf(String topic, String prefix) {
        if (!topic.startsWith(prefix + "/")) {
            return null;
        }
        String[] parts = topic.substring(prefix.length() + 1).split("/", 3);
        return parts.length < 2 ? null : device(parts[0], parts[1]);
    }

    /**
     * @param device who the transport says it is; null leaves it to the message's own topic
     * @return one result per message: the app sends one object, some recorders an array; an empty payload is a message without use
     */
    public List<Decoded> decode(byte[] payload, @Nullable DeviceId device, Instant received) {
        if (payload.length == 0) {
            return List.of(new Decoded.Ignored("empty"));
        }
        JsonNode root = StrictJson.read(payload);
        if (root == null) {
            return List.of(new Decoded.Unreadable(FieldRefusal.MALFORMED));
        }
        if (!root.isArray()) {
            return List.of(one(root, device, received));
        }
        List<Decoded> all = new ArrayList<>();
        root.forEach(node -> all.add(one(node, device, received)));
        return all.isEmpty() ? List.of(new Decoded.Ignored("empty")) : all;
    }

    private Decoded one(JsonNode node, @Nullable DeviceId device, Instant received) {
        String type = node.path("_type").asText("");
        if (!node.isObject() || type.isEmpty()) {
            return new Decoded.Unreadable(FieldRefusal.NO_TYPE);
        }
        if (type.equals("encrypted")) {
            return new Decoded.Unreadable(FieldRefusal.ENCRYPTED);
        }
        if (WITHOUT_USE.contains(type)) {
            return new Decoded.Ignored(type);
        }
        return type.equals("location") ? location(node, device, received) : new Decoded.Unreadable(FieldRefusal.UNKNOWN_TYPE);
    }

    private Decoded location(JsonNode node, @Nullable DeviceId transport, Instant received) {
        DeviceId device = transport == null ? deviceOf(node.path("topic").asText(""), "owntracks") : transport;
        if (device == null) {
            return new Decoded.Unreadable(FieldRefusal.NO_DEVICE);
        }
        double lat = StrictJson.number(node, "lat");
        double lon = StrictJson.number(node, "lon");
        if (Double.isNaN(lat) || Double.isNaN(lon)) {
            return new Decoded.Unreadable(FieldRefusal.NO_POSITION);
        }
        double tst = StrictJson.number(node, "tst");
        if (!(tst >= 0 && tst <= MAX_SECONDS)) {
            return new Decoded.Unreadable(FieldRefusal.NO_TIME);
        }
        return new Decoded.Position(new PositionReport(device, name(node), link, lat, lon,
                (float) (StrictJson.measure(node, "vel") * KMH), heading(node), StrictJson.measure(node, "acc"),
                StrictJson.measure(node, "batt"), Instant.ofEpochMilli(Math.round(tst * 1000)), received));
    }

    private static float heading(JsonNode node) {
        float course = StrictJson.measure(node, "cog");
        return course <= 360 ? course % 360 : Float.NaN;
    }

    private static String name(JsonNode node) {
        String tid = node.path("tid").asText("");
        return tid.length() <= DeviceId.MAX_LENGTH && tid.chars().noneMatch(Character::isISOControl) ? tid : "";
    }
}
