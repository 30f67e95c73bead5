package wanglou.evidence.packet;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Home: any. What people gave in an event, of whichever feature: the words and values for a line of a timeline. */
final class SaidInEvent {

    private static final List<String> SAID = List.of("stage", "to", "grade", "kind", "unit", "text", "note", "risk", "reason", "why", "words", "purpose",
            "recipient", "caseNumber");
    private static final ObjectMapper JSON = new ObjectMapper();

    private SaidInEvent() {
    }

    /** @param payload the event as JSON; what is none is given back as it is */
    static String of(String payload) {
        List<String> parts = new ArrayList<>();
        try {
            JsonNode body = JSON.readTree(payload);
            add(body, parts);
            add(body.path("wish"), parts);
            JsonNode address = body.path("place").path("address");
            if (address.isTextual() && !address.asText().isBlank()) {
                parts.add(address.asText());
            }
        } catch (JacksonException e) {
            parts.add(payload);
        }
        return String.join(" · ", parts);
    }

    private static void add(JsonNode body, List<String> parts) {
        for (String name : SAID) {
            JsonNode value = body.path(name);
            if (value.isTextual() && !value.asText().isBlank() || value.isNumber()) {
                parts.add(value.asText());
            }
        }
    }
}
