package wanglou.field.exchange;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import wanglou.calls.CallChannel;
import wanglou.calls.Caller;
import wanglou.calls.Said;
import wanglou.core.PlainText;
import wanglou.incidents.Grade;
import wanglou.incidents.IncidentKind;
import wanglou.incidents.Place;
import wanglou.map.geo.GeoPoint;

/**
 * Home: any thread. Reads an Emergency Incident Data Object (NENA-STA-021.1) as far as its members mean something here: type, tracking number, location,
 * notes, callback. Whoever writes a member that does not is told so.
 */
final class EidoJson {

    /** Types of the registry that are one of the product's kinds; any other is kept and shown as it is. */
    private static final Map<String, String> KINDS = Map.ofEntries(Map.entry("Structure Fire", "fire"), Map.entry("Vehicle Fire", "fire"),
            Map.entry("Burglary", "burglary"), Map.entry("Theft", "theft"), Map.entry("Traffic Collision", "traffic"),
            Map.entry("Traffic Accident", "traffic"), Map.entry("Traffic Collision with Injuries", "traffic-injury"), Map.entry("Missing Person", "missing-person"),
            Map.entry("Domestic Disturbance", "domestic"), Map.entry("Fight", "fight"), Map.entry("Noise Complaint", "noise"), Map.entry("Fraud", "fraud"));
    private static final Set<String> COMPONENTS = Set.of("incidentComponent", "locationComponent", "notesComponent", "callbackComponent");
    /** The envelope says who sends and when: the key and the hub's clock say that here. */
    private static final Set<String> ENVELOPE = Set.of("$id", "@context", "eidoVersion", "eidoMessageIdentifier", "issuingElementIdentification",
            "componentIdentifier", "lastUpdateTimestamp", "lastUpdateTimeStamp");
    private static final Set<String> INCIDENT = Set.of("$id", "componentIdentifier", "lastUpdateTimestamp", "lastUpdateTimeStamp", "incidentTrackingIdentifier",
            "internalIncidentId", "incidentTypeCommonRegistryText", "incidentTypeInternalText", "incidentCommonPriorityNumber", "locationReference", "notesReference");
    private static final Set<String> LOCATION = Set.of("$id", "componentIdentifier", "lastUpdateTimestamp", "lastUpdateTimeStamp", "locationByValue", "locationDescriptionText",
            "locationTypeDescriptionRegistryText");

    private static final int LEAST_URGENT = 4;

    private EidoJson() {
    }

    static Sent read(JsonNode json) {
        JsonNode incident = first(json.path("incidentComponent"));
        if (!incident.isObject()) {
            return new Sent.Wrong("incidentComponent", "is missing: an EIDO without an incident cannot be taken");
        }
        String id = one(incident.path("incidentTrackingIdentifier"), one(incident.path("internalIncidentId"), ""));
        if (id.isBlank() || id.length() > OwnJson.MAX_ID || id.chars().anyMatch(Character::isISOControl)) {
            return new Sent.Wrong("incidentComponent.incidentTrackingIdentifier", "is missing or longer than " + OwnJson.MAX_ID + " characters");
        }
        String type = one(incident.path("incidentTypeCommonRegistryText"), one(incident.path("incidentTypeInternalText"), "other")).strip();
        if (type.length() > 128 || type.chars().anyMatch(Character::isISOControl)) {
            return new Sent.Wrong("incidentComponent.incidentTypeCommonRegistryText", "is longer than 128 characters or holds a control character");
        }
        IncidentKind kind = new IncidentKind(KINDS.getOrDefault(type, type.isEmpty() ? "other" : type));
        List<String> ignored = new ArrayList<>();
        ignored(json, COMPONENTS, "", ignored);
        ignored(incident, INCIDENT, "incidentComponent.", ignored);
        JsonNode location = location(json, incident);
        ignored(location, LOCATION, "locationComponent.", ignored);
        PidfLo where = PidfLo.read(one(location.path("locationByValue"), ""));
        String described = one(location.path("locationDescriptionText"), "");
        String address = where.civic().isEmpty() ? described : where.civic();
        String placeSaid = PlainText.cut(described.isEmpty() || described.equals(address) ? address : address + " · " + described, 300);
        if (!location.path("locationByValue").isMissingNode() && !where.understood()) {
            ignored.add("locationComponent.locationByValue");
        }
        @Nullable GeoPoint point = where.point();
        String words = notes(json.path("notesComponent"));
        if (words.length() > 10_000) {
            return new Sent.Wrong("notesComponent", "is longer than 10000 characters in all");
        }
        Said said = new Said(CallChannel.HTTP, new Caller("", number(json)), placeSaid, new Place(point, PlainText.cut(address, 300), "exchange"), kind, words,
                grade(incident, ignored));
        String stamp = stamp(json, stamp(incident, ""));
        Optional<Instant> version = instant(stamp);
        if (!stamp.isEmpty() && version.isEmpty()) {
            return new Sent.Wrong("lastUpdateTimestamp", "is no time as in 2026-03-14T21:45:33+08:00");
        }
        return new Sent.Message(id, said, kind, version.map(Instant::toString).orElse(""), ignored);
    }

    /** Priorities 1 to 4 are the grades; any other number means nothing here, and the sender is told. */
    private static @Nullable Grade grade(JsonNode incident, List<String> ignored) {
        JsonNode number = first(incident.path("incidentCommonPriorityNumber"));
        if (number.canConvertToInt() && number.isIntegralNumber() && number.intValue() >= 1 && number.intValue() <= LEAST_URGENT) {
            return new Grade(number.intValue());
        }
        if (!number.isMissingNode() && !number.isNull()) {
            ignored.add("incidentComponent.incidentCommonPriorityNumber");
        }
        return null;
    }

    private static String stamp(JsonNode node, String otherwise) {
        return one(node.path("lastUpdateTimestamp"), one(node.path("lastUpdateTimeStamp"), otherwise)).strip();
    }

    private static Optional<Instant> instant(String stamp) {
        try {
            return Optional.of(OffsetDateTime.parse(stamp).toInstant());
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }

    /** The location the incident names; where it names none, the first. */
    private static JsonNode location(JsonNode json, JsonNode incident) {
        JsonNode all = json.path("locationComponent");
        String named = reference(first(incident.path("locationReference")));
        for (JsonNode each : all.isArray() ? all : List.of(all)) {
            if (!named.isEmpty() && (named.equals(one(each.path("$id"), "")) || named.equals(one(each.path("componentIdentifier"), "")))) {
                return each;
            }
        }
        return first(all);
    }

    private static String reference(JsonNode node) {
        return node.isObject() ? one(node.path("$ref"), one(node.path("reference"), "")) : one(node, "").replace("$ref:", "");
    }

    private static String notes(JsonNode notes) {
        StringBuilder words = new StringBuilder();
        for (JsonNode note : notes.isArray() ? notes : List.of(notes)) {
            for (String member : List.of("notesActionComments", "notesText", "noteText", "notes")) {
                String text = one(note.path(member), "");
                if (!text.isBlank()) {
                    words.append(words.isEmpty() ? "" : "\n").append(text.strip());
                }
            }
        }
        return words.toString();
    }

    private static String number(JsonNode json) {
        String uri = one(first(json.path("callbackComponent")).path("callBackInformationUri"), "");
        int at = uri.indexOf('@');
        return PlainText.cut((at < 0 ? uri : uri.substring(0, at)).replaceFirst("^(?:tel|sips?):", "").replaceFirst(";.*", ""), 100);
    }

    private static void ignored(JsonNode json, Set<String> known, String path, List<String> ignored) {
        json.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name) && !(path.isEmpty() && ENVELOPE.contains(name))) {
                ignored.add(path + name);
            }
        });
    }

    /** A member that some write as a list of one and some as the one. */
    private static JsonNode first(JsonNode node) {
        return node.isArray() ? node.path(0) : node;
    }

    private static String one(JsonNode node, String otherwise) {
        JsonNode first = first(node);
        return first.isTextual() && !first.textValue().isBlank() ? first.textValue() : otherwise;
    }
}
