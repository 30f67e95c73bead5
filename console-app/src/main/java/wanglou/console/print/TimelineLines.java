package wanglou.console.print;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import wanglou.console.text.Texts;
import wanglou.incidents.Timeline;

/** Home: FX. An entry of a timeline as a line: what it is, and the words and values people gave. What it does not know it shows as it is. */
final class TimelineLines {

    private static final List<String> SAID = List.of("stage", "to", "grade", "kind", "unit", "text", "note", "risk", "reason", "why", "words");
    private final ObjectMapper json = new ObjectMapper();
    private final Texts texts;

    TimelineLines(Texts texts) {
        this.texts = texts;
    }

    String of(Timeline.Entry entry) {
        List<String> parts = new ArrayList<>();
        parts.add(texts.orElse("print.event." + entry.type(), entry.type()));
        try {
            JsonNode body = json.readTree(entry.payload());
            for (String name : SAID) {
                JsonNode value = body.path(name);
                if (value.isTextual() && !value.asText().isBlank() || value.isNumber()) {
                    parts.add(value.asText());
                }
            }
            JsonNode address = body.path("place").path("address");
            if (address.isTextual() && !address.asText().isBlank()) {
                parts.add(address.asText());
            }
        } catch (JacksonException e) {
            parts.add(entry.payload());
        }
        return String.join(" · ", parts);
    }
}
