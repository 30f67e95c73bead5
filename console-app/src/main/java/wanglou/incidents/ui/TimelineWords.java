package wanglou.incidents.ui;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import wanglou.console.text.Language;
import wanglou.console.text.Texts;
import wanglou.core.IncidentId;
import wanglou.incidents.Grade;
import wanglou.incidents.IncidentKind;
import wanglou.incidents.Stage;
import wanglou.incidents.Timeline;
import wanglou.paper.Emoji;

/**
 * Home: FX. An entry of a timeline in words. The text of a type is {@code timeline.<type>}; it names members of the event:
 * {@code {place.address}}, with what they are where they are not plain words: {@code {grade:grade}}. What stands in square brackets is left
 * out where a member in it is empty. A type without a text is shown by its name: nothing that happened is hidden because this console is
 * older than the hub.
 */
public final class TimelineWords {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final Pattern HOLE = Pattern.compile("\\{([a-zA-Z.]+)(?::([a-z.]+))?}");

    private final Texts texts;
    private final IncidentWords words;
    private final Function<String, String> callSign;

    /** @param callSign what people call the unit of that id; the id where there is none */
    public TimelineWords(IncidentWords words, Function<String, String> callSign) {
        this.texts = words.texts();
        this.words = words;
        this.callSign = callSign;
    }

    public String of(Timeline.Entry entry) {
        String key = "timeline." + entry.type();
        if (!texts.has(key)) {
            return entry.type();
        }
        JsonNode event;
        try {
            event = JSON.readTree(entry.payload());
        } catch (JsonProcessingException broken) {
            return entry.type();
        }
        Matcher part = OPTIONAL.matcher(texts.get(key));
        StringBuilder text = new StringBuilder();
        while (part.find()) {
            boolean[] empty = {false};
            fill(part.group(1), event, empty);
            part.appendReplacement(text, Matcher.quoteReplacement(empty[0] ? "" : "\u0001" + part.group(1) + "\u0001"));
        }
        part.appendTail(text);
        return fill(text.toString().replace("\u0001", ""), event, new boolean[1]);
    }

    /** The stage the incident came to with it; empty for what is no step on its way. */
    public Optional<Stage> stage(Timeline.Entry entry, IncidentId incident) {
        return switch (entry.type()) {
            case "incidents.closed" -> Optional.of(Stage.CLOSED);
            case "incidents.cancelled" -> Optional.of(Stage.CANCELLED);
            // It stands on both timelines; only the one that was merged away has ended.
            case "incidents.merged" -> member(entry, "incident").filter(incident.value()::equals).map(duplicate -> Stage.MERGED);
            case "incidents.opened", "incidents.stepped" -> member(entry, "stage").map(Stage::new);
            default -> Optional.empty();
        };
    }

    private static Optional<String> member(Timeline.Entry entry, String name) {
        try {
            JsonNode value = JSON.readTree(entry.payload()).path(name);
            return value.isTextual() && !value.asText().isBlank() ? Optional.of(value.asText()) : Optional.empty();
        } catch (JsonProcessingException broken) {
            return Optional.empty();
        }
    }

    private String fill(String pattern, JsonNode event, boolean[] empty) {
        Matcher hole = HOLE.matcher(pattern);
        StringBuilder filled = new StringBuilder();
        while (hole.find()) {
            String value = say(event.at("/" + hole.group(1).replace('.', '/')), hole.group(2) == null ? "" : hole.group(2));
            empty[0] |= value.isBlank();
            hole.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        return hole.appendTail(filled).toString();
    }

    private String say(JsonNode value, String as) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (value.isArray()) {
            List<String> all = new ArrayList<>();
            value.forEach(each -> all.add(say(each, as)));
            return String.join(texts.language() == Language.ZH ? "、" : ", ", all);
        }
        return switch (as) {
            case "grade" -> grade(value.isObject() ? value.path("value") : value);
            case "kind" -> words.kind(new IncidentKind(value.asText()));
            case "stage" -> words.stage(new Stage(value.asText()));
            case "timer" -> texts.orElse("escalation.timer." + value.asText(), words.stage(new Stage(value.asText())));
            case "incident" -> IncidentWords.shortNumber(new IncidentId(value.asText()));
            case "unit" -> callSign.apply(value.asText());
            case "span" -> span(value.asText());
            case "target" -> target(value);
            case "place" -> place(value);
            default -> as.isEmpty() ? value.isValueNode() ? Emoji.readable(value.asText()) : value.toString()
                    : texts.orElse(as + "." + value.asText().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), value.asText());
        };
    }

    private String grade(JsonNode value) {
        return value.asInt() < 1 || value.asInt() > 9 ? value.asText() : words.grade(new Grade(value.asInt()));
    }

    private String span(String iso) {
        try {
            return texts.formats().spoken(Duration.parse(iso));
        } catch (DateTimeParseException other) {
            return iso;
        }
    }

    private String place(JsonNode place) {
        String address = place.path("address").asText("");
        JsonNode point = place.path("point");
        return !address.isBlank() ? Emoji.readable(address) : point.isObject()
                ? "%.5f, %.5f".formatted(point.path("lat").asDouble(), point.path("lon").asDouble()) : texts.get("incidents.unlocated");
    }

    /** Whom a push is for: a record of some feature, told by what members it has. */
    private String target(JsonNode target) {
        JsonNode whom = target.has("target") ? target.path("target") : target;
        if (whom.has("unit")) {
            return callSign.apply(whom.path("unit").asText());
        }
        if (whom.has("seat")) {
            return texts.get("life.seat", whom.path("seat").asText());
        }
        return whom.has("name") ? whom.path("name").asText() : texts.orElse("life.target." + whom.path("is").asText(), whom.path("is").asText());
    }
}
