package wanglou.field.cot;

import java.io.ByteArrayInputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

import wanglou.core.DeviceId;
import wanglou.field.Decoded;
import wanglou.field.FieldRefusal;
import wanglou.units.PositionReport;

/**
 * Home: one thread each (the factory behind it is not shared). One Cursor-on-Target event (MITRE CoT 2.0 base schema, as TAK sends it).
 *
 * <p>Positions are events of type {@code a-…} except those a person placed on the map by hand ({@code how="h-g-i-g-o"}: a marker, not a
 * tracker). Speed in m/s and course in degrees come from {@code detail/track}; {@code ce} is the radius in metres, 9 999 999 unknown.
 */
public final class CotCodec {

    /** What TAK writes for “unknown”. */
    private static final double UNKNOWN = 9_999_999;
    private static final int MAX_DEPTH = 32;
    private static final String PLACED_BY_HAND = "h-g-i-g-o";

    private final String link;
    private final XMLInputFactory factory;

    public CotCodec(String link) {
        this.link = link;
        this.factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("an event fetches nothing");
        });
    }

    /** What is gathered while reading one event. */
    private static final class Draft {
        private String uid = "";
        private String type = "";
        private String how = "";
        private String time = "";
        private String name = "";
        private double lat = Double.NaN;
        private double lon = Double.NaN;
        private double radius = Double.NaN;
        private double speed = Double.NaN;
        private double course = Double.NaN;
        private double battery = Double.NaN;
    }

    public Decoded decode(byte[] event, Instant received) {
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(event));
            try {
                Draft draft = read(reader);
                return draft == null ? new Decoded.Unreadable(FieldRefusal.MALFORMED) : judged(draft, received);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException | RuntimeException malformed) {
            // The JDK's reader also throws unchecked exceptions on input that is hostile enough.
            return new Decoded.Unreadable(FieldRefusal.MALFORMED);
        }
    }

    private static @Nullable Draft read(XMLStreamReader reader) throws XMLStreamException {
        Draft draft = null;
        int depth = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    if (depth > MAX_DEPTH || (depth == 1 && !reader.getLocalName().equals("event"))) {
                        return null;
                    }
                    draft = draft == null ? new Draft() : draft;
                    take(reader, draft, depth);
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {
                    return null;
                }
                default -> {
                    // Text, comments and instructions say nothing about the place.
                }
            }
        }
        return draft;
    }

    private static void take(XMLStreamReader reader, Draft draft, int depth) {
        String element = reader.getLocalName();
        if (depth == 1) {
            draft.uid = text(reader, "uid");
            draft.type = text(reader, "type");
            draft.how = text(reader, "how");
            draft.time = text(reader, "time");
        } else if (depth == 2 && element.equals("point")) {
            draft.lat = number(reader, "lat");
            draft.lon = number(reader, "lon");
            draft.radius = number(reader, "ce");
        } else if (depth == 3 && element.equals("contact")) {
            draft.name = text(reader, "callsign");
        } else if (depth == 3 && element.equals("track")) {
            draft.speed = number(reader, "speed");
            draft.course = number(reader, "course");
        } else if (depth == 3 && element.equals("status")) {
            draft.battery = number(reader, "battery");
        }
    }

    private Decoded judged(Draft draft, Instant received) {
        if (draft.type.isEmpty()) {
            return new Decoded.Unreadable(FieldRefusal.NO_TYPE);
        }
        if (!draft.type.startsWith("a-")) {
            return new Decoded.Ignored(kind(draft.type));
        }
        if (draft.how.equals(PLACED_BY_HAND)) {
            return new Decoded.Ignored("marker");
        }
        if (draft.uid.isBlank() || draft.uid.length() > DeviceId.MAX_LENGTH || draft.uid.chars().anyMatch(Character::isISOControl)) {
            return new Decoded.Unreadable(FieldRefusal.NO_DEVICE);
        }
        if (Double.isNaN(draft.lat) || Double.isNaN(draft.lon)) {
            return new Decoded.Unreadable(FieldRefusal.NO_POSITION);
        }
        Instant at = time(draft.time);
        if (at == null) {
            return new Decoded.Unreadable(FieldRefusal.NO_TIME);
        }
        String name = draft.name.length() <= DeviceId.MAX_LENGTH && draft.name.chars().noneMatch(Character::isISOControl) ? draft.name : "";
        return new Decoded.Position(new PositionReport(new DeviceId(draft.uid), name, link, draft.lat, draft.lon,
                known(draft.speed), draft.course <= 360 ? known(draft.course) % 360 : Float.NaN,
                draft.radius > 0 ? known(draft.radius) : Float.NaN, known(draft.battery), at, received));
    }

    /** Types are a tree of unbounded width; counting keeps to its first levels: {@code t-x-c-t}, {@code b-m-r}, {@code u-d}. */
    private static String kind(String type) {
        if (type.equals(CotPing.TYPE)) {
            return CotPing.TYPE;
        }
        return switch (type.charAt(0)) {
            case 'b' -> "b";
            case 'u' -> "u";
            case 't' -> "t";
            default -> "other";
        };
    }

    private static float known(double value) {
        return value >= 0 && value < UNKNOWN ? (float) value : Float.NaN;
    }

    private static @Nullable Instant time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException notATime) {
            return null;
        }
    }

    private static String text(XMLStreamReader reader, String attribute) {
        String value = reader.getAttributeValue(null, attribute);
        return value == null ? "" : value;
    }

    private static double number(XMLStreamReader reader, String attribute) {
        try {
            return Double.parseDouble(text(reader, attribute));
        } catch (NumberFormatException notANumber) {
            return Double.NaN;
        }
    }
}
