package wanglou.field.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import wanglou.calls.CallChannel;
import wanglou.calls.Caller;
import wanglou.calls.Said;
import wanglou.incidents.IncidentKind;
import wanglou.incidents.Place;
import wanglou.map.geo.Datum;
import wanglou.map.geo.Gcj02;
import wanglou.map.geo.GeoPoint;

/** Home: any thread. Reads the product's own JSON of an incident, docs/exchange.md. */
final class OwnJson {

    private static final Set<String> MEMBERS = Set.of("id", "kind", "words", "place", "caller");
    private static final Set<String> PLACE = Set.of("lat", "lon", "datum", "address");
    private static final Set<String> CALLER = Set.of("name", "number");
    static final int MAX_ID = 128;

    private OwnJson() {
    }

    static Sent read(JsonNode json) {
        try {
            List<String> ignored = new ArrayList<>();
            unknown(json, MEMBERS, "", ignored);
            String id = text(json, "id", "id", MAX_ID);
            if (id.isBlank()) {
                return new Sent.Wrong("id", "is missing: your own number for this incident, by which a repeat is known");
            }
            JsonNode place = object(json, "place");
            JsonNode caller = object(json, "caller");
            unknown(place, PLACE, "place.", ignored);
            unknown(caller, CALLER, "caller.", ignored);
            String address = text(place, "address", "place.address", 300);
            String kind = text(json, "kind", "kind", 128).strip();
            IncidentKind what = new IncidentKind(kind.isEmpty() ? "other" : kind);
            Said said = new Said(CallChannel.HTTP,
                    new Caller(text(caller, "name", "caller.name", 300), text(caller, "number", "caller.number", 100)), address,
                    new Place(point(place), address, "exchange"), what, text(json, "words", "words", 10_000));
            return new Sent.Message(id, said, what, "", ignored);
        } catch (WrongMember wrong) {
            return new Sent.Wrong(wrong.member, wrong.why);
        }
    }

    private static @Nullable GeoPoint point(JsonNode place) {
        if (!place.has("lat") && !place.has("lon")) {
            return null;
        }
        for (String member : List.of("lat", "lon")) {
            if (!place.path(member).isNumber()) {
                throw new WrongMember("place." + member, "is not a number; leave both lat and lon out where the place is unknown");
            }
        }
        double lat = place.path("lat").doubleValue();
        double lon = place.path("lon").doubleValue();
        if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) {
            throw new WrongMember("place", "lies nowhere on earth: lat is -90 to 90, lon is -180 to 180");
        }
        return switch (text(place, "datum", "place.datum", 10)) {
            case "", "wgs84" -> new GeoPoint(lat, lon);
            case "gcj02" -> Gcj02.toWgs84(new GeoPoint(lat, lon), Datum.GCJ02);
            default -> throw new WrongMember("place.datum", "is wgs84 or gcj02");
        };
    }

    private static JsonNode object(JsonNode json, String member) {
        JsonNode node = json.path(member);
        if (!node.isObject() && !node.isMissingNode() && !node.isNull()) {
            throw new WrongMember(member, "is not an object");
        }
        return node;
    }

    private static String text(JsonNode json, String member, String path, int longest) {
        JsonNode node = json.path(member);
        if (node.isMissingNode() || node.isNull()) {
            return "";
        }
        if (!node.isTextual()) {
            throw new WrongMember(path, "is not a text");
        }
        String text = node.textValue();
        if (text.length() > longest) {
            throw new WrongMember(path, "is longer than " + longest + " characters");
        }
        if (longest <= MAX_ID && text.chars().anyMatch(Character::isISOControl)) {
            throw new WrongMember(path, "holds a control character");
        }
        return text;
    }

    private static void unknown(JsonNode json, Set<String> known, String path, List<String> ignored) {
        json.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                ignored.add(path + name);
            }
        });
    }

    /** Leaves the reading of a message at the first wrong member. */
    private static final class WrongMember extends RuntimeException {

        private static final long serialVersionUID = 1;
        private final String member;
        private final String why;

        WrongMember(String member, String why) {
            super(member + " " + why, null, false, false);
            this.member = member;
            this.why = why;
        }
    }
}
