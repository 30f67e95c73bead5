package wanglou.hub;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import wanglou.core.TextId;
import wanglou.store.Json;

/** Makes JSON of any record that travels on the link, whole and with one member spoilt after the other. */
final class WireSamples {

    /** Texts nobody means well with; the longest still goes into one frame. */
    private static final List<String> SPOILT = List.of("", "x".repeat(129), "字".repeat(301), "y".repeat(2_500), "z".repeat(11_000), "w".repeat(200_000), "a\0b", "rtsp://127.0.0.1:9/" + "p".repeat(2_500), "half \ud83d of a pair",
            "\u202egnol", "line\nline\r\n2026-01-01 ERROR all is well");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** @param what which member was spoilt, and how */
    record Sample(String what, JsonNode body) {
    }

    private final Function<Class<?>, Optional<String>> known;

    /** @param known the id of something of that kind that exists */
    WireSamples(Function<Class<?>, Optional<String>> known) {
        this.known = known;
    }

    JsonNode whole(Class<?> record) {
        return of(record, 0);
    }

    List<Sample> hostile(Class<?> record) {
        JsonNode whole = whole(record);
        List<Sample> samples = new ArrayList<>();
        samples.add(new Sample("nothing", JSON.objectNode()));
        samples.add(new Sample("a list", JSON.arrayNode()));
        for (String pointer : pointers(whole, "")) {
            samples.add(spoilt(whole, pointer, "null", JSON.nullNode()));
            if (whole.at(pointer).isTextual()) {
                for (String text : SPOILT) {
                    samples.add(spoilt(whole, pointer, text.length() + " characters", JSON.textNode(text)));
                }
            } else if (whole.at(pointer).isNumber()) {
                for (int number : List.of(-1, 0, Integer.MAX_VALUE, Integer.MIN_VALUE)) {
                    samples.add(spoilt(whole, pointer, String.valueOf(number), JSON.numberNode(number)));
                }
            } else if (whole.at(pointer).isArray()) {
                samples.add(spoilt(whole, pointer, "a list of null", JSON.arrayNode().addNull()));
                ArrayNode many = JSON.arrayNode();
                for (int i = 0; i < 2_000; i++) {
                    many.add(whole.at(pointer).path(0));
                }
                samples.add(spoilt(whole, pointer, "2000 times the same", many));
            }
        }
        return samples;
    }

    private static Sample spoilt(JsonNode whole, String pointer, String how, JsonNode value) {
        JsonNode copy = whole.deepCopy();
        int cut = pointer.lastIndexOf('/');
        JsonNode parent = copy.at(pointer.substring(0, cut));
        String last = pointer.substring(cut + 1);
        if (parent instanceof ObjectNode object) {
            object.set(last, value);
        } else if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(last), value);
        }
        return new Sample(pointer + " " + how, copy);
    }

    private static List<String> pointers(JsonNode node, String path) {
        List<String> found = new ArrayList<>();
        if (node.isObject()) {
            node.properties().forEach(member -> {
                found.add(path + "/" + member.getKey());
                found.addAll(pointers(member.getValue(), path + "/" + member.getKey()));
            });
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                found.add(path + "/" + i);
                found.addAll(pointers(node.get(i), path + "/" + i));
            }
        }
        return found;
    }

    private JsonNode of(Type type, int depth) {
        if (depth > 6) {
            return JSON.nullNode();
        }
        if (type instanceof ParameterizedType many && many.getRawType() instanceof Class<?> raw) {
            if (Collection.class.isAssignableFrom(raw)) {
                return JSON.arrayNode().add(of(many.getActualTypeArguments()[0], depth + 1));
            }
            if (Map.class.isAssignableFrom(raw)) {
                return JSON.objectNode();
            }
            return of(raw, depth);
        }
        return type instanceof Class<?> plain ? ofClass(plain, depth) : JSON.nullNode();
    }

    private JsonNode ofClass(Class<?> type, int depth) {
        if (TextId.class.isAssignableFrom(type)) {
            return JSON.textNode(known.apply(type).orElse("sample"));
        }
        if (type == String.class) {
            return JSON.textNode("words");
        }
        if (type == boolean.class || type == Boolean.class) {
            return JSON.booleanNode(true);
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return JSON.numberNode(1);
        }
        if (type == Instant.class) {
            return JSON.textNode("2026-03-14T13:00:00Z");
        }
        if (type == Duration.class) {
            return JSON.textNode("PT1M");
        }
        if (type.isEnum()) {
            return JSON.textNode(((Enum<?>) type.getEnumConstants()[0]).name());
        }
        if (type.isSealed() && type.isInterface()) {
            Class<?> first = type.getPermittedSubclasses()[0];
            JsonNode one = of(first, depth);
            return one instanceof ObjectNode object && first.isRecord() ? object.put("is", Json.kebab(first.getSimpleName())) : one;
        }
        ObjectNode object = JSON.objectNode();
        if (type.isRecord()) {
            if (type.getRecordComponents().length == 1 && type.getSimpleName().equals("Grade")) {
                return JSON.numberNode(2);
            }
            for (RecordComponent member : type.getRecordComponents()) {
                boolean address = type.getSimpleName().equals("CameraStreams");
                object.set(member.getName(), address ? JSON.textNode("rtsp://127.0.0.1:9/none") : of(member.getGenericType(), depth + 1));
            }
        }
        return object;
    }
}
