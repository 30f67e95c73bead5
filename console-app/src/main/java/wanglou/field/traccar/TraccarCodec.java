package wanglou.field.traccar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import wanglou.core.DeviceId;
import wanglou.field.Decoded;
import wanglou.field.FieldRefusal;
import wanglou.field.StrictJson;
import wanglou.units.PositionReport;

/**
 * Home: any thread. What a Traccar server forwards, in both of its shapes: {@code forward.type=json} posts
 * {@code {"position":{…},"device":{…}}} (an event forward has the same two beside {@code "event"}), {@code forward.type=url} fills a
 * query string ({@code uniqueId, latitude, longitude, fixTime, speed, course, accuracy}). Speed is in knots.
 */
public final class TraccarCodec {

    private static final double KNOT = 1852.0 / 3600;

    /** Traccar has written +00:00, +0000 and Z over the years. */
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME).appendPattern("[XXX][XX][X]").toFormatter();

    private final String link;

    public TraccarCodec(String link) {
        this.link = link;
    }

    public Decoded decode(byte[] body, Instant received) {
        JsonNode root = StrictJson.read(body);
        if (root == null || !root.isObject()) {
            return new Decoded.Unreadable(FieldRefusal.MALFORMED);
        }
        JsonNode position = root.path("position");
        if (!position.isObject()) {
            return root.path("event").isObject() ? new Decoded.Ignored("event") : new Decoded.Unreadable(FieldRefusal.NO_POSITION);
        }
        JsonNode device = root.path("device");
        if (position.path("valid").isBoolean() && !position.path("valid").booleanValue()) {
            return new Decoded.Unreadable(FieldRefusal.INVALID_FIX);
        }
        return report(device.path("uniqueId").asText(""), device.path("name").asText(""), time(position),
                StrictJson.number(position, "latitude"), StrictJson.number(position, "longitude"),
                StrictJson.measure(position, "speed"), StrictJson.measure(position, "course"),
                StrictJson.measure(position, "accuracy"), StrictJson.measure(position.path("attributes"), "batteryLevel"), received);
    }

    /** The query-string shape. */
    public Decoded decode(Function<String, @Nullable String> query, Instant received) {
        String valid = query.apply("valid");
        if ("false".equals(valid)) {
            return new Decoded.Unreadable(FieldRefusal.INVALID_FIX);
        }
        return report(text(query, "uniqueId", "id"), text(query, "name", "deviceName"),
                time(text(query, "fixTime", "timestamp")), number(query, "latitude", "lat"), number(query, "longitude", "lon"),
                positive(number(query, "speed", "speed")), positive(number(query, "course", "bearing")),
                positive(number(query, "accuracy", "accuracy")), positive(number(query, "batteryLevel", "batt")), received);
    }

    private Decoded report(String id, String name, @Nullable Instant at, double lat, double lon, float knots, float course,
            float accuracy, float battery, Instant received) {
        if (id.isBlank() || id.length() > DeviceId.MAX_LENGTH || id.chars().anyMatch(Character::isISOControl)) {
            return new Decoded.Unreadable(FieldRefusal.NO_DEVICE);
        }
        if (Double.isNaN(lat) || Double.isNaN(lon)) {
            return new Decoded.Unreadable(FieldRefusal.NO_POSITION);
        }
        if (at == null) {
            return new Decoded.Unreadable(FieldRefusal.NO_TIME);
        }
        // Traccar writes accuracy 0 where the tracker gives none.
        return new Decoded.Position(new PositionReport(new DeviceId(id), name.length() <= DeviceId.MAX_LENGTH ? name : "", link, lat, lon,
                (float) (knots * KNOT), course <= 360 ? course % 360 : Float.NaN, accuracy > 0 ? accuracy : Float.NaN, battery, at,
                received));
    }

    private static @Nullable Instant time(JsonNode position) {
        JsonNode node = position.has("fixTime") ? position.path("fixTime") : position.path("deviceTime");
        return node.isNumber() ? millis(node.doubleValue()) : time(node.asText(""));
    }

    private static @Nullable Instant time(String text) {
        try {
            return text.matches("\\d{9,15}") ? millis(Double.parseDouble(text)) : OffsetDateTime.parse(text, TIME).toInstant();
        } catch (DateTimeException notATime) {
            return null;
        }
    }

    /** Seconds and milliseconds since 1970 are told apart by size: 10^11 s is the year 5138. */
    private static Instant millis(double value) {
        return Instant.ofEpochMilli(Math.round(Math.abs(value) < 1e11 ? value * 1000 : value));
    }

    private static String text(Function<String, @Nullable String> query, String name, String other) {
        String value = query.apply(name);
        value = value == null ? query.apply(other) : value;
        return value == null ? "" : value;
    }

    private static double number(Function<String, @Nullable String> query, String name, String other) {
        try {
            return Double.parseDouble(text(query, name, other));
        } catch (NumberFormatException notANumber) {
            return Double.NaN;
        }
    }

    private static float positive(double value) {
        return value >= 0 ? (float) value : Float.NaN;
    }
}
